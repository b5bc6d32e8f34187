import { describe, expect, it } from "vitest";
import { assetAmount } from "../../app/src/pages/auction/amounts.ts";
import { costAt, priceAt, pricePoints } from "../../app/src/pages/auction/curve.ts";
import { HALVING } from "../../sdk/mirrors/auction.ts";
import { WEEK } from "../../sdk/mirrors/time.ts";

const lot = { startPrice: 1_000_000n, amount: 300n, startedAt: 5_000 };

describe("the price of a lot", () => {
  it("halves at each point of its curve and is nothing at the week's end", () => {
    const points = pricePoints(lot);
    expect(points).toHaveLength(29);
    expect(points[0]).toEqual({ at: 5_000, price: 1_000_000n });
    expect(points[1]).toEqual({ at: 5_000 + HALVING, price: 500_000n });
    expect(points[27]?.price).toBeGreaterThan(0n);
    expect(points[28]).toEqual({ at: 5_000 + WEEK, price: 0n });
  });
  it("is the first one while the page's clock stands before the start", () => {
    expect(priceAt(lot, 4_990)).toBe(1_000_000n);
  });
  it("is, for a part of the lot, that part of it, rounded up", () => {
    expect(costAt(lot, 100n, 5_000 + HALVING)).toBe(166_667n);
    expect(costAt(lot, 1n, 5_000 + WEEK - 1)).toBe(1n);
    expect(costAt(lot, 300n, 5_000 + WEEK)).toBe(0n);
  });
});

describe("an asset's amount", () => {
  it.each([
    [1_234_567_890n, 6, "en", "1,234.56789"],
    [10n ** 18n, 18, "en", "1"],
    [1n, 18, "en", "0.000000000000000001"],
    [1_500n, 0, "en", "1,500"],
  ])("%s with %s places is, in %s, %s", (amount, decimals, locale, written) => {
    expect(assetAmount(amount, decimals, locale)).toBe(written);
  });
  it("is in its smallest unit where its places are unknown or beyond reason", () => {
    expect(assetAmount(1_500n, undefined, "en")).toBe("1,500");
    expect(assetAmount(1_500n, 255, "en")).toBe("1,500");
  });
});
