import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCosts } from "../../bench/report/costsFile.ts";
import { costsParts, COSTS_PAGE } from "../../bench/report/costsPage.ts";
import { pageWith } from "../../bench/report/page.ts";
import { ROWS } from "../../bench/stories/table.ts";

const costs = readCosts();

describe("docs/costs.md", () => {
  it("has the tables of docs/costs.json", async () => {
    expect(readFileSync(COSTS_PAGE, "utf8")).toBe(await pageWith(COSTS_PAGE, costsParts(costs)));
  });
});

describe("docs/costs.json", () => {
  it("has every story of the table with its goal and bound, and no other", () => {
    const told = ROWS.map(({ story, goal, bound }) => ({ story, goal, bound }));
    const written = costs.map(({ story, goal, bound }) => ({ story, goal, bound }));
    expect(written.filter(({ story }, at) => costs[at - 1]?.story !== story)).toEqual(told);
  });

  it("has no gas above its goal, and ratios that are the quotients", () => {
    for (const { story, gas, goal, peer, peerGas, peerMeasured, ratio } of costs) {
      if (goal !== null) expect(gas, story).toBeLessThanOrEqual(goal);
      expect(ratio, story).toBe(peerGas === null ? null : Math.round((gas / peerGas) * 1_000) / 1_000);
      expect([peer === null, peerMeasured === null], story).toEqual([peerGas === null, peerGas === null]);
    }
  });

  it("has a season's 10,000th ballot within half a percent of its hundredth", () => {
    const gasOf = (name: string) => costs.find(({ story }) => story === name)?.gas ?? Number.NaN;
    const hundredth = gasOf("ballot of 3, the 100th of a season");
    expect(Math.abs(gasOf("ballot of 3, the 10,000th of a season") - hundredth)).toBeLessThanOrEqual(hundredth / 200);
  });
});
