import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { noteSpent, spentToday } from "../../scripts/keeper/budget.ts";
import { type Condition, healthOf } from "../../scripts/keeper/condition.ts";
import { optionsOf } from "../../scripts/keeper/options.ts";
import { Setbacks } from "../../scripts/keeper/setbacks.ts";

describe("what a day cost", () => {
  const whose = { chainId: 1, from: "0x00000000000000000000000000000000000000aA" } as const;
  const noon = new Date("2027-03-01T12:00:00Z");
  let home: string;
  let before: string | undefined;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "mext-keeper-"));
    before = process.env["MEXT_HOME"];
    process.env["MEXT_HOME"] = home;
  });
  afterEach(() => {
    if (before === undefined) delete process.env["MEXT_HOME"];
    else process.env["MEXT_HOME"] = before;
    rmSync(home, { recursive: true, force: true });
  });

  it("adds up, and begins anew at midnight UTC", () => {
    expect(spentToday(whose, noon)).toBe(0n);
    noteSpent(whose, 5n, noon);
    noteSpent(whose, 2n ** 80n, new Date("2027-03-01T23:59:59Z"));
    expect(spentToday(whose, noon)).toBe(2n ** 80n + 5n);
    expect(spentToday({ ...whose, chainId: 2 }, noon)).toBe(0n);
    expect(spentToday(whose, new Date("2027-03-02T00:00:00Z"))).toBe(0n);
  });

  it("is not guessed from a damaged file", () => {
    noteSpent(whose, 5n, noon);
    const [file = ""] = readdirSync(join(home, "keeper"));
    for (const text of ["{", '{"day":"2027-03-01","wei":"-5"}', "{}"]) {
      writeFileSync(join(home, "keeper", file), text);
      expect(() => spentToday(whose, noon)).toThrow(/is damaged, so what was spent today is not known/);
    }
  });
});

describe("a chore that does not work", () => {
  it("rests twice as long each time, for six hours at most, and is news once for each reason", () => {
    const setbacks = new Setbacks(60_000);
    expect(setbacks.note("a", "No.", 0)).toBe(true);
    expect([setbacks.isResting("a", 119_999), setbacks.isResting("a", 120_000)]).toEqual([true, false]);
    expect(setbacks.isResting("b", 0)).toBe(false);
    expect(setbacks.note("a", "No.", 120_000)).toBe(false);
    expect(setbacks.all).toEqual([{ chore: "a", why: "No.", tries: 2, againAt: 360_000 }]);
    expect(setbacks.note("a", "Never.", 360_000)).toBe(true);
    for (let time = 0; time < 60; time++) setbacks.note("a", "Never.", 1_000_000);
    expect(setbacks.all[0]?.againAt).toBe(1_000_000 + 6 * 3_600_000);
  });

  it("is forgotten once it is no longer due", () => {
    const setbacks = new Setbacks(1_000);
    setbacks.note("a", "No.", 0);
    setbacks.note("b", "No.", 0);
    setbacks.keepOnly(new Set(["b", "c"]));
    expect(setbacks.all.map(({ chore }) => chore)).toEqual(["b"]);
  });
});

describe("a keeper's health", () => {
  const condition: Condition = {
    ...{ chainId: 1, account: undefined, startedAt: 0, everyMs: 10_000, trouble: undefined, waiting: undefined },
    ...{ due: [], done: 0, last: undefined, setbacks: [] },
    lastLook: { at: 1_000_000, block: 7n, blockTime: 999, balance: 1n },
  };

  it("is good while it looks, whatever waits or rests", () => {
    const setbacks = [{ chore: "a", why: "No.", tries: 1, againAt: 2_000_000 }];
    expect(healthOf({ ...condition, waiting: "Gas is dear.", setbacks }, 1_090_000)).toMatchObject({
      ...{ ok: true, complaints: [], waiting: "Gas is dear." },
      lastLook: { at: "1970-01-01T00:16:40.000Z", block: 7n, blockTime: "1970-01-01T00:16:39.000Z" },
      setbacks: [{ chore: "a", againAt: "1970-01-01T00:33:20.000Z" }],
    });
  });

  it("is bad once it has not looked for too long, from its start on, or the last look failed", () => {
    expect(healthOf(condition, 1_090_001)).toMatchObject({ ok: false, complaints: ["It has not looked for 90 s."] });
    expect(healthOf({ ...condition, lastLook: undefined }, 90_001).ok).toBe(false);
    expect(healthOf({ ...condition, trouble: "No." }, 1_000_000)).toMatchObject({ ok: false, complaints: ["No."] });
  });
});

describe("a keeper's options", () => {
  it("have defaults, and a dry run looks once", () => {
    expect(optionsOf({})).toEqual({
      ...{ everyMs: 60_000, port: 0, maxFee: undefined, budget: undefined },
      ...{ isOnce: false, isDry: false },
    });
    expect(optionsOf({ maxFee: "0.5", budget: "0.05", every: "5", port: "80", dryRun: true })).toEqual({
      ...{ everyMs: 5_000, port: 80, maxFee: 500_000_000n, budget: 50_000_000_000_000_000n },
      ...{ isOnce: true, isDry: true },
    });
  });

  it.each([
    ["maxFee", "0"],
    ["maxFee", "1e3"],
    ["maxFee", "0.0000000001"],
    ["budget", "a"],
    ["every", "0"],
    ["port", "65536"],
  ])("refuse %s %s", (name, value) => {
    expect(() => optionsOf({ [name]: value })).toThrow(`is ${JSON.stringify(value)}; it must be`);
  });
});
