import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { namedTests, namedTestsIn, numbersOf, type Promised, promisesIn, root } from "./promiseList.ts";

const IN_FORCE = "In force";
const NOT_YET = "Not yet in force";

const promises = promisesIn(readFileSync(join(root, "docs", "promises.md"), "utf8"));
const tests = namedTests();
const keyOf = ({ file, name }: { file: string; name: string }): string => `${file}: ${name}`;

describe("docs/promises.md", () => {
  it("lists P1 to P12 once each, in force or not", () => {
    expect(promises.map(({ number }) => number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(new Set(promises.map(({ section }) => section))).toEqual(new Set([IN_FORCE, NOT_YET]));
  });

  it("names at least one test for each promise in force", () => {
    const bare = promises.filter((promise) => promise.section === IN_FORCE && promise.tests.length === 0);
    expect(bare.map(nameOf)).toEqual([]);
  });

  it("names only tests that exist, each under its own number", () => {
    const known = new Set(tests.map(keyOf));
    const named = promises.flatMap(({ number, tests: under }) => under.map((test) => ({ number, test })));
    expect(named.filter(({ test }) => !known.has(keyOf(test))).map(({ test }) => keyOf(test))).toEqual([]);
    const misplaced = named.filter(({ number, test }) => !numbersOf(test.name).includes(number));
    expect(misplaced.map(({ test }) => keyOf(test))).toEqual([]);
  });

  it("lists every number that a test carries, with a test", () => {
    const listed = new Set(promises.filter((promise) => promise.tests.length > 0).map(({ number }) => number));
    const unlisted = tests.filter(({ name }) => numbersOf(name).some((number) => !listed.has(number)));
    expect(unlisted.map(keyOf)).toEqual([]);
  });
});

describe("the scan", () => {
  it("finds the names that carry a number, in Solidity and TypeScript", () => {
    const solidity =
      "function testFuzz_P4_Held(uint256 x) public {} function test_plain() public {} function _P1_no() {}";
    expect(namedTestsIn(solidity, true)).toEqual(["testFuzz_P4_Held"]);
    const typescript = `it("P5, P6: counts", () => {}); test(\n  'P10 keeps "all"', f); it("plain P256", f); it.skip("P9 no", f);`;
    expect(namedTestsIn(typescript, false)).toEqual(["P5, P6: counts", 'P10 keeps "all"']);
    expect(["testFuzz_P4_Held", "P5, P6: counts"].map(numbersOf)).toEqual([[4], [5, 6]]);
  });
});

function nameOf({ number }: Promised): string {
  return `P${number}`;
}
