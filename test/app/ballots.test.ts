import { describe, expect, it } from "vitest";
import { packBallot } from "../../sdk/mirrors/ballot.ts";
import type { Entry } from "../../app/src/history/entry.ts";
import { ballotsIn, ballotsInForce, countOver, countsAfter, powerOf, votesOn } from "../../app/src/queries/ballot.ts";

const voterOf = (n: number) => `0x${n.toString(16).padStart(40, "0")}` as const;

type Shares = Record<number, number>;

const cast = (at: number, voter: number, power: bigint, version: number, shares: Shares): Entry => ({
  contract: "listingDao",
  name: "BallotCast",
  args: {
    season: 9,
    voter: voterOf(voter),
    power,
    ballot: packBallot(
      Object.entries(shares).map(([place, percent]) => ({ place: Number(place), percent })),
      version,
    ),
  },
  block: BigInt(at),
  index: 0,
  hash: "0x",
  at,
});

const reason = (at: number, voter: number, version: number, words: string): Entry => ({
  contract: "listingDao",
  name: "BallotReason",
  args: { season: 9, voter: voterOf(voter), version, reason: words },
  block: BigInt(at),
  index: 1,
  hash: "0x",
  at,
});

const all = ballotsIn([
  cast(1, 1, 1_000n, 1, { 0: 60, 1: -40 }),
  reason(1, 1, 1, "first"),
  cast(2, 2, 500n, 1, { 0: 100 }),
  cast(3, 1, 1_000n, 2, { 0: -50 }),
  reason(3, 1, 2, "second"),
  cast(4, 3, 200n, 1, { 1: 100 }),
  cast(5, 3, 200n, 2, {}),
]);

describe("the ballots of a season", () => {
  it("counts of each voter the newest, and nothing that was taken back", () => {
    const inForce = ballotsInForce(all);
    expect(inForce.map(({ voter, version }) => [voter, version])).toEqual([
      [voterOf(1), 2],
      [voterOf(2), 1],
    ]);
    expect(powerOf(inForce)).toBe(1_500n);
  });
  it("keeps each reason with the ballot that it was given for", () => {
    expect(all.map(({ reason: words }) => words)).toEqual(["first", "", "second", "", ""]);
  });
  it("lists the votes on one candidate, the heaviest first", () => {
    const votes = votesOn(0, ballotsInForce(all));
    expect(votes.map(({ ballot, percent, amount }) => [ballot.voter, percent, amount])).toEqual([
      [voterOf(1), -50, 500n],
      [voterOf(2), 100, 500n],
    ]);
    expect(votesOn(1, ballotsInForce(all))).toEqual([]);
  });
  it("tells a candidate's count after each ballot that changed it", () => {
    expect(countOver(0, all)).toEqual([
      { at: 1, support: 600n, objection: 0n },
      { at: 2, support: 1_100n, objection: 0n },
      { at: 3, support: 500n, objection: 500n },
    ]);
    expect(countOver(1, all).at(-1)).toEqual({ at: 5, support: 0n, objection: 0n });
  });
  it("ends with the count that the newest ballots give", () => {
    const counts = countsAfter(all);
    const last = countOver(0, all).at(-1);
    expect(counts.get(0)).toEqual({ support: last?.support, objection: last?.objection });
    expect(counts.get(1)).toBeUndefined();
  });
});
