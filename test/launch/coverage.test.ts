import { expect, test } from "vitest";
import { addProbes } from "../../scripts/launch/forge/addProbes.ts";
import { readLcov } from "../../scripts/launch/forge/readLcov.ts";
import { coveragePage, plainTable } from "../../scripts/launch/forge/tables.ts";
import { type FileCoverage, tallyFile } from "../../scripts/launch/forge/tallyFile.ts";

const inFunction = (code: string): string =>
  `contract C {\n  function f(bool a, bool b, uint256 c) external {\n${code}\n  }\n}\n`;
const probedLine = (code: string): string => addProbes(inFunction(code)).source.split("\n")[2] ?? "";
const waysOf = (code: string): string[] => addProbes(inFunction(code)).ways.map(({ line, what }) => `${line} ${what}`);

test.each([
  ["if (a) g();", "if (Probes.probe0(a)) g();"],
  ["if (!(a && b) || c > 1) g();", "if (!(Probes.probe0(a) && Probes.probe1(b)) || Probes.probe2(c > 1)) g();"],
  ["c = a ? 1 : 2;", "c = Probes.probe0(a) ? 1 : 2;"],
  ["a = b || c == 1;", "a = Probes.probe0(b) || Probes.probe1(c == 1);"],
  ["require(c == 1, Bad(c));", "require(Probes.probe0(c == 1), Bad(c));"],
  ["while (h(a && b)) g();", "while (Probes.probe0(h(Probes.probe1(a) && Probes.probe2(b)))) g();"],
  ["for (;;) g();", "for (;;) g();"],
  ["/* é */ do g(); while (c < 2);", "/* é */ do g(); while (Probes.probe0(c < 2));"],
  ["try t.g() { g(); } catch { }", "try t.g() { Probes.probe0(); g(); } catch { Probes.probe1(); }"],
])("%s is probed", (code, probed) => {
  expect(probedLine(code)).toBe(probed);
});

test("each condition has two ways, each clause one, on the line of the source", () => {
  expect(waysOf("if (a)\n  try t.g() {} catch {}")).toEqual([
    "3 never true: a",
    "3 never false: a",
    "4 this clause never runs",
    "4 this clause never runs",
  ]);
});

test("a source without forks stays as it is", () => {
  const source = inFunction("g();");
  expect(addProbes(source).source).toBe(source);
});

test("every way has a line of its own, after the last of the source", () => {
  const { source, lines, ways } = addProbes(inFunction("if (a) g();\nif (b) g();"));
  const rows = source.split("\n");
  expect(ways.map(({ seenAt }) => rows[seenAt - 1])).toEqual([
    "return true;",
    "return false;",
    "return true;",
    "return false;",
  ]);
  expect(new Set(ways.map(({ seenAt }) => seenAt)).size).toBe(4);
  expect(Math.min(...ways.map(({ seenAt }) => seenAt))).toBeGreaterThan(lines);
});

test("a branch in assembly is refused, because it would not be counted", () => {
  expect(() => addProbes(inFunction("assembly { if c { revert(0, 0) } }"))).toThrow("Line 3 branches in assembly");
});

const probed = addProbes(inFunction("if (a) g();"));
const [met = 0, unmet = 0] = probed.ways.map(({ seenAt }) => seenAt);
const reportWith = (...hits: [number, number, number]): string =>
  [
    "SF:contracts/C.sol",
    "FN:2,C.f",
    `FNDA:${hits[0]},C.f`,
    `DA:3,${hits[0]}`,
    `DA:${met},${hits[1]}`,
    `DA:${unmet},${hits[2]}`,
    "",
  ].join("\n");
const tallied = (...hits: [number, number, number]): FileCoverage =>
  tallyFile("contracts/C.sol", probed, readLcov(reportWith(...hits)).get("contracts/C.sol"));

test("what is not reached is told with its line", () => {
  expect(tallied(2, 2, 0)).toEqual({
    file: "contracts/C.sol",
    lines: { hit: 1, total: 1 },
    branches: { hit: 1, total: 2 },
    functions: { hit: 1, total: 1 },
    missing: ["contracts/C.sol:3  never false: a"],
  });
  expect(tallied(0, 0, 0).missing).toEqual([
    "contracts/C.sol:2  never called: C.f",
    "contracts/C.sol:3  this line never runs",
    "contracts/C.sol:3  never true: a",
    "contracts/C.sol:3  never false: a",
  ]);
  expect(plainTable([tallied(2, 2, 0)])).toContain("contracts/C.sol:3  never false: a");
});

test("a file that forge does not speak of is no success", () => {
  expect(() => tallyFile("contracts/C.sol", probed, undefined)).toThrow("contracts/C.sol");
});

test("the page has a row for each contract and one for all", () => {
  const page = coveragePage([tallied(2, 1, 1), tallied(2, 1, 1)]);
  expect(page).toContain("| contracts/C.sol |   1/1 |      2/2 |       1/1 |");
  expect(page).toContain("| together        |   2/2 |      4/4 |       2/2 |");
  expect(page).not.toContain("never");
});
