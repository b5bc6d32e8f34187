import { describe, expect, it } from "vitest";
import { getAddress } from "viem";
import { penaltyToCut, penaltyToLeave } from "../../sdk/mirrors/penalty.ts";
import { DAY, WEEK, weekStartsAt } from "../../sdk/mirrors/time.ts";
import { stepTo } from "../../app/src/chart/usePointed.ts";
import type { Entry } from "../../app/src/history/entry.ts";
import { needsOf, nextOf } from "../../app/src/pages/overview/needs.ts";
import { basisOf, revenueByWeek, weeklyShare } from "../../app/src/pages/stake/estimate.ts";
import { meanWeight, shareAtMost, weightChanges } from "../../app/src/pages/stake/ownShare.ts";
import { penaltiesByDay, penaltyAfter } from "../../app/src/pages/stake/penalties.ts";

const MEXT = 10n ** 18n;
const NOW = weekStartsAt(100) + 3 * DAY;
const me = getAddress(`0x${"1".padStart(40, "0")}`);

const funded = (week: number, amount: bigint, bucket: bigint) =>
  ({
    contract: "mextStaking",
    name: "Funded",
    at: 0,
    args: { week: BigInt(week), amount, bucket },
  }) as unknown as Entry;
const staked = (at: number, weight: bigint) =>
  ({ contract: "mextStaking", name: "Staked", at, args: { account: me, weight } }) as unknown as Entry;

describe("penalties by date", () => {
  const exit = { tier: 3, amount: 4_000n * MEXT, readyAt: NOW + 90 * DAY };
  it("begin with the whole penalty and end with nothing in the second of freedom", () => {
    const points = penaltiesByDay(exit, NOW);
    expect(points[0]).toEqual({ at: NOW, penalty: penaltyToLeave(3, exit.amount) });
    expect(points.at(-1)).toEqual({ at: exit.readyAt, penalty: 0n });
    expect(points.length).toBeLessThanOrEqual(64);
  });
  it("are the mirror's at every point, and only fall", () => {
    const points = penaltiesByDay(exit, NOW + 1_234);
    points.forEach(({ at, penalty }) => expect(penalty).toBe(penaltyToCut(exit, at)));
    points.slice(1).forEach(({ penalty }, index) => expect(penalty).toBeLessThan(points[index]!.penalty));
  });
  it("are one point once the notice has run", () => {
    expect(penaltiesByDay(exit, exit.readyAt + DAY)).toEqual([{ at: exit.readyAt + DAY, penalty: 0n }]);
  });
  it("depend on how much of the notice has run", () => {
    const of = (days: number) => penaltyAfter(4, 365 * DAY, 1_000n * MEXT, days);
    expect(of(0)).toBe(120n * MEXT);
    expect(of(365)).toBe(0n);
    expect(of(0.3)).toBeLessThan(of(0));
    expect(penaltyAfter(0, 0, 1_000n * MEXT, 0)).toBe(0n);
  });
});

describe("revenue", () => {
  const weeks = revenueByWeek(
    [funded(97, 10n, 10n), funded(97, 5n, 15n), funded(100, 40n, 40n), funded(101, 7n, 7n)],
    100,
  );
  it("has every week from the first to the newest, with the whole bucket of each", () => {
    expect(weeks).toEqual([
      { week: 97, bucket: 15n },
      { week: 98, bucket: 0n },
      { week: 99, bucket: 0n },
      { week: 100, bucket: 40n },
      { week: 101, bucket: 7n },
    ]);
    expect(revenueByWeek([], 100)).toEqual([]);
    expect(revenueByWeek([funded(101, 7n, 7n)], 100)).toEqual([{ week: 101, bucket: 7n }]);
  });
  it("is estimated from the last four weeks that have begun", () => {
    expect(basisOf(weeks, NOW)).toEqual({ weeks: 4, mean: 13n });
    expect(basisOf([], NOW)).toEqual({ weeks: 0, mean: 0n });
    expect(basisOf([{ week: 101, bucket: 7n }], NOW)).toEqual({ weeks: 0, mean: 0n });
  });
  it("is shared by weight, the new weight among it", () => {
    expect(weeklyShare(1_000n, 1n, 9n)).toBe(100n);
    expect(weeklyShare(1_000n, 0n, 0n)).toBe(0n);
  });
  it("is one's own by the mean weight of a week, never more than the whole", () => {
    const changes = weightChanges([staked(weekStartsAt(99) + WEEK / 2, 100n), staked(weekStartsAt(100), 60n)], me);
    expect(meanWeight(changes, 98)).toBe(0n);
    expect(meanWeight(changes, 99)).toBe(50n);
    expect(meanWeight(changes, 100, NOW)).toBe(60n);
    expect(meanWeight(changes, 101, NOW)).toBe(0n);
    expect(shareAtMost(1_000n, 50n, 100n)).toBe(500n);
    expect(shareAtMost(1_000n, 500n, 100n)).toBe(1_000n);
    expect(shareAtMost(1_000n, 50n, 0n)).toBe(0n);
  });
});

describe("a picture read with the keyboard", () => {
  it("goes from point to point and stops at the ends", () => {
    expect(stepTo("ArrowRight", undefined, 3)).toBe(0);
    expect(stepTo("ArrowRight", 2, 3)).toBe(2);
    expect(stepTo("ArrowLeft", undefined, 3)).toBe(2);
    expect(stepTo("ArrowLeft", 0, 3)).toBe(0);
    expect(stepTo("Home", 2, 3)).toBe(0);
    expect(stepTo("End", 0, 3)).toBe(2);
    expect(stepTo("Escape", 1, 3)).toBeUndefined();
    expect(stepTo("a", 1, 3)).toBe(1);
  });
});

describe("what needs one", () => {
  const season = 50;
  const exit = (id: number, readyAt: number) => ({ id: BigInt(id), amount: MEXT, tier: 1, readyAt });
  const quiet = {
    now: NOW,
    season,
    nextToSettle: season,
    hasCandidates: true,
    power: 0n,
    used: 0,
    earned: 0n,
    exits: [],
    refundable: [],
    drafts: [],
    overdue: [],
    delegations: [],
    policy: [],
  };
  const kindsOf = (facts: Partial<Parameters<typeof needsOf>[0]>) =>
    needsOf({ ...quiet, ...facts }).map(({ kind }) => kind);

  it("is nothing for somebody without power, stake or past", () => expect(needsOf(quiet)).toEqual([]));
  it("is the vote, whole or in part, while there are candidates", () => {
    expect(kindsOf({ power: 1n })).toEqual(["vote"]);
    expect(kindsOf({ power: 1n, used: 60 })).toEqual(["vote-part"]);
    expect(kindsOf({ power: 1n, used: 100 })).toEqual([]);
    expect(kindsOf({ power: 1n, hasCandidates: false })).toEqual([]);
  });
  it("is an exit that is free, or free within three days", () => {
    const exits = [exit(0, NOW), exit(1, NOW + 2 * DAY), exit(2, NOW + 4 * DAY)];
    expect(kindsOf({ exits })).toEqual(["free", "soon"]);
  });
  it("is a claim that is worth a transaction", () => {
    expect(kindsOf({ earned: 10n ** 16n })).toEqual(["claim"]);
    expect(kindsOf({ earned: 10n ** 16n - 1n })).toEqual([]);
  });
  it("is, for all to see, a season to settle and a date that the council owes", () => {
    expect(kindsOf({ nextToSettle: season - 1, overdue: ["NEAR"] })).toEqual(["settle", "overdue"]);
  });
  it("is followed by what comes first: the end of a notice or the turn of the season", () => {
    expect(nextOf({ ...quiet, exits: [exit(4, NOW + DAY)] }, 1)).toMatchObject({ kind: "exit", at: NOW + DAY });
    expect(nextOf({ ...quiet, exits: [exit(4, NOW + 40 * DAY)] }, 1)).toMatchObject({ kind: "season", season: 51 });
    expect(nextOf(quiet, 60)).toMatchObject({ kind: "season", season: 60, at: 60 * 14 * DAY });
  });
});
