import { amountOf } from "../../../../sdk/mirrors/ballot.ts";
import { byRank, type Outcome, settleSeason, type Standing } from "../../../../sdk/mirrors/tally.ts";
import { type Choice, candidateStates } from "../../../../sdk/types.ts";
import type { Candidate, SeasonBoard } from "../../queries/season.ts";

export type Counted = { support: bigint; objection: bigint };

export type Row = {
  candidate: Candidate;
  /** Its place in the ranking, from 1; motions have none. */
  rank: number | null;
  now: Counted;
  outcome: Outcome;
  /** With the ballot that is being built in place of the one in force. */
  then: Counted;
  outcomeThen: Outcome;
};

export type Board = {
  rows: Row[];
  motions: Row[];
  quorum: bigint;
  slots: number;
  places: number;
  cut: bigint | undefined;
  cutThen: bigint | undefined;
  scale: bigint;
};

export const stateName = (state: number) => candidateStates[state] ?? "Unknown";

const gone = new Set(["Withdrawn", "Displaced"]);

function standingOf(candidate: Candidate, counted: Counted): Standing {
  const { id, token, motionOn, objected, state } = candidate;
  return {
    id,
    token: motionOn === 0 ? token : `motion:${id}`,
    isMotion: motionOn !== 0,
    objected,
    isVoid: stateName(state) === "Void",
    ...counted,
  };
}

/** The count of one candidate once `after` has taken the place of `before`. */
function recount(
  { id, support, objection }: Candidate,
  power: bigint,
  before: readonly Choice[],
  after: readonly Choice[],
): Counted {
  const share = (choices: readonly Choice[]) => choices.find(({ candidate }) => candidate === id)?.percent ?? 0;
  const [old, fresh] = [amountOf(power, share(before)), amountOf(power, share(after))];
  return {
    support: support - old.support + fresh.support,
    objection: objection - old.objection + fresh.objection,
  };
}

const highest = (values: readonly bigint[]): bigint =>
  values.reduce((best, value) => (value > best ? value : best), 0n);

export type Ballots = { power: bigint; before: readonly Choice[]; after: readonly Choice[] };

/** The season's standings now, and as they would be with the ballot being built. */
export function boardOf({ season, candidates }: SeasonBoard, ballots?: Ballots): Board {
  const standing = candidates.filter(({ state }) => !gone.has(stateName(state)));
  const rules = { quorum: season.quorum, slots: season.parameters.slots };
  const then = new Map(
    standing.map((candidate) => [
      candidate.id,
      ballots ? recount(candidate, ballots.power, ballots.before, ballots.after) : candidate,
    ]),
  );
  const result = settleSeason(
    standing.map((candidate) => standingOf(candidate, candidate)),
    rules,
  );
  const projected = settleSeason(
    standing.map((candidate) => standingOf(candidate, then.get(candidate.id) ?? candidate)),
    rules,
  );
  const winners = new Map(result.winners.map((id, index) => [id, index]));
  const place = ({ id }: Candidate) => winners.get(id) ?? winners.size;
  const sorted = [...standing].sort((a, b) => place(a) - place(b) || byRank(a, b));
  const rowOf = (candidate: Candidate, rank: number | null): Row => {
    const after = then.get(candidate.id) ?? candidate;
    return {
      candidate,
      rank,
      now: { support: candidate.support, objection: candidate.objection },
      then: { support: after.support, objection: after.objection },
      outcome: result.outcomes.get(candidate.id) ?? "BelowQuorum",
      outcomeThen: projected.outcomes.get(candidate.id) ?? "BelowQuorum",
    };
  };
  const rows = sorted.filter(({ motionOn }) => motionOn === 0).map((candidate, index) => rowOf(candidate, index + 1));
  const motions = sorted.filter(({ motionOn }) => motionOn !== 0).map((candidate) => rowOf(candidate, null));
  const counts = [...rows, ...motions].flatMap(({ now, then: after }) => [
    now.support,
    now.objection,
    after.support,
    after.objection,
  ]);
  return {
    rows,
    motions,
    quorum: season.quorum,
    slots: season.parameters.slots,
    places: result.winners.length,
    cut: result.cutLine,
    cutThen: projected.cutLine,
    scale: highest([...counts, (season.quorum * 5n) / 4n, 1n]),
  };
}
