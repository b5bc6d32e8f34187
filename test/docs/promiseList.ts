import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

export const root = join(import.meta.dirname, "..", "..");

export type NamedTest = { file: string; name: string };
export type Promised = { number: number; section: string; tests: NamedTest[] };

/** The promises that a page lists, each with the tests named under it. */
export function promisesIn(page: string): Promised[] {
  const promises: Promised[] = [];
  let section = "";
  for (const line of page.split("\n")) {
    section = /^## (.+)$/.exec(line)?.[1] ?? section;
    const number = /^### P(\d+) /.exec(line)?.[1];
    if (number !== undefined) promises.push({ number: Number(number), section, tests: [] });
    const [, file, name] = /^- \[.+\]\(\.\.\/(.+)\)[: ]+`(.+)`$/.exec(line) ?? [];
    if (file !== undefined && name !== undefined) promises.at(-1)?.tests.push({ file, name });
  }
  return promises;
}

const SOLIDITY = /\bfunction ((?:test|testFuzz|invariant)_\w+)\s*\(/g;
const TYPESCRIPT = /\b(?:it|test)(?:\.(?:for|each)\([^)]*\))?\(\s*(["'`])(.+?)\1/g;

/** The names of the tests in a source. */
function testNamesIn(source: string, isSolidity: boolean): string[] {
  return isSolidity
    ? [...source.matchAll(SOLIDITY)].map(([, name]) => name ?? "")
    : [...source.matchAll(TYPESCRIPT)].map(([, , name]) => name ?? "");
}

/** The names in a test's source that carry a promise's number. */
export function namedTestsIn(source: string, isSolidity: boolean): string[] {
  return testNamesIn(source, isSolidity).filter((name) => numbersOf(name).length > 0);
}

/** The promises that a test's name carries: `test_P4_…`, `P4 …`, `P1, P2: …`. */
export const numbersOf = (name: string): number[] =>
  [...name.matchAll(/(?<![A-Za-z0-9])P(\d{1,2})(?![A-Za-z0-9])/g)].map(([, number]) => Number(number));

/** Every test under test/ whose name carries a promise's number. */
export const namedTests = (): NamedTest[] => allTests().filter(({ name }) => numbersOf(name).length > 0);

/** Every test under test/, those of the documents themselves left out. */
export function allTests(): NamedTest[] {
  return filesUnder(join(root, "test"))
    .filter((file) => /\.(t\.sol|(test|spec)\.tsx?)$/.test(file) && !file.includes(join("test", "docs")))
    .flatMap((file) =>
      testNamesIn(readFileSync(file, "utf8"), file.endsWith(".sol")).map((name) => ({
        file: relative(root, file).replaceAll("\\", "/"),
        name,
      })),
    );
}

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === "node_modules" || entry.name === "screenshots") return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}
