import { queryOptions } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import { amountOf, type Entry as Share, sumBallots, unpackBallot } from "../../../sdk/mirrors/ballot.ts";
import type { Choice } from "../../../sdk/types.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { readContract } from "../chain/readContract.ts";
import { type Entry, named } from "../history/entry.ts";
import { liveKey } from "./keys.ts";
import { daoOf } from "./read.ts";

export type CastBallot = { version: number; choices: readonly Choice[] };

export const ballotQuery = (mext: Mext, season: number | undefined, voter: Address | undefined) =>
  queryOptions({
    queryKey: liveKey(mext, "ballot", season, voter),
    enabled: season !== undefined && voter !== undefined,
    queryFn: async (): Promise<CastBallot> => {
      const [version, choices] = await readContract(mext.config, {
        ...daoOf(mext),
        functionName: "ballotOf",
        args: [season ?? 0, voter ?? "0x"],
      });
      return { version, choices };
    },
  });

/** One ballot as the log keeps it; its shares name places of the season, not candidates. */
export type Ballot = {
  voter: Address;
  power: bigint;
  version: number;
  shares: readonly Share[];
  reason: string;
  at: number;
  block: bigint;
  index: number;
  hash: Hex;
};

/** Every ballot of a season in the order in which they were cast; one without shares was taken back. */
export function ballotsIn(entries: readonly Entry[]): Ballot[] {
  const key = (voter: Address, version: number) => `${voter}-${version}`;
  const reasons = new Map(
    named(entries, "BallotReason").map(({ args }) => [key(args.voter, args.version), args.reason] as const),
  );
  return named(entries, "BallotCast").map(({ args: { voter, power, ballot }, at, block, index, hash }) => {
    const { version, entries: shares } = unpackBallot(ballot);
    return { voter, power, version, shares, reason: reasons.get(key(voter, version)) ?? "", at, block, index, hash };
  });
}

/** The ballots in force: of each voter the newest, without those that were taken back. */
export function ballotsInForce(ballots: readonly Ballot[]): Ballot[] {
  const newest = new Map(ballots.map((ballot) => [ballot.voter, ballot]));
  return [...newest.values()].filter(({ shares }) => shares.length > 0);
}

/** What one voter gave one candidate. */
export type Vote = { ballot: Ballot; percent: number; amount: bigint };

/** The votes on one place, the heaviest first. */
export function votesOn(place: number, inForce: readonly Ballot[]): Vote[] {
  return inForce
    .flatMap((ballot): Vote[] => {
      const percent = ballot.shares.find((share) => share.place === place)?.percent;
      if (percent === undefined) return [];
      const { support, objection } = amountOf(ballot.power, percent);
      return [{ ballot, percent, amount: support + objection }];
    })
    .sort((a, b) => (a.amount === b.amount ? a.ballot.index - b.ballot.index : a.amount > b.amount ? -1 : 1));
}

/** How much of all weight the ballots in force carry. */
export const powerOf = (inForce: readonly Ballot[]): bigint => inForce.reduce((sum, { power }) => sum + power, 0n);

export type Tick = { at: number; support: bigint; objection: bigint };

/** One candidate's count after each ballot that changed it. */
export function countOver(place: number, ballots: readonly Ballot[]): Tick[] {
  const given = new Map<Address, { support: bigint; objection: bigint }>();
  const ticks: Tick[] = [];
  let [support, objection] = [0n, 0n];
  for (const { voter, power, shares, at } of ballots) {
    const fresh = amountOf(power, shares.find((share) => share.place === place)?.percent ?? 0);
    const old = given.get(voter) ?? { support: 0n, objection: 0n };
    given.set(voter, fresh);
    if (fresh.support === old.support && fresh.objection === old.objection) continue;
    support += fresh.support - old.support;
    objection += fresh.objection - old.objection;
    const last = ticks.at(-1);
    if (last?.at === at) ticks[ticks.length - 1] = { at, support, objection };
    else ticks.push({ at, support, objection });
  }
  return ticks;
}

/** Every place's count once these ballots were cast, and nobody's after them. */
export const countsAfter = (ballots: readonly Ballot[]) =>
  sumBallots(ballotsInForce(ballots).map(({ power, shares }) => ({ power, entries: shares })));
