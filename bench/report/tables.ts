import type { Entry } from "./entries.ts";

const number = (value: number | null): string => (value === null ? "–" : value.toLocaleString("en-US"));
const ratio = (value: number | null): string => (value === null ? "–" : value.toFixed(3));
const peerOf = ({ peer }: Entry): string => peer ?? "–";
const figureOf = ({ peerMeasured }: Entry): string =>
  peerMeasured === null ? "–" : peerMeasured ? "measured" : "_published_";

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

export function table(
  head: readonly string[],
  left: ReadonlySet<string>,
  rows: readonly (readonly string[])[],
): string {
  return [line(head), line(head.map((name) => (left.has(name) ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** Every story beside its closest peer. */
export function storiesTable(entries: readonly Entry[]): string {
  const first = entries.filter((entry, at) => entries[at - 1]?.story !== entry.story);
  return table(
    ["story", "gas", "goal", "bound", "peer", "peer's gas", "figure", "ratio"],
    new Set(["story", "peer", "figure"]),
    first.map((entry) => [
      entry.story,
      number(entry.gas),
      number(entry.goal),
      number(entry.bound),
      peerOf(entry),
      number(entry.peerGas),
      figureOf(entry),
      ratio(entry.ratio),
    ]),
  );
}

/** The other peers of the same stories. */
export function othersTable(entries: readonly Entry[]): string {
  const others = entries.filter((entry, at) => entries[at - 1]?.story === entry.story);
  return table(
    ["story", "peer", "peer's gas", "figure", "ratio"],
    new Set(["story", "peer", "figure"]),
    others.map((entry) => [entry.story, peerOf(entry), number(entry.peerGas), figureOf(entry), ratio(entry.ratio)]),
  );
}
