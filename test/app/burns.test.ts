import type { Address, Hex } from "viem";
import { describe, expect, it } from "vitest";
import { csvLines } from "../../app/src/pages/burns/csv.ts";
import { burnWeeks, totalsBySource } from "../../app/src/pages/burns/weeks.ts";
import { type Burn, burnSources } from "../../app/src/queries/burns.ts";
import { weekStartsAt } from "../../sdk/mirrors/time.ts";

const MEXT = 10n ** 18n;
const account: Address = "0x00000000000000000000000000000000000000Aa";
const hash: Hex = "0x01";
const burn = (week: number, amount: bigint, source: Burn["source"], later = 0): Burn => ({
  block: BigInt(week),
  index: 0,
  at: weekStartsAt(week) + later,
  amount,
  source,
  hash,
  account,
});

describe("burns by week", () => {
  it("counts the first and the last second of a week to it", () => {
    const last = weekStartsAt(11) - weekStartsAt(10) - 1;
    const weeks = burnWeeks([burn(10, 3n, "fee"), burn(10, 4n, "penalty", last), burn(11, 5n, "fee")], 10, 11);
    expect(weeks.map(({ week, total }) => [week, total])).toEqual([
      [10, 7n],
      [11, 5n],
    ]);
    expect(weeks[0]?.bySource).toMatchObject({ fee: 3n, penalty: 4n, voluntary: 0n });
  });
  it("has a place for a week in which nothing burned", () => {
    expect(burnWeeks([burn(12, 1n, "fee")], 10, 12).map(({ total }) => total)).toEqual([0n, 0n, 1n]);
  });
  it("is empty while no week has begun", () => {
    expect(burnWeeks([], 5, 4)).toEqual([]);
  });
});

describe("burns by source", () => {
  it("has a line for each source, and the lines add up to all", () => {
    const burns = [burn(1, 2n, "fee"), burn(2, 3n, "fee"), burn(2, 5n, "proposalBond")];
    const totals = totalsBySource(burns);
    expect(totals.map(({ source }) => source)).toEqual([...burnSources]);
    expect(totals.find(({ source }) => source === "fee")).toEqual({ source: "fee", count: 2, amount: 5n });
    expect(totals.reduce((sum, { amount }) => sum + amount, 0n)).toBe(10n);
  });
});

describe("the file of burns", () => {
  it("writes exact amounts, and the supply after every burn, those left out included", () => {
    const [first, second] = [burn(1, MEXT / 2n, "fee"), burn(2, 1n, "voluntary")];
    const time = new Date(second.at * 1_000).toISOString();
    expect(csvLines([first, second], new Set([second]), 2n * MEXT)).toEqual([
      [time, 2n, 0, hash, "voluntary", account, "0.000000000000000001", "1.499999999999999999"],
    ]);
  });
});
