import type { Say } from "./command.ts";

export type Cell = string | number | bigint;
/** A column's title; numbers stand at the end of their column. */
export type Column = { title: string; isNumber?: boolean };

const column = (title: string | Column): Column => (typeof title === "string" ? { title } : title);

/** Rows to read on a terminal; tab-separated with a line of titles where the output goes to a file or a pipe. */
export function showTable(
  say: Say,
  titles: readonly (string | Column)[],
  rows: readonly (readonly Cell[])[],
  isTerminal: boolean = process.stdout.isTTY === true,
): void {
  const columns = titles.map(column);
  const texts = rows.map((row) => row.map((cell) => String(cell).replace(/[\t\r\n]+/g, " ")));
  if (!isTerminal) {
    for (const row of [columns.map(({ title }) => title), ...texts]) say(row.join("\t"));
    return;
  }
  const widths = columns.map(({ title }, index) => Math.max(title.length, ...texts.map((row) => widthOf(row[index]))));
  const line = (row: readonly string[]): string =>
    row
      .map((text, index) => pad(text, widths[index] ?? 0, columns[index]?.isNumber === true))
      .join("  ")
      .trimEnd();
  say(line(columns.map(({ title }) => title)));
  say(widths.map((width) => "─".repeat(width)).join("  "));
  for (const row of texts) say(line(row));
}

/** Facts under each other, their names in one column. */
export function showFacts(say: Say, facts: readonly (readonly [string, Cell | undefined])[]): void {
  const known = facts.filter((fact): fact is readonly [string, Cell] => fact[1] !== undefined);
  const width = Math.max(...known.map(([name]) => name.length));
  for (const [name, value] of known) say(`${name.padEnd(width)}  ${value}`);
}

const widthOf = (text: string | undefined): number => [...(text ?? "")].length;

function pad(text: string, width: number, isNumber: boolean): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return isNumber ? space + text : text + space;
}
