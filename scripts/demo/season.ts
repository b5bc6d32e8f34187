import { keccak256, stringToBytes } from "viem";
import { applyForListing } from "../../sdk/calls/applyForListing.ts";
import { approve } from "../../sdk/calls/approve.ts";
import { castBallot } from "../../sdk/calls/castBallot.ts";
import { fileMotion } from "../../sdk/calls/fileMotion.ts";
import { objectTo } from "../../sdk/calls/objectTo.ts";
import { inlineDocument } from "../../sdk/document.ts";
import { feeOf } from "../../sdk/mirrors/bond.ts";
import { startsAt } from "../../sdk/mirrors/season.ts";
import { DAY, HOUR } from "../../sdk/mirrors/time.ts";
import { ballotOf } from "./ballots.ts";
import { delegation, voters } from "./people.ts";
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
    acts: (world: World) =>
      voters.flatMap(({ index }, place) => (place % VOTE_ON.length === turn ? vote(world, season, plan, index) : [])),
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

function vote(world: World, season: number, plan: SeasonPlan, voter: number): Act[] {
  if (voter === delegation.from) return [];
  const entrants = plan.entrants.map((entrant) => ({
    ...entrant,
    candidate: candidateIn(world, season, nameOf(entrant)),
  }));
  const ballot = ballotOf(voter, season - world.deployment.firstSeason, entrants);
  return ballot === undefined ? [] : [{ by: world.account(voter), call: castBallot(world.deployment, ballot) }];
}
