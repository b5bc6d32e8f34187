import { expect } from "chai";
import { readCosts } from "../../bench/report/costsFile.ts";
import { missedGoals } from "../../bench/report/entries.ts";
import type { Measured } from "../../bench/stories/gasOf.ts";

/** Every figure is the committed one, to the gas, and none is above its goal. */
export function expectCommitted(measured: Measured): void {
  const committed = new Map(readCosts().map(({ story, gas }) => [story, gas]));
  const changed = Object.entries(measured).flatMap(([story, gas]) => {
    const was = committed.get(story);
    return was === Number(gas) ? [] : [`${story}: ${gas}, and docs/costs.json has ${was}`];
  });
  expect(changed, "if that is meant: npm run bench:gas -- --write").to.deep.equal([]);
  expect(missedGoals(measured), "above the goal").to.deep.equal([]);
}
