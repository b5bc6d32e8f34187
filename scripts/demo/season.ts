import { keccak256, stringToBytes } from "viem";
import { applyForListing } from "../../sdk/calls/applyForListing.ts";
import { approve } from "../../sdk/calls/approve.ts";
import { ballotTypedData } from "../../sdk/calls/ballotTypedData.ts";
import { castBallot } from "../../sdk/calls/castBallot.ts";
import { castSignedBallots } from "../../sdk/calls/castSignedBallots.ts";
import { fileMotion } from "../../sdk/calls/fileMotion.ts";
import { objectTo } from "../../sdk/calls/objectTo.ts";
import { inlineDocument } from "../../sdk/document.ts";
import { feeOf } from "../../sdk/mirrors/bond.ts";
import { endsAt, startsAt } from "../../sdk/mirrors/season.ts";
import { DAY, HOUR } from "../../sdk/mirrors/time.ts";
import type { SignedBallot } from "../../sdk/types.ts";
import { ballotOf, type DemoBallot } from "./ballots.ts";
import { onlySigns, voters } from "./community.ts";
import { delegation, helper } from "./people.ts";
import { type Entrant, nameOf, type SeasonPlan, tokenOf } from "./plan.ts";
import type { Act } from "./stage.ts";
import { byCouncil, candidateIn, type Scene, type World } from "./world.ts";

/** Applications come on these days of the season before. */
const APPLY_ON = [2.3, 4.6, 5.9];
/** Ballots come on these days. */
const VOTE_ON = [0.4, 1.2, 2.5, 3.4, 4.8, 5.7];

/** Teams apply for `season`, on three days of the one before; each entrant is a team of its own, from `firstTeam` on. */
export function applying(season: number, entrants: readonly Entrant[], firstTeam: number): Scene[] {
  return APPLY_ON.map((day, turn) => ({
    at: startsAt(season - 1) + Math.round(day * DAY),
    acts: (world) =>
      entrants.flatMap((entrant, index) =>
        index % APPLY_ON.length === turn ? enter(world, season, entrant, firstTeam + index) : [],
      ),
  }));
}

/** What happens while `season` runs: ballots day by day, and what the council objects to. */
export function voting(season: number, plan: SeasonPlan): Scene[] {
  const ballots = VOTE_ON.map((day, turn) => ({
    at: startsAt(season) + Math.round(day * DAY),
    acts: (world: World) => {
      const turns = voters.filter((_, place) => place % VOTE_ON.length === turn);
      return vote(
        world,
        season,
        plan,
        turns.map(({ index }) => index),
      );
    },
  }));
  const { objection } = plan;
  if (objection === undefined) return ballots;
  const objecting: Scene = {
    at: startsAt(season) + 4 * DAY + 3 * HOUR,
    acts: (world) => {
      const candidate = candidateIn(world, season, objection.token);
      const { reason } = objection;
      return byCouncil(world, [
        objectTo(world.deployment, { candidate, reason, digest: keccak256(stringToBytes(reason)) }),
      ]);
    },
  };
  return [...ballots, objecting];
}

function enter(
  { account, deployment, candidates, listings }: World,
  season: number,
  entrant: Entrant,
  team: number,
): Act[] {
  const by = account(team);
  const { bond, feeBps } = deployment.parameters;
  const maxFee = feeOf(bond, feeBps);
  const approval = approve(deployment, { spender: deployment.contracts.listingDao.address, amount: bond });
  if ("token" in entrant) {
    const { name, symbol, id, about } = tokenOf(entrant.token);
    const document = inlineDocument(`# ${name} (${symbol})\n\n${about}\n\nAsset: \`${id}\`\n`);
    const application = { token: id, name, symbol, ...document, wallets: [by.address] };
    return [
      { by, call: approval },
      { by, call: applyForListing(deployment, { application, bond, maxFee }) },
    ];
  }
  const listing = [...candidates].flatMap(([key, candidate]) =>
    key.endsWith(` ${entrant.motionOn}`) ? (listings.get(candidate) ?? []) : [],
  )[0];
  if (listing === undefined) throw new Error(`The demo's motion needs a listing of ${entrant.motionOn}.`);
  const document = inlineDocument(`# Delist ${tokenOf(entrant.motionOn).name}\n\n${entrant.because}\n`);
  return [
    { by, call: approval },
    { by, call: fileMotion(deployment, { listing, ...document, bond, maxFee }) },
  ];
}

/** Some send their ballots; the others' are signed, and sent together by somebody else. */
async function vote(world: World, season: number, plan: SeasonPlan, who: readonly number[]): Promise<Act[]> {
  const { account, deployment } = world;
  const entrants = plan.entrants.map((entrant) => ({
    ...entrant,
    candidate: candidateIn(world, season, nameOf(entrant)),
  }));
  const sent: Act[] = [];
  const signed: Promise<SignedBallot>[] = [];
  for (const voter of who) {
    const ballot = voter === delegation.from ? undefined : ballotOf(voter, season - deployment.firstSeason, entrants);
    if (ballot === undefined) continue;
    if (onlySigns(voter)) signed.push(sign(world, season, voter, ballot));
    else sent.push({ by: account(voter), call: castBallot(deployment, ballot) });
  }
  const ballots = await Promise.all(signed);
  if (ballots.length === 0) return sent;
  return [...sent, { by: account(helper), call: castSignedBallots(deployment, { ballots }) }];
}

async function sign(
  { account, deployment }: World,
  season: number,
  voter: number,
  content: DemoBallot,
): Promise<SignedBallot> {
  const by = account(voter);
  // Nobody of the demo votes twice in a season, so each ballot is the voter's first.
  const ballot = { voter: by.address, season, ...content, version: 0, deadline: endsAt(season) };
  return { ...ballot, signature: await by.signTypedData(ballotTypedData(deployment, ballot)) };
}
