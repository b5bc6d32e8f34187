/** A table as RFC 4180 writes it; numbers are exact, and nothing in it is a formula to a spreadsheet. */

export type Cell = string | number | bigint;

/** Spreadsheets run what begins so; an apostrophe in front makes it words. */
const isFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

function written(cell: Cell): string {
  if (typeof cell !== "string") return cell.toString();
  const text = isFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly Cell[]): string => `${cells.map(written).join(",")}\r\n`;

export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows].map(line).join("");
}
