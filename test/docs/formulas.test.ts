import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./promiseList.ts";

const MIRRORS = join(root, "sdk", "mirrors");
const DIFFERENTIAL = join(root, "test", "differential");

const mirrors = readdirSync(MIRRORS).map((file) => file.replace(/\.ts$/, ""));
const tests = readdirSync(DIFFERENTIAL).filter((file) => file.endsWith(".test.ts"));

/** The mirrors in the last column of "Where each rule is". */
function mirrorsInTable(): string[] {
  const page = readFileSync(join(root, "docs", "mechanism.md"), "utf8");
  const table = page.slice(page.indexOf("## Where each rule is"));
  return table
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| rule"))
    .flatMap((line) => [...(line.split("|").at(-2) ?? "").matchAll(/\(\.\.\/sdk\/mirrors\/(\w+)\.ts\)/g)])
    .map(([, name]) => name ?? "");
}

/** What a source imports from the mirrors: `mirror.name`, types left out. */
const importsIn = (source: string): string[] =>
  [...source.matchAll(/import \{([^}]+)\} from "\.\.\/\.\.\/sdk\/mirrors\/(\w+)\.ts"/g)].flatMap(([, names, mirror]) =>
    (names ?? "")
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "" && !name.startsWith("type "))
      .map((name) => `${mirror ?? ""}.${name}`),
  );

/** Every function that a mirror exports. */
const functionsOf = (mirror: string): string[] =>
  [...readFileSync(join(MIRRORS, `${mirror}.ts`), "utf8").matchAll(/^export function (\w+)/gm)].map(
    ([, name]) => `${mirror}.${name ?? ""}`,
  );

const compared = new Map(tests.map((file) => [file, importsIn(readFileSync(join(DIFFERENTIAL, file), "utf8"))]));

describe("every formula has a mirror, and every mirror is compared with its contract", () => {
  it("the page names every mirror and no other", () => {
    expect([...new Set(mirrorsInTable())].sort()).toEqual([...mirrors].sort());
  });

  it("a differential test compares every function of every mirror", () => {
    const all = new Set([...compared.values()].flat());
    expect(mirrors.flatMap(functionsOf).filter((name) => !all.has(name))).toEqual([]);
  });

  it.each([...compared])("%s compares a mirror", (_, names) => {
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !existsSync(join(MIRRORS, `${name.split(".")[0] ?? ""}.ts`)))).toEqual([]);
  });
});
