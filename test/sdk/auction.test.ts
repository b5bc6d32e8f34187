import { describe, expect, it } from "vitest";
import { HALVING, paymentFor, priceOfLot, splitPayment, startPriceOf } from "../../sdk/mirrors/auction.ts";
import { GENESIS_SUPPLY } from "../../sdk/mirrors/supply.ts";
import { WEEK } from "../../sdk/mirrors/time.ts";
import { seeded } from "./random.ts";

const MEXT = 10n ** 18n;
const FIRST = 10_000_000n * MEXT;
const HOUR = 3_600;
const DAY = 24 * HOUR;

describe("the price of a lot", () => {
  it("begins at a share of supply, rounded up", () => {
    expect(startPriceOf(GENESIS_SUPPLY, 100)).toBe(FIRST);
    expect(startPriceOf(GENESIS_SUPPLY - 1n, 100)).toBe(FIRST);
    expect(startPriceOf(1n, 10)).toBe(1n);
    expect(startPriceOf(0n, 1_000)).toBe(0n);
  });

  it("is that of the table on the page", () => {
    const hours = [0, 1, 3, 6, 12, 24, 48, 72, 96, 120, 144];
    expect(hours.map((hour) => priceOfLot(FIRST, hour * HOUR))).toEqual([
      10_000_000n * MEXT,
      9_166_666_666666666666666667n,
      7_500_000n * MEXT,
      5_000_000n * MEXT,
      2_500_000n * MEXT,
      625_000n * MEXT,
      39_062_500000000000000000n,
      2_441_406250000000000000n,
      152_587890625000000000n,
      9_536743164062500000n,
      596046447753906250n,
    ]);
    expect(priceOfLot(FIRST, WEEK - 1)).toBe(37254627656053614n);
    expect(priceOfLot(FIRST, WEEK)).toBe(0n);
  });

  it("never rises, is halved in six hours, and is not zero before the week's end", () => {
    const random = seeded(1);
    for (let run = 0; run < 2_000; run++) {
      const first = random.amount() + 1n;
      const elapsed = random.integer(0, WEEK - 2);
      const price = priceOfLot(first, elapsed);
      expect(priceOfLot(first, elapsed + 1)).toBeLessThanOrEqual(price);
      expect(price).toBeGreaterThan(0n);
      if (elapsed + HALVING < WEEK) expect(priceOfLot(first, elapsed + HALVING)).toBe((price + 1n) / 2n);
    }
  });
});

describe("a payment", () => {
  it("is the part of the price that the part is of the lot, at its own second", () => {
    const lot = { startPrice: FIRST, amount: 40_000_000_000n };
    expect(paymentFor(lot, 10_000_000_000n, 3 * DAY + 3 * HOUR)).toBe(457_763671875000000000n);
    expect(paymentFor(lot, 10_000_000_000n, 3 * DAY + 6 * HOUR)).toBe(305_175781250000000000n);
    expect(paymentFor(lot, 1n, WEEK - 1)).toBe(931366n);
    expect(paymentFor(lot, lot.amount, WEEK)).toBe(0n);
  });

  it("never makes parts cheaper than the whole, and each at most a wei dearer", () => {
    const random = seeded(2);
    for (let run = 0; run < 2_000; run++) {
      const amount = random.amount(128) + 2n;
      const lot = { startPrice: random.amount() + 1n, amount };
      const elapsed = random.integer(0, WEEK - 1);
      const first = 1n + (random.amount(128) % (amount - 1n));
      const sum = paymentFor(lot, first, elapsed) + paymentFor(lot, amount - first, elapsed);
      const whole = priceOfLot(lot.startPrice, elapsed);
      expect(sum).toBeGreaterThanOrEqual(whole);
      expect(sum).toBeLessThanOrEqual(whole + 1n);
    }
  });

  it("is burned and funded whole, the burned share rounded up", () => {
    expect(splitPayment(457_763671875000000000n, 5_000)).toEqual({
      burned: 228_881835937500000000n,
      funded: 228_881835937500000000n,
    });
    expect(splitPayment(1n, 2_500)).toEqual({ burned: 1n, funded: 0n });
    expect(splitPayment(3n, 5_000)).toEqual({ burned: 2n, funded: 1n });
    expect(splitPayment(MEXT, 10_000)).toEqual({ burned: MEXT, funded: 0n });
    expect(splitPayment(0n, 5_000)).toEqual({ burned: 0n, funded: 0n });
  });
});
