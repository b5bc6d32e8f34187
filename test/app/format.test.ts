import { describe, expect, it } from "vitest";
import {
  decimalOf,
  formatBps,
  formatCompact,
  formatDay,
  formatDuration,
  formatMext,
  formatShare,
  shortAddress,
} from "../../app/src/text/format.ts";
import { parseMext } from "../../app/src/text/parse.ts";

const WAD = 10n ** 18n;

describe("amounts", () => {
  it("are exact beyond what a float can hold", () => {
    expect(formatMext(123_456_789_012_345_678_901_234_567n, "en", 18)).toBe("123,456,789.012345678901234567");
  });
  it("are cut, never rounded up", () => {
    expect(formatMext(1_999_999_999_999_999_999n, "en", 2)).toBe("1.99");
    expect(decimalOf(999_999_999_999_999_999n, 3)).toBe("0.999");
  });
  it("show fewer places the larger they are", () => {
    expect(formatMext(1_250n * WAD + 1n, "en")).toBe("1,250");
    expect(formatMext(12n * WAD + WAD / 3n, "en")).toBe("12.33");
    expect(formatMext(WAD / 3n, "en")).toBe("0.333333");
  });
  it("are never shown as nothing where there is something", () => {
    expect(formatMext(1n, "en")).toBe("<0.000001");
    expect(formatMext(WAD / 2n, "en", 0)).toBe("<1");
    expect(formatMext(10n ** 12n, "en")).toBe("0.000001");
    expect(formatMext(0n, "en")).toBe("0");
  });
  it("keep their sign", () => {
    expect(decimalOf(-3n * WAD - WAD / 2n)).toBe("-3.5");
  });
  it("are short where space is short", () => {
    expect(formatCompact(5_420_000n * WAD, "en")).toBe("5.42M");
  });
  it("follow the locale", () => {
    expect(formatMext(1_234n * WAD, "ar-EG")).toBe("١٬٢٣٤");
  });
});

describe("shares", () => {
  it("come from whole numbers", () => {
    expect(formatShare(1n, 3n, "en", 2)).toBe("33.33%");
    expect(formatShare(5n, 0n, "en")).toBe("0%");
    expect(formatBps(1_250, "en")).toBe("12.5%");
  });
});

describe("times", () => {
  it("name the two largest units", () => {
    expect(formatDuration(6 * 86_400 + 4 * 3_600 + 59, "en")).toBe("6 days 4 hours");
    expect(formatDuration(61, "en", "narrow")).toBe("1m 1s");
    expect(formatDuration(-5, "en")).toBe("0 seconds");
  });
  it("write the turn of a week in UTC, wherever the reader is", () => {
    expect(formatDay(1_796_256_000, "en")).toBe("Thursday 3 December");
  });
});

it("an address is short and still recognisable", () => {
  expect(shortAddress("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266")).toBe("0xf39F…2266");
});

describe("what a person types", () => {
  it.each([
    ["1,250.5", 1_250n * WAD + WAD / 2n],
    [" 7 ", 7n * WAD],
    [".5", WAD / 2n],
    ["٣٫٥", 3n * WAD + WAD / 2n],
    ["0.000000000000000001", 1n],
  ])("%s is an amount", (text, amount) => {
    expect(parseMext(text)).toEqual({ kind: "ok", amount });
  });
  it.each(["1e5", "-1", "one", ".", "1.2.3", "0.0000000000000000001"])("%s is none", (text) => {
    expect(parseMext(text)).toEqual({ kind: "bad" });
  });
  it("nothing is nothing", () => {
    expect(parseMext("  ")).toEqual({ kind: "empty" });
  });
});
