import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allTests } from "./promiseList.ts";

const root = join(import.meta.dirname, "..", "..");
const rows = readFileSync(join(root, "docs", "attacks.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|") && !/^\|\s*(attack|-)/.test(line));

test("every attack names a test that exists", () => {
  const existing = new Set(allTests().map(({ name }) => name));
  const missing = rows.flatMap((row) => {
    const named = [...(row.split("|")[3] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
    return named.length === 0 ? [`no test: ${row}`] : named.filter((name) => !existing.has(name));
  });
  expect(rows.length).toBeGreaterThan(30);
  expect(missing).toEqual([]);
});
