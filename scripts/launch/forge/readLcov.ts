/** What forge counted in one file. */
export type Counts = {
  /** hits of each line with code */
  lines: Map<number, number>;
  /** hits of each function, by name, with its first line */
  functions: Map<string, { line: number; hits: number }>;
};

/** A report in lcov's format, by file; its branches are left aside (see `addProbes`). */
export function readLcov(report: string): Map<string, Counts> {
  const files = new Map<string, Counts>();
  let counts: Counts | undefined;
  for (const row of report.split("\n")) {
    const colon = row.indexOf(":");
    const [kind, rest] = [row.slice(0, colon), row.slice(colon + 1)];
    if (kind === "SF") {
      counts = { lines: new Map(), functions: new Map() };
      files.set(rest.replaceAll("\\", "/"), counts);
    }
    if (counts === undefined) continue;
    const [first = "", second = ""] = rest.split(",");
    if (kind === "DA") counts.lines.set(Number(first), Number(second));
    if (kind === "FN") counts.functions.set(second, { line: Number(first), hits: 0 });
    if (kind === "FNDA") {
      const named = counts.functions.get(second);
      if (named !== undefined) named.hits += Number(first);
    }
  }
  return files;
}
