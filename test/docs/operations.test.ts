import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toFunctionSelector } from "viem";
import { expect, it } from "vitest";
import { mextStakingAbi } from "../../sdk/generated/abi.ts";
import { root } from "./promiseList.ts";

const page = readFileSync(join(root, "docs", "operations.md"), "utf8");

it("docs/operations.md names the functions by which anyone leaves with the selectors that they have", () => {
  const rows = [...page.matchAll(/^\| `(\w+)` +\| `(0x[0-9a-f]{8})` +\|/gm)].map(([, name, selector]) => [
    name,
    selector,
  ]);
  expect(rows.map(([name]) => name)).toEqual(["giveNotice", "withdraw", "leaveNow", "cutNotice", "claim"]);
  for (const [name, selector] of rows) {
    const verb = mextStakingAbi.find((item) => item.type === "function" && item.name === name);
    if (verb?.type !== "function") throw new Error(`There is no ${name}.`);
    expect(toFunctionSelector(verb), name).toBe(selector);
  }
});
