import type { NetworkConnection } from "hardhat/types/network";
import { parseEventLogs, type PublicClient, type TransactionReceipt } from "viem";
import type { Deployment } from "../../sdk/deployment.ts";
import { listingDaoAbi, mextTokenAbi } from "../../sdk/generated/abi.ts";
import { groupedAmount } from "../../sdk/format.ts";
import { startsAt } from "../../sdk/mirrors/season.ts";
import { DAY, HOUR, WEEK } from "../../sdk/mirrors/time.ts";
import { clientOf } from "../lib/chain.ts";
import type { Say } from "../lib/command.ts";
import { Problem } from "../lib/problem.ts";
import { aftermath } from "./aftermath.ts";
import { beginning } from "./beginning.ts";
import { firstTeam } from "./people.ts";
import { type Entrant, nameOf, seasons, upcoming } from "./plan.ts";
import { applying, voting } from "./season.ts";
import { openStage } from "./stage.ts";
import { revenue, stakers } from "./stakers.ts";
import { candidateKey, noteListings, openWorld, type Scene, type World } from "./world.ts";

/** Fills a local chain on which MEXT was just deployed; ends half-way through the live season. */
export async function runDemo(connection: NetworkConnection, deployment: Deployment, say: Say): Promise<object> {
  const client = clientOf(connection);
  const before = await summary(client, deployment);
  if (before.candidates > 0) {
    say("The demo's community lives here already.");
    return { status: "unchanged", ...before };
  }
  const { firstSeason } = deployment;
  if (before.time > startsAt(firstSeason - 1) + WEEK - 2 * DAY) {
    throw new Problem("The demo needs a chain on which MEXT was just deployed; this one has moved on.", {
      todo: "Begin again: npm start -- --fresh.",
    });
  }
  const stage = await openStage(connection);
  try {
    const world = openWorld(deployment, stage);
    for (const scene of scenesFrom(before.time, firstSeason)) {
      const acts = await scene.acts(world);
      const receipts = await stage.at(scene.at, acts);
      noteCandidates(world, receipts);
      noteListings(world, receipts);
    }
  } finally {
    await stage.close();
  }
  const made = await summary(client, deployment);
  say(
    `${made.candidates} candidates in ${rounds.length} seasons, ${made.listings} listings, ${made.burned} MEXT burned.`,
  );
  say(`Season ${firstSeason + seasons.length - 1} is half over; nobody has voted for the holders 1 to 5 yet.`);
  return { status: "filled", ...made };
}

/** Everything that happens, in order of time. */
function scenesFrom(now: number, first: number): Scene[] {
  const live = first + seasons.length - 1;
  const end = startsAt(live) + 6 * DAY + 20 * HOUR;
  const all = [
    ...beginning(now),
    ...revenue(now + 2 * DAY, end),
    ...rounds.flatMap((entrants, round) => applying(first + round, entrants, teamOf(round, 0))),
    ...seasons.flatMap((plan, index) => voting(first + index, plan)),
    ...seasons.slice(0, -1).flatMap((plan, index) => aftermath(first + index, plan, first + index === live - 1)),
    ...stakers(first),
    { at: end, acts: () => [] },
  ];
  return spread(all.toSorted((a, b) => a.at - b.at));
}

/** No two blocks share a second. */
function spread(scenes: readonly Scene[]): Scene[] {
  let last = 0;
  return scenes.map((scene) => {
    last = Math.max(scene.at, last + 1);
    return { ...scene, at: last };
  });
}

/** Keeps the numbers of candidates that a block brought. Each entrant is a team of its own, and so known by its account. */
function noteCandidates(world: World, receipts: readonly TransactionReceipt[]): void {
  const logs = receipts.flatMap((receipt) => receipt.logs);
  for (const { args } of parseEventLogs({ abi: listingDaoAbi, eventName: ["Applied", "MotionFiled"], logs })) {
    const round = args.season - world.deployment.firstSeason;
    const entrant = rounds[round]?.find((_, place) => world.account(teamOf(round, place)).address === args.applicant);
    if (entrant !== undefined) world.candidates.set(candidateKey(args.season, nameOf(entrant)), args.candidate);
  }
}

/** Everybody who applies, season by season. */
const rounds: readonly (readonly Entrant[])[] = [...seasons.map(({ entrants }) => entrants), upcoming];

/** Teams follow one another, season by season. */
function teamOf(round: number, place: number): number {
  return firstTeam + rounds.slice(0, round).flat().length + place;
}

type Summary = { candidates: number; listings: number; burned: string; time: number };

async function summary(client: PublicClient, { contracts }: Deployment): Promise<Summary> {
  const dao = { address: contracts.listingDao.address, abi: listingDaoAbi } as const;
  const token = { address: contracts.mextToken.address, abi: mextTokenAbi } as const;
  const [candidates, listings, burned, block] = await Promise.all([
    client.readContract({ ...dao, functionName: "candidateCount" }),
    client.readContract({ ...dao, functionName: "listingCount" }),
    client.readContract({ ...token, functionName: "burned" }),
    client.getBlock(),
  ]);
  return { candidates, listings, burned: groupedAmount(burned), time: Number(block.timestamp) };
}
