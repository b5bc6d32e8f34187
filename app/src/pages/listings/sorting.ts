import { chainName } from "../../text/caip.ts";
import type { Row } from "./board.ts";

export const orders = ["place", "objection", "newest", "name"] as const;
export type Order = (typeof orders)[number];

/** Which rows are shown, and in which order. */
export type View = { order: Order; words: string; onlyMine: boolean };

export const wholeBoard: View = { order: "place", words: "", onlyMine: false };

/** From so many candidates on the board offers to sort and to filter. */
export const MANY = 12;

const compare: Record<Order, (a: Row, b: Row) => number> = {
  place: (a, b) => (a.rank ?? 0) - (b.rank ?? 0),
  objection: (a, b) => (a.now.objection === b.now.objection ? 0 : a.now.objection > b.now.objection ? -1 : 1),
  newest: (a, b) => b.candidate.id - a.candidate.id,
  name: (a, b) => a.candidate.symbol.localeCompare(b.candidate.symbol),
};

/** Symbol, name, identifier and chain are searched, whatever their case. */
const contains = ({ candidate: { symbol, name, token } }: Row, words: string): boolean =>
  `${symbol} ${name} ${token} ${chainName(token)}`.toLowerCase().includes(words.trim().toLowerCase());

export function viewOf(rows: readonly Row[], view: View, mine: ReadonlySet<number>): Row[] {
  return rows
    .filter((row) => contains(row, view.words) && (!view.onlyMine || mine.has(row.candidate.id)))
    .sort(compare[view.order]);
}
