import type { Address } from "viem";
import { type Ballot, countsAfter } from "../../queries/ballot.ts";
import type { Candidate, SeasonBoard } from "../../queries/season.ts";
import { boardOf, type Row, wins } from "./board.ts";

export type News = {
  /** when the voter's newest ballot was cast */
  since: number;
  /** how many ballots of others came in since */
  ballots: number;
  /** the candidates whose counts moved, the most moved first */
  moved: { candidate: Candidate; support: bigint; objection: bigint }[];
  entered: Row[];
  left: Row[];
};

const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** What has changed on the board since a voter's newest ballot; nothing for one without a ballot. */
export function newsSince(voter: Address | undefined, ballots: readonly Ballot[], data: SeasonBoard): News | null {
  const own = ballots.findLastIndex((ballot) => ballot.voter === voter);
  const mine = ballots[own];
  if (!mine || mine.shares.length === 0) return null;
  const [then, now] = [countsAfter(ballots.slice(0, own + 1)), countsAfter(ballots)];
  const none = { support: 0n, objection: 0n };
  const before = data.candidates.map((candidate) => ({ ...candidate, ...(then.get(candidate.place) ?? none) }));
  const moved = data.candidates.map((candidate) => {
    const [old, fresh] = [then.get(candidate.place) ?? none, now.get(candidate.place) ?? none];
    return { candidate, support: fresh.support - old.support, objection: fresh.objection - old.objection };
  });
  const weight = ({ support, objection }: News["moved"][number]) => size(support) + size(objection);
  const outcomes = new Map(boardOf({ ...data, candidates: before }).rows.map((row) => [row.candidate.id, row.outcome]));
  const won = (row: Row) => wins(outcomes.get(row.candidate.id) ?? "BelowQuorum");
  const { rows } = boardOf(data);
  return {
    since: mine.at,
    ballots: ballots.length - own - 1,
    moved: moved.filter((one) => weight(one) > 0n).sort((a, b) => (weight(a) > weight(b) ? -1 : 1)),
    entered: rows.filter((row) => wins(row.outcome) && !won(row)),
    left: rows.filter((row) => !wins(row.outcome) && won(row)),
  };
}
