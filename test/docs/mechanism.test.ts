import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatUnits } from "viem";
import { paymentFor, priceOfLot, splitPayment, startPriceOf } from "../../sdk/mirrors/auction.ts";
import { packBallot } from "../../sdk/mirrors/ballot.ts";
import { penaltyToCut, penaltyToLeave } from "../../sdk/mirrors/penalty.ts";
import {
  councilClosesAt,
  endsAt,
  objectionsOnlyFrom,
  startsAt,
  upholdUntil,
  withdrawalsCloseAt,
} from "../../sdk/mirrors/season.ts";
import { GENESIS_SUPPLY } from "../../sdk/mirrors/supply.ts";
import { DAY, WEEK } from "../../sdk/mirrors/time.ts";
import { tiers, weightOf } from "../../sdk/mirrors/weight.ts";
import { countsFrom, powerIn } from "../../sdk/mirrors/weeklyVotes.ts";
import { root } from "./promiseList.ts";

const page = readFileSync(join(root, "docs", "mechanism.md"), "utf8");
const words = page.replace(/\s+/g, " ");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const MEXT = 10n ** 18n;
const at = (iso: string): number => Date.parse(iso) / 1_000;

/** The cells of the first table whose heading row begins with `first`. */
function tableOf(first: string): string[][] {
  const lines = page.split("\n");
  const start = lines.findIndex((line) => line.replace(/\s+/g, " ").startsWith(`| ${first} |`));
  const rows = lines.slice(start + 2);
  const body = rows.slice(
    0,
    rows.findIndex((line) => !line.startsWith("|")),
  );
  return body.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe("the worked examples of docs/mechanism.md", () => {
  it("has the tiers of the code", () => {
    const expected = tiers.map(({ name, notice, weightBps, penaltyBps }, tier) => [
      String(tier),
      name,
      notice === 0 ? "0" : `${notice / DAY} days`,
      `${(Number(weightBps) / 10_000).toFixed(2)}×`,
      `${Number(penaltyBps) / 100} %`,
    ]);
    expect(tableOf("tier")).toEqual(expected);
  });

  it("weighs and charges as the mirrors do", () => {
    expect(weightOf([200n, 0n, 400n, 0n, 100n].map((amount) => amount * MEXT))).toBe(800n * MEXT);
    const exit = { tier: 3, amount: 1_000n * MEXT, readyAt: 100 * DAY };
    expect(words).toContain(`leaving now burns ${formatUnits(penaltyToLeave(3, exit.amount), 18)} MEXT`);
    expect(words).toContain(`burns ${formatUnits(penaltyToCut(exit, 77 * DAY), 18)} MEXT`);
    expect(words).toContain(`last second ${formatUnits(penaltyToCut(exit, 100 * DAY - 1), 18)} MEXT`);
  });

  it("counts the example's powers", () => {
    const changes = [
      { at: at("2026-11-21T12:00:00Z"), weight: 1_000n },
      { at: at("2026-11-30T12:00:00Z"), weight: 600n },
      { at: at("2026-12-01T12:00:00Z"), weight: 900n },
    ];
    expect(tableOf("week | begins").map(([week, , power]) => [Number(week), BigInt(power ?? "")])).toEqual(
      [2968, 2969, 2970, 2971].map((week) => [week, powerIn(changes, week)]),
    );
    expect(countsFrom(at("2026-11-21T12:00:00Z"))).toBe(2970 * WEEK);
  });

  it("names the seconds of season 1485", () => {
    expect(startsAt(1485)).toBe(at("2026-12-03T00:00:00Z"));
    expect(withdrawalsCloseAt(1485)).toBe(at("2026-12-01T00:00:00Z"));
    expect(councilClosesAt(1485)).toBe(at("2026-12-15T00:00:00Z"));
    expect(objectionsOnlyFrom(1485)).toBe(at("2026-12-16T00:00:00Z"));
    expect(endsAt(1485)).toBe(at("2026-12-17T00:00:00Z"));
    expect(upholdUntil(1485)).toBe(at("2027-01-16T00:00:00Z"));
  });

  it("packs the example's ballot", () => {
    const packed = packBallot(
      [
        { place: 3, percent: 60 },
        { place: 0, percent: -25 },
      ],
      2,
    );
    expect(page).toContain(`\`0x${packed.toString(16)}\``);
  });

  it("has the contract's bounds of every parameter", () => {
    const source = read("contracts/listing/Registry.sol");
    const bounds = [...source.matchAll(/_requireWithin\("(\w+)", p\.\w+, ([^,]+), ([^)]+)\)/g)].map(
      ([, name, least, most]) => [`\`${name ?? ""}\``, plain(least), plain(most)],
    );
    expect(bounds).toHaveLength(9);
    expect(tableOf("name").map(([name, , least, most]) => [name, least, most])).toEqual(bounds);
  });

  it("has the auction's prices over a week", () => {
    const first = startPriceOf(GENESIS_SUPPLY, 100);
    const rows = tableOf("after");
    expect(rows).toHaveLength(13);
    expect(rows.map(([, price]) => price)).toEqual(
      rows.map(([after]) => {
        const price = priceOfLot(first, secondsOf(after ?? ""));
        return price === 0n ? "0" : mext(price);
      }),
    );
  });

  it("sells the example's part of a lot", () => {
    const lot = { startPrice: startPriceOf(GENESIS_SUPPLY, 100), amount: 40_000n };
    const [payment, later] = [3 * DAY + 10_800, 3 * DAY + 21_600].map((after) => paymentFor(lot, 10_000n, after));
    expect(words).toContain(`the lot costs ${mext(priceOfLot(lot.startPrice, 3 * DAY + 10_800))}`);
    expect(words).toContain(`10,000 USDC of it ${mext(payment ?? 0n)}`);
    expect(words).toContain(`half of which is burned: ${mext(splitPayment(payment ?? 0n, 5_000).burned)}`);
    expect(words).toContain(`later 10,000 USDC cost ${mext(later ?? 0n)}`);
  });

  it("has the contract's bounds of the auction's parameters", () => {
    const source = read("contracts/revenue/RevenueAuction.sol");
    const constant = (name = ""): string => plain(new RegExp(`constant ${name} = ([\\d_]+);`).exec(source)?.[1]);
    const bounds = [...source.matchAll(/_requireWithin\("(\w+)", to\.\w+, (\w+), (\w+)\)/g)].map(
      ([, name, least, most]) => [`\`${name ?? ""}\``, constant(least), constant(most)],
    );
    expect(bounds).toHaveLength(2);
    expect(tableOf("rule").map(([name, , least, most]) => [name, least, most])).toEqual(bounds);
  });
});

/** An amount of MEXT as the page writes it. */
function mext(amount: bigint): string {
  const [whole = "", part] = formatUnits(amount, 18).split(".");
  return `${BigInt(whole).toLocaleString("en")}${part === undefined ? "" : `.${part}`} MEXT`;
}

/** `7 days − 1 s` in seconds. */
function secondsOf(time: string): number {
  const [, count, unit] = /^(\d+)(?: (hour|day)s?)?/.exec(time) ?? [];
  return Number(count) * (unit === "day" ? DAY : 3_600) - (time.endsWith("− 1 s") ? 1 : 0);
}

/** A Solidity literal as the page writes it. */
function plain(literal = ""): string {
  const digits = literal.replaceAll("_", "");
  if (digits.endsWith("e18")) return Number(digits.slice(0, -3)).toLocaleString("en");
  if (digits.endsWith(" days")) return digits === "1 days" ? "1 day" : digits;
  return Number(digits).toLocaleString("en");
}
