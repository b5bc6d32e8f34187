import type { PowerRow } from "./powersOf.ts";
import { delayOn, holderOf } from "./words.ts";

/** The powers of a deployment as lines for a terminal: what, who, after how long, to which effect. */
export function powersTable(rows: readonly PowerRow[]): string[] {
  const cells = [["power", "who", "delay"], ...rows.map((row) => [row.id, holderOf(row), delayOn(row)])];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((line) => (line[column] ?? "").length)));
  return cells.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
