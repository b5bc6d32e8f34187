import { amountOf } from "../../../../sdk/mirrors/ballot.ts";
import type { Choice } from "../../../../sdk/types.ts";
import type { Board, Row } from "./board.ts";

export type Weight = { percent: number; amount: bigint };

/** What a ballot, in the place of the one before, does to one candidate. Negative percents are against. */
export type Change = { row: Row; before: Weight; after: Weight };

function weightIn(choices: readonly Choice[], id: number, power: bigint): Weight {
  const percent = choices.find(({ candidate }) => candidate === id)?.percent ?? 0;
  const { support, objection } = amountOf(power, percent);
  return { percent, amount: support + objection };
}

/** Every candidate that either ballot names, in the order of the new one, then what is taken back. */
export function changesOf(
  board: Board,
  ballots: { power: bigint; before: readonly Choice[]; after: readonly Choice[] },
) {
  const { power, before, after } = ballots;
  const ids = new Set([...after, ...before].map(({ candidate }) => candidate));
  const rows = new Map([...board.rows, ...board.motions].map((row) => [row.candidate.id, row]));
  return [...ids].flatMap((id): Change[] => {
    const row = rows.get(id);
    return row ? [{ row, before: weightIn(before, id, power), after: weightIn(after, id, power) }] : [];
  });
}

/** Candidates whose place or verdict moves although neither ballot names them. */
export function movedBeside(board: Board, changes: readonly Change[]): Row[] {
  const named = new Set(changes.map(({ row }) => row.candidate.id));
  return [...board.rows, ...board.motions].filter(
    (row) => !named.has(row.candidate.id) && row.outcome !== row.outcomeThen,
  );
}
