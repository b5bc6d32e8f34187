import { isChosen } from "../../../../sdk/mirrors/tally.ts";
import { type Board, type Row, wins } from "./board.ts";

/** What can be said about the board in words. */
export type Effect =
  | { kind: "enters"; symbol: string; passes: string | null }
  | { kind: "leaves"; symbol: string }
  | { kind: "quorum"; symbol: string };

/** What the ballot being built would change, the most telling first. */
export function effectsOf(board: Board, chosen: ReadonlySet<number>): Effect[] {
  const all = board.rows;
  const leaving = all.filter((row) => wins(row.outcome) && !wins(row.outcomeThen));
  const entering = all.filter((row) => !wins(row.outcome) && wins(row.outcomeThen));
  const effects: Effect[] = entering.map((row, index) => ({
    kind: "enters",
    symbol: row.candidate.symbol,
    passes: leaving[index]?.candidate.symbol ?? null,
  }));
  for (const row of leaving.slice(entering.length)) effects.push({ kind: "leaves", symbol: row.candidate.symbol });
  for (const row of all) {
    if (!chosen.has(row.candidate.id) || entering.includes(row)) continue;
    const [before, after] = [isChosen(row.now, board.quorum), isChosen(row.then, board.quorum)];
    if (!before && after) effects.push({ kind: "quorum", symbol: row.candidate.symbol });
  }
  return effects;
}

/** The last winner and the first that is out, when a vote could still turn them: within a tenth of each other. */
export function nearTheLine(board: Board): { inside: Row; outside: Row; gap: bigint } | null {
  if (board.cut === undefined) return null;
  const inside = board.rows[board.places - 1];
  const outside = board.rows.find((row) => row.outcome === "Outranked");
  if (!inside || !outside) return null;
  const gap = inside.now.support - outside.now.support;
  return gap * 10n <= inside.now.support ? { inside, outside, gap } : null;
}

/** Candidates that a little more support would carry over the quorum. */
export function nearQuorum(board: Board): Row[] {
  return board.rows.filter(
    (row) =>
      row.now.support < board.quorum &&
      row.now.support * 10n >= board.quorum * 8n &&
      row.now.support > row.now.objection,
  );
}
