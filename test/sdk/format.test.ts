import { describe, expect, it } from "vitest";
import { compactAmount, exactAmount, groupedAmount, parseAmount, shareBps } from "../../sdk/format.ts";
import { seeded } from "./random.ts";

const MEXT = 10n ** 18n;

describe("amounts", () => {
  it("are exact", () => {
    expect(exactAmount(0n)).toBe("0");
    expect(exactAmount(1n)).toBe("0.000000000000000001");
    expect(exactAmount(-1_234_500_000_000_000_000n)).toBe("-1.2345");
    expect(groupedAmount(1_234_567n * MEXT + MEXT / 2n)).toBe("1,234,567.5");
  });

  it("come back from their text", () => {
    const random = seeded(7);
    for (let run = 0; run < 1_000; run++) {
      const amount = random.amount();
      expect(parseAmount(exactAmount(amount))).toBe(amount);
    }
  });

  it("are read strictly", () => {
    expect(parseAmount(" 1.5 ")).toBe((3n * MEXT) / 2n);
    expect(parseAmount(".5")).toBe(MEXT / 2n);
    expect(["", ".", "-1", "1,5", "1e3", "0.0000000000000000001", "abc"].map(parseAmount)).toEqual(
      Array(7).fill(undefined),
    );
  });

  it("are short where space is tight, and never more than there is", () => {
    expect(
      [0n, 1n, MEXT / 100n, 999n * MEXT, 1_500n * MEXT, 12_345_678n * MEXT, 999_999_999n * MEXT, 10n ** 27n].map(
        compactAmount,
      ),
    ).toEqual(["0", "<0.01", "0.01", "999", "1.5K", "12.3M", "999M", "1B"]);
  });

  it("have shares that round down", () => {
    expect(shareBps(1n, 3n)).toBe(3_333n);
    expect(shareBps(1n, 0n)).toBe(0n);
  });
});
