import { describe, expect, it } from "vitest";
import { amountOf, type Entry, packBallot, sumBallots, unpackBallot } from "../../sdk/mirrors/ballot.ts";
import { ballotFault, type BallotRules, withdrawalFault } from "../../sdk/mirrors/ballotRules.ts";
import { seeded } from "./random.ts";

describe("ballot slot", () => {
  it("holds place, side and percent in 14 bits and the version on top", () => {
    const packed = packBallot(
      [
        { place: 5, percent: 60 },
        { place: 63, percent: -40 },
      ],
      3,
    );
    expect(packed).toBe((3n << 224n) | (((40n << 7n) | 64n | 63n) << 14n) | (60n << 7n) | 5n);
    expect(unpackBallot(packed)).toEqual({
      version: 3,
      entries: [
        { place: 5, percent: 60 },
        { place: 63, percent: -40 },
      ],
    });
  });

  it("comes back as it went in", () => {
    const random = seeded(5);
    for (let run = 0; run < 1_000; run++) {
      const entries: Entry[] = Array.from({ length: random.integer(0, 16) }, () => ({
        place: random.integer(0, 63),
        percent: random.integer(1, 100) * random.pick([1, -1]),
      }));
      const version = random.integer(0, 2 ** 32 - 1);
      expect(unpackBallot(packBallot(entries, version))).toEqual({ version, entries });
    }
  });

  it("P5 rounds each share down, and never gives more than the power", () => {
    expect(amountOf(199n, 50)).toEqual({ support: 99n, objection: 0n });
    expect(amountOf(199n, -50)).toEqual({ support: 0n, objection: 99n });
    const sums = sumBallots([
      {
        power: 199n,
        entries: [
          { place: 0, percent: 50 },
          { place: 1, percent: -50 },
        ],
      },
      { power: 7n, entries: [{ place: 0, percent: -100 }] },
    ]);
    expect(sums.get(0)).toEqual({ support: 99n, objection: 7n });
    expect(sums.get(1)).toEqual({ support: 0n, objection: 99n });
  });
});

describe("ballot rules", () => {
  const rules: BallotRules = {
    season: 9,
    live: new Set([1, 2, 3]),
    seasonOfCandidate: () => 8,
    before: [],
    objectionsOnly: false,
  };
  const one = (candidate: number, percent: number) => ({ candidate, percent });
  const fault = (choices: { candidate: number; percent: number }[], change: Partial<BallotRules> = {}) =>
    ballotFault(choices, { ...rules, ...change });

  it("takes a sound ballot", () => {
    expect(fault([one(1, 60), one(2, -40)])).toBeUndefined();
  });

  it("names each fault with its values", () => {
    expect(fault([])).toEqual({ name: "EmptyBallot", args: {} });
    expect(fault(Array.from({ length: 17 }, () => one(1, 1)))).toEqual({
      name: "TooManyChoices",
      args: { count: 17n, most: 16n },
    });
    expect(fault([one(1, 0)])).toEqual({ name: "PercentOutOfRange", args: { candidate: 1, percent: 0 } });
    expect(fault([one(1, 101)])?.name).toBe("PercentOutOfRange");
    expect(fault([one(7, 5)])).toEqual({
      name: "CandidateNotLive",
      args: { candidate: 7, candidateSeason: 8, liveSeason: 9 },
    });
    expect(fault([one(1, 5), one(1, 5)])).toEqual({ name: "CandidateTwice", args: { candidate: 1 } });
    expect(fault([one(1, 60), one(2, -41)])).toEqual({ name: "OverHundredPercent", args: { sum: 101n } });
  });

  it("lets support only shrink and objection only grow in the last 24 hours", () => {
    const last = { objectionsOnly: true, before: [one(1, 50), one(2, -20)] };
    expect(fault([one(1, 50), one(2, -20)], last)).toBeUndefined();
    expect(fault([one(1, -10), one(2, -30)], last)).toBeUndefined();
    expect(fault([one(1, 51), one(2, -20)], last)?.args).toEqual({ candidate: 1, before: 50, wanted: 51 });
    expect(fault([one(1, 50), one(2, -19)], last)?.args).toEqual({ candidate: 2, before: -20, wanted: -19 });
    expect(fault([one(1, 50)], last)?.args).toEqual({ candidate: 2, before: -20, wanted: 0 });
    expect(fault([one(2, -20), one(3, 1)], last)?.args).toEqual({ candidate: 3, before: 0, wanted: 1 });
    expect(fault([one(2, -20), one(3, -1)], last)).toBeUndefined();
    expect(withdrawalFault(last)?.name).toBe("ObjectionsOnly");
    expect(withdrawalFault({ objectionsOnly: true, before: [one(1, 50)] })).toBeUndefined();
  });
});
