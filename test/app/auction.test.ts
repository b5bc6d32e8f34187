import { describe, expect, it } from "vitest";
import type { Entry } from "../../app/src/history/entry.ts";
import { assetAmount, placesOf } from "../../app/src/pages/auction/amounts.ts";
import { assetsOf } from "../../app/src/pages/auction/assets.ts";
import { costAt, priceAt, pricePoints } from "../../app/src/pages/auction/curve.ts";
import { canStart, purchaseOf } from "../../app/src/pages/auction/purchase.ts";
import { salesIn, totalsOf } from "../../app/src/queries/sales.ts";
import { parseUnits } from "../../app/src/text/parse.ts";
import { verbs } from "../../app/src/tx/verbs.ts";
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
    expect([undefined, 255, 0, 6].map(placesOf)).toEqual([0, 0, 0, 6]);
  });
  it.each([
    ["1,234.5", 6, { kind: "ok", amount: 1_234_500_000n }],
    ["0.0000001", 6, { kind: "bad" }],
    ["7", 0, { kind: "ok", amount: 7n }],
    ["7.5", 0, { kind: "bad" }],
    ["", 6, { kind: "empty" }],
  ])("written as %s with %s places is read", (text, places, read) => {
    expect(parseUnits(text, places)).toEqual(read);
  });
});

describe("a purchase as it is written", () => {
  const WAD = 10n ** 18n;
  const sold = { startPrice: 1_000n * WAD, amount: 300n, startedAt: 5_000, burnShareBps: 5_000 };
  const given = { left: 200n, places: 0, purse: 400n * WAD, now: 5_000 + HALVING };
  const buy = (written: { amount?: string; highest?: string }, change: Partial<typeof given> = {}) =>
    purchaseOf(sold, { amount: "100", highest: "", ...written }, { ...given, ...change });

  it("costs its part of the price, rounded up, and splits it to the last wei", () => {
    const { amount, cost, burned, funded, fault } = buy({});
    expect({ amount, fault }).toEqual({ amount: 100n, fault: undefined });
    expect(cost).toBe((500n * WAD) / 3n + 1n);
    expect(burned + funded).toBe(cost);
    expect(burned - funded).toBe(1n);
  });
  it("pays at most the price of two minutes ago, and never more than the first one", () => {
    expect(buy({}).most).toBe(costAt(sold, 100n, given.now - 120));
    expect(buy({}).most).toBeGreaterThan(buy({}).cost);
    expect(buy({}, { now: 5_001 }).most).toBe(costAt(sold, 100n, 5_000));
  });
  it("costs nothing after a week, and then accepts no payment", () => {
    const { cost, most, fault } = buy({}, { now: 5_000 + WEEK + 120 });
    expect({ cost, most, fault }).toEqual({ cost: 0n, most: 0n, fault: undefined });
  });
  it.each([
    [{ amount: "" }, "empty"],
    [{ amount: "1.5" }, "bad"],
    [{ amount: "0" }, "zero"],
    [{ amount: "201" }, "over"],
    [{ amount: "200" }, undefined],
    [{ highest: "a lot" }, "badHighest"],
    [{ highest: "166.6" }, "tooLow"],
    [{ highest: "166.666666666666666666" }, "tooLow"],
    [{ highest: "166.666666666666666667" }, undefined],
    [{ highest: "0" }, "tooLow"],
  ])("%j: %s", (written, fault) => {
    expect(buy(written).fault).toBe(fault);
  });
  it("needs the MEXT that it costs, but not the most that it might", () => {
    const { cost } = buy({});
    expect(buy({}, { purse: cost - 1n }).fault).toBe("poor");
    expect(buy({}, { purse: cost }).fault).toBeUndefined();
    expect(purchaseOf(sold, { amount: "100", highest: "" }, { ...given, purse: undefined }).fault).toBeUndefined();
  });
  it("ends its permit with itself", () => {
    const args = { lot: 2n, amount: 5n, maxPayment: 7n, deadline: 9_000n };
    expect(verbs.buyLot.allowance?.(args)).toEqual({ spender: "revenueAuction", amount: 7n, until: 9_000n });
  });
});

describe("what waits for a lot", () => {
  it("can start once more of it waits than is left of the one that runs", () => {
    expect([canStart(0n, 0n), canStart(1n, 0n), canStart(5n, 5n), canStart(6n, 5n)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
  it("is looked for among the assets that were sold, and the chain's coin, once each", () => {
    const [one, coin] = [
      "0x1111111111111111111111111111111111111111",
      "0x2222222222222222222222222222222222222222",
    ] as const;
    const none = "0x0000000000000000000000000000000000000000";
    expect(assetsOf([{ asset: one }, { asset: coin }, { asset: one }], coin)).toEqual([one, coin]);
    expect(assetsOf([], coin)).toEqual([coin]);
    expect(assetsOf([{ asset: one }], none)).toEqual([one]);
  });
});

describe("past sales", () => {
  const [asset, buyer, by] = ["0xa", "0xb", "0xc"];
  const entry = (index: number, name: string, args: object) =>
    ({ contract: "revenueAuction", name, args, block: 1n, index, hash: "0xd", at: 60 }) as unknown as Entry;
  const entries = [
    entry(0, "LotBought", { lot: 2n, asset, buyer, amount: 9n, payment: 101n, burned: 51n, left: 1n }),
    entry(1, "MextShared", { by, burned: 10n, funded: 9n }),
    entry(2, "LotBought", { lot: 1n, asset, buyer, amount: 3n, payment: 0n, burned: 0n, left: 0n }),
  ];
  const place = (index: number) => ({ block: 1n, index, hash: "0xd", at: 60 });
  it("stand the newest first, each with both ways of its MEXT", () => {
    expect(salesIn(entries)).toEqual([
      { ...place(2), kind: "bought", lot: 1n, asset, amount: 3n, account: buyer, paid: 0n, burned: 0n, funded: 0n },
      { ...place(1), kind: "shared", account: by, paid: 19n, burned: 10n, funded: 9n },
      { ...place(0), kind: "bought", lot: 2n, asset, amount: 9n, account: buyer, paid: 101n, burned: 51n, funded: 50n },
    ]);
  });
  it("add up", () => {
    expect(totalsOf(salesIn(entries))).toEqual({ purchases: 2, paid: 120n, burned: 61n, funded: 59n });
    expect(totalsOf([])).toEqual({ purchases: 0, paid: 0n, burned: 0n, funded: 0n });
  });
});
