import type { Address } from "viem";
import { listByCouncil } from "../../sdk/calls/listByCouncil.ts";
import { postLastWithdrawal } from "../../sdk/calls/postLastWithdrawal.ts";
import { postTradingStart } from "../../sdk/calls/postTradingStart.ts";
import { postUpdate } from "../../sdk/calls/postUpdate.ts";
import { refundBond } from "../../sdk/calls/refundBond.ts";
import { settle } from "../../sdk/calls/settle.ts";
import { inlineDocument } from "../../sdk/document.ts";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { endsAt } from "../../sdk/mirrors/season.ts";
import { DAY, HOUR } from "../../sdk/mirrors/time.ts";
import { helper } from "./people.ts";
import { type SeasonPlan, tokenOf } from "./plan.ts";
import type { Act } from "./stage.ts";
import { byCouncil, candidateIn, type Scene, type World } from "./world.ts";

/** What follows a season: its settlement, the bonds' return, the council's own listing, trading starts, teams' words. */
export function aftermath(season: number, plan: SeasonPlan, isLast: boolean): Scene[] {
  const end = endsAt(season);
  const scenes: Scene[] = [
    { at: end + HOUR, acts: ({ account, deployment }) => [{ by: account(helper), call: settle(deployment) }] },
    { at: end + 5 * HOUR, acts: (world) => refunds(world, season, isLast) },
  ];
  const { councilLists } = plan;
  if (councilLists !== undefined) {
    scenes.push({
      at: end + DAY,
      acts: (world) =>
        byCouncil(world, [listByCouncil(world.deployment, { candidate: candidateIn(world, season, councilLists) })]),
    });
  }
  scenes.push({ at: end + 3 * DAY, acts: (world) => lastWithdrawals(world, end + 40 * DAY) });
  // The newest listings still wait for their date.
  if (isLast) return scenes;
  return [
    ...scenes,
    { at: end + 2 * DAY, acts: (world) => tradingStarts(world, season, end + 3 * DAY) },
    { at: end + 9 * DAY, acts: (world) => updates(world, season, plan) },
  ];
}

/** Everybody's bond goes back; of the newest season, only every other's has so far. */
async function refunds({ stage, deployment, account }: World, season: number, isLast: boolean): Promise<Act[]> {
  const candidates = await stage.client.readContract({
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "candidatesOf",
    args: [season],
  });
  return candidates
    .filter(({ bond, place }) => bond > 0n && (!isLast || place % 2 === 0))
    .map(({ id }) => ({ by: account(helper), call: refundBond(deployment, { candidate: id }) }));
}

function listingsOf({ stage, deployment }: World) {
  const { address } = deployment.contracts.listingDao;
  return stage.client.readContract({ address, abi: listingDaoAbi, functionName: "listingsOf", args: [1, 1_000] });
}

/** What was delisted gets the last day on which it can be withdrawn. */
async function lastWithdrawals(world: World, lastAt: number): Promise<Act[]> {
  const waiting = (await listingsOf(world)).filter(
    (listing) => listing.delistedAt > 0 && listing.lastWithdrawalAt === 0,
  );
  const notice = "https://example.org/notices/last-withdrawals";
  return byCouncil(
    world,
    waiting.map(({ id }) => postLastWithdrawal(world.deployment, { listing: id, lastAt, notice })),
  );
}

async function tradingStarts(world: World, season: number, startsAt: number): Promise<Act[]> {
  const { deployment } = world;
  const waiting = (await listingsOf(world)).filter(
    (listing) => listing.season === season && listing.tradingStartsAt === 0,
  );
  return byCouncil(
    world,
    waiting.map(({ id, symbol }, index) =>
      postTradingStart(deployment, {
        listing: id,
        startsAt: startsAt + index * 2 * HOUR,
        market: `https://example.org/markets/${symbol.toLowerCase()}-mext`,
      }),
    ),
  );
}

/** The first team of the season that was listed has something to say. */
async function updates(world: World, season: number, plan: SeasonPlan): Promise<Act[]> {
  const { stage, deployment, account, listings } = world;
  for (const entrant of plan.entrants) {
    if (!("token" in entrant)) continue;
    const candidate = candidateIn(world, season, entrant.token);
    const listing = listings.get(candidate);
    if (listing === undefined) continue;
    const { applicant } = await stage.client.readContract({
      address: deployment.contracts.listingDao.address,
      abi: listingDaoAbi,
      functionName: "candidateOf",
      args: [candidate],
    });
    const by = accountOf(account, applicant);
    const { name } = tokenOf(entrant.token);
    const word = inlineDocument(`# ${name}\n\nTrading has begun. Deposits and withdrawals are open.\n`);
    return [{ by, call: postUpdate(deployment, { listing, ...word }) }];
  }
  return [];
}

function accountOf(account: World["account"], address: Address) {
  for (let index = 0; index < 200; index++) if (account(index).address === address) return account(index);
  throw new Error(`${address} is nobody of the demo.`);
}
