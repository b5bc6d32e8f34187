import { type BallotChange, countsOf } from "../../../../sdk/listing/counted.ts";
import { byRank, type Outcome, type SeasonResult, settleSeason, type Standing } from "../../../../sdk/mirrors/tally.ts";
import { candidateStates } from "../../../../sdk/types.ts";
import type { Candidate, SeasonBoard } from "../../queries/season.ts";

export type Counted = { support: bigint; objection: bigint };

export type Row = {
  candidate: Candidate;
  /** Its place in the ranking, from 1; motions have none. */
  rank: number | null;
  rankThen: number | null;
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

export type Ballots = BallotChange;

export const stateName = (state: number) => candidateStates[state] ?? "Unknown";

export const wins = (outcome: Outcome): boolean => outcome === "Won" || outcome === "Suspended";

const highest = (values: readonly bigint[]): bigint =>
  values.reduce((best, value) => (value > best ? value : best), 0n);

/** The winners in their order, then everybody else by support; each candidate's place in that line. */
function ranksOf(counts: readonly Standing[], { winners }: SeasonResult): Map<number, number> {
  const place = ({ id }: Standing) => (winners.includes(id) ? winners.indexOf(id) : winners.length);
  const sorted = counts.filter(({ isMotion }) => !isMotion).sort((a, b) => place(a) - place(b) || byRank(a, b));
  return new Map(sorted.map(({ id }, index) => [id, index + 1]));
}

type Moment = { result: SeasonResult; ranks: Map<number, number>; counts: Map<number, Standing> };

function momentOf({ season, candidates, voids }: SeasonBoard, change?: BallotChange): Moment {
  const counts = countsOf(candidates, new Set(voids), change);
  const result = settleSeason(counts, { quorum: season.quorum, slots: season.parameters.slots });
  return { result, ranks: ranksOf(counts, result), counts: new Map(counts.map((each) => [each.id, each])) };
}

/** The season's standings now, and as they would be with the ballot being built. */
export function boardOf(data: SeasonBoard, ballots?: Ballots): Board {
  const { season, candidates } = data;
  const now = momentOf(data);
  const then = ballots ? momentOf(data, ballots) : now;
  const all = candidates.flatMap((candidate): Row[] => {
    const [count, after] = [now.counts.get(candidate.id), then.counts.get(candidate.id)];
    if (!count || !after) return [];
    return [
      {
        candidate,
        rank: now.ranks.get(candidate.id) ?? null,
        rankThen: then.ranks.get(candidate.id) ?? null,
        now: { support: count.support, objection: count.objection },
        then: { support: after.support, objection: after.objection },
        outcome: now.result.outcomes.get(candidate.id) ?? "BelowQuorum",
        outcomeThen: then.result.outcomes.get(candidate.id) ?? "BelowQuorum",
      },
    ];
  });
  const counts = all.flatMap((row) => [row.now.support, row.now.objection, row.then.support, row.then.objection]);
  return {
    rows: all.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)),
    motions: all.filter(({ rank }) => rank === null).sort((a, b) => byRank(a.candidate, b.candidate)),
    quorum: season.quorum,
    slots: season.parameters.slots,
    places: now.result.winners.length,
    cut: now.result.cutLine,
    cutThen: then.result.cutLine,
    scale: highest([...counts, (season.quorum * 5n) / 4n, 1n]),
  };
}
