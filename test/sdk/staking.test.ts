import { describe, expect, it } from "vitest";
import { advanced, funded, share, type Stream } from "../../sdk/mirrors/earnings.ts";
import { penaltyToCut, penaltyToLeave } from "../../sdk/mirrors/penalty.ts";
import { WEEK } from "../../sdk/mirrors/time.ts";
import { countsFrom, powerIn, type WeightChange } from "../../sdk/mirrors/weeklyVotes.ts";
import { tierOf, tiers, weightDown, weightOf } from "../../sdk/mirrors/weight.ts";
import { seeded } from "./random.ts";

const MEXT = 10n ** 18n;

describe("weight", () => {
  it("follows the table of tiers", () => {
    const balances = [100n * MEXT, 100n * MEXT, 100n * MEXT, 100n * MEXT, 100n * MEXT];
    expect(balances.map((balance, tier) => weightDown(tier, balance) / MEXT)).toEqual([50n, 100n, 125n, 150n, 200n]);
    expect(weightOf(balances)).toBe(625n * MEXT);
  });

  it("rounds each tier down", () => {
    expect(weightOf([1n, 0n, 0n, 0n, 0n])).toBe(0n);
    expect(weightOf([1n, 1n, 1n, 1n, 1n])).toBe(5n);
  });

  it("knows no other tier", () => {
    expect(() => tierOf(5)).toThrow("There is no tier 5; tiers are 0 to 4.");
  });
});

describe("penalty", () => {
  it("is the tier's share when leaving at once", () => {
    expect(tiers.map((_, tier) => penaltyToLeave(tier, 10_000n))).toEqual([0n, 100n, 300n, 600n, 1_200n]);
    expect(penaltyToLeave(1, 99n)).toBe(0n);
  });

  it("falls with the notice that has run, and is nothing once ready", () => {
    const exit = { tier: 4, amount: 1_000n * MEXT, readyAt: 1_800_000_000 };
    const notice = tierOf(4).notice;
    expect(penaltyToCut(exit, exit.readyAt - notice)).toBe(120n * MEXT);
    expect(penaltyToCut(exit, exit.readyAt - notice / 2)).toBe(60n * MEXT);
    expect(penaltyToCut(exit, exit.readyAt)).toBe(0n);
    expect(penaltyToCut(exit, exit.readyAt + 1)).toBe(0n);
  });

  it("never rises with time and never passes the whole penalty", () => {
    const random = seeded(2);
    for (let run = 0; run < 2_000; run++) {
      const tier = random.integer(0, 4);
      const exit = { tier, amount: random.amount(), readyAt: 1_800_000_000 };
      const first = exit.readyAt - random.integer(0, tierOf(tier).notice);
      const later = first + random.integer(0, 40_000_000);
      expect(penaltyToCut(exit, later)).toBeLessThanOrEqual(penaltyToCut(exit, first));
      expect(penaltyToCut(exit, first)).toBeLessThanOrEqual(penaltyToLeave(tier, exit.amount));
    }
  });
});

describe("weekly votes", () => {
  const changes: WeightChange[] = [
    { at: 10 * WEEK + 5, weight: 100n },
    { at: 11 * WEEK + 5, weight: 40n },
    { at: 11 * WEEK + 6, weight: 300n },
    { at: 15 * WEEK, weight: 500n },
  ];

  it("counts the lowest weight of the whole week before", () => {
    expect([10, 11, 12, 13, 14, 15, 16, 17].map((week) => powerIn(changes, week))).toEqual([
      0n,
      0n, // it began week 10 without weight
      40n, // down to 40 for a second of week 11
      300n,
      300n,
      300n,
      300n, // week 15 began with 300
      500n,
    ]);
  });

  it("says from when new weight counts", () => {
    expect(countsFrom(10 * WEEK)).toBe(12 * WEEK);
    expect(countsFrom(11 * WEEK - 1)).toBe(12 * WEEK);
    expect(powerIn([{ at: 10 * WEEK, weight: 7n }], 11)).toBe(0n);
    expect(powerIn([{ at: 10 * WEEK, weight: 7n }], 12)).toBe(7n);
  });

  it("P4 never passes the weight at any moment of the week before", () => {
    const random = seeded(3);
    for (let run = 0; run < 500; run++) {
      let at = 5 * WEEK;
      const history = Array.from({ length: random.integer(0, 20) }, () => {
        at += random.integer(0, WEEK);
        return { at, weight: random.amount() };
      });
      const week = random.integer(5, 20);
      const moment = (week - 1) * WEEK + random.integer(0, WEEK - 1);
      const held = history.filter((change) => change.at <= moment).at(-1)?.weight ?? 0n;
      expect(powerIn(history, week)).toBeLessThanOrEqual(held);
    }
  });
});

describe("earnings", () => {
  const start: Stream = { acc: 0n, settledAt: 100 * WEEK, current: 0n, next: 0n };

  it("streams what arrived in one week evenly over the next", () => {
    const paid = funded(start, MEXT, 100 * WEEK + 7, 700n * MEXT);
    const half = advanced(paid, MEXT, 101 * WEEK + WEEK / 2);
    expect(share(MEXT, 0n, half.acc)).toBe(350n * MEXT);
    const whole = advanced(half, MEXT, 102 * WEEK);
    expect(share(MEXT, 0n, whole.acc)).toBe(700n * MEXT);
    expect(advanced(whole, MEXT, 140 * WEEK).acc).toBe(whole.acc);
  });

  it("keeps what nobody can share for the next bucket", () => {
    const paid = funded(start, 0n, 100 * WEEK, 700n * MEXT);
    const waited = advanced(paid, MEXT - 1n, 120 * WEEK + WEEK / 4);
    expect(waited).toEqual({
      acc: 0n,
      settledAt: 120 * WEEK + WEEK / 4,
      current: 700n * MEXT,
      next: 175n * MEXT,
    });
  });

  it("P6 shares out what came in and no more, however often it is settled", () => {
    const random = seeded(4);
    for (let run = 0; run < 200; run++) {
      let stream = start;
      let time = stream.settledAt;
      let given = 0n;
      let earned = 0n;
      const weight = MEXT + random.amount(80);
      const steps = random.integer(1, 40);
      for (let step = 0; step < steps; step++) {
        time += random.integer(0, 2 * WEEK);
        const amount = random.amount(80);
        const after = random.integer(0, 1) ? funded(stream, weight, time, amount) : advanced(stream, weight, time);
        given += after.next - advanced(stream, weight, time).next;
        earned += share(weight, stream.acc, after.acc);
        stream = after;
      }
      const end = advanced(stream, weight, time + 3 * WEEK);
      earned += share(weight, stream.acc, end.acc);
      expect(earned).toBeLessThanOrEqual(given);
      expect(given - earned).toBeLessThanOrEqual(BigInt(2 * steps + 2));
    }
  });

  it("does not run backwards", () => {
    expect(() => advanced(start, MEXT, start.settledAt - 1)).toThrow(RangeError);
  });
});
