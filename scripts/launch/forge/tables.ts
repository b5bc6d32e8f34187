import { type FileCoverage, isWhole, type Tally } from "./tallyFile.ts";

const HEADS = ["contract", "lines", "branches", "functions"];

const shareOf = ({ hit, total }: Tally): string => `${hit}/${total}`;

const sum = (tallies: Tally[]): Tally => ({
  hit: tallies.reduce((hits, { hit }) => hits + hit, 0),
  total: tallies.reduce((totals, { total }) => totals + total, 0),
});

/** A row for each file and one for all together. */
function rowsOf(files: FileCoverage[]): string[][] {
  const rows = files.map(({ file, ...of }) => [file, ...[of.lines, of.branches, of.functions].map(shareOf)]);
  const totals = (["lines", "branches", "functions"] as const).map((kind) => sum(files.map((file) => file[kind])));
  return [...rows, ["together", ...totals.map(shareOf)]];
}

const padded = (rows: string[][]): string[][] => {
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))),
  );
};

/** The tallies and what is missing, for a terminal. */
export function plainTable(files: FileCoverage[]): string {
  const rows = padded([HEADS, ...rowsOf(files)]).map((row) => row.join("  "));
  const missing = files.filter((file) => !isWhole(file)).flatMap((file) => file.missing);
  return [...rows, ...(missing.length > 0 ? ["", "Not reached by any test:", ...missing] : [])].join("\n");
}

/** The tallies as a page of the documentation. */
export function coveragePage(files: FileCoverage[]): string {
  const rows = padded([HEADS, ...rowsOf(files)]);
  const rule = (rows[0] ?? []).map((cell, i) =>
    i === 0 ? "-".repeat(cell.length) : `${"-".repeat(cell.length - 1)}:`,
  );
  const [head = [], ...body] = rows;
  const table = [head, rule, ...body].map((row) => `| ${row.join(" | ")} |`).join("\n");
  return `# Coverage

What the Solidity tests reach in the contracts: hit/total, written by \`npm run coverage -- --write\`. How it is measured is
told in [testing.md](testing.md#coverage).

${table}
`;
}
