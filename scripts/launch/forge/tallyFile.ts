import type { Probed } from "./addProbes.ts";
import type { Counts } from "./readLcov.ts";

export type Tally = { hit: number; total: number };
/** What the tests reach in a file, and every line and branch that they do not. */
export type FileCoverage = { file: string; lines: Tally; branches: Tally; functions: Tally; missing: string[] };

export const isWhole = ({ lines, branches, functions }: Pick<FileCoverage, "lines" | "branches" | "functions">) =>
  [lines, branches, functions].every(({ hit, total }) => hit === total);

/** A file's tally; throws if forge does not know the file. */
export function tallyFile(file: string, { lines, ways }: Probed, counts: Counts | undefined): FileCoverage {
  if (counts === undefined) throw new Error(`forge has counted nothing in ${file}.`);
  const missing: { line: number; what: string }[] = [];
  const ours = [...counts.lines].filter(([line]) => line <= lines);
  const missed = ours.filter(([, hits]) => hits === 0).map(([line]) => line);
  missing.push(...missed.map((line) => ({ line, what: "this line never runs" })));

  const functions = [...counts.functions].filter(([, { line }]) => line <= lines);
  const idle = functions.filter(([, { hits }]) => hits === 0);
  missing.push(...idle.map(([name, { line }]) => ({ line, what: `never called: ${name}` })));

  const untaken = ways.filter(({ seenAt }) => (counts.lines.get(seenAt) ?? 0) === 0);
  missing.push(...untaken.map(({ line, what }) => ({ line, what })));
  return {
    file,
    lines: { hit: ours.length - missed.length, total: ours.length },
    branches: { hit: ways.length - untaken.length, total: ways.length },
    functions: { hit: functions.length - idle.length, total: functions.length },
    missing: missing.sort((a, b) => a.line - b.line).map(({ line, what }) => `${file}:${line}  ${what}`),
  };
}
