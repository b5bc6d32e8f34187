import { isShielded, shieldedThrough } from "../mirrors/shield.ts";
import { byRank, isChosen, type Outcome, settleSeason, type Standing } from "../mirrors/tally.ts";
import { countsOf, type VoidInput, voidsOf } from "./counted.ts";
import { type CandidateView, isMotion, type ListingView, type SeasonView, stateNameOf } from "./views.ts";

/** How a candidate stands in its season: as it was settled, or as it would be if the season ended now. */
export type Place = {
  candidate: CandidateView;
  /** among the season's candidates, the chosen first, from 1; motions have none */
  rank: number | undefined;
  outcome: Outcome;
  /** the support that it needs, as the others stand; `undefined` where no support would help */
  needed: bigint | undefined;
  /** the candidate that has the place which this one would have: its token's, or the last */
  rival: number | undefined;
};

export type Standings = {
  places: Place[];
  motions: Place[];
  /** chosen candidates, best first */
  winners: number[];
  /** the least support that took the last place; `undefined` while places are free */
  cutLine: bigint | undefined;
};

export type StandingsInput = VoidInput & {
  season: Pick<SeasonView, "season" | "quorum" | "settled"> & { parameters: { slots: number } };
};

/** The candidates of a season in their order, with what each would need. */
export function standingsOf(input: StandingsInput): Standings {
  const { season, candidates } = input;
  const { quorum } = season;
  const { slots } = season.parameters;
  const inOrder = countsOf(candidates, voidsOf(input));
  const result = settleSeason(inOrder, { quorum, slots });
  const winners = result.winners.flatMap((id) => inOrder.filter((each) => each.id === id));
  const rankOf = ({ id }: Standing): number => (result.winners.includes(id) ? result.winners.indexOf(id) : slots);
  const ranked = inOrder.filter((each) => !each.isMotion).sort((a, b) => rankOf(a) - rankOf(b) || byRank(a, b));
  const wins = ({ id }: Standing): boolean => result.winners.includes(id);
  const eligible = ranked.filter((each) => !wins(each) && each.isVoid !== true && isChosen(each, quorum));
  const isFull = winners.length === slots;
  const rivalOf = (own: Standing): Standing | undefined => {
    if (own.isMotion) return undefined;
    if (!wins(own)) {
      const twin = winners.find(({ token }) => token === own.token);
      return twin ?? (isFull && own.isVoid !== true ? winners.at(-1) : undefined);
    }
    const taken = new Set(winners.map(({ token }) => token));
    return eligible.find(({ token }) => token === own.token || (isFull && !taken.has(token)));
  };
  const placeOf = (own: Standing, rank: number | undefined): Place[] => {
    const candidate = candidates.find(({ id }) => id === own.id);
    if (candidate === undefined) return [];
    const rival = rivalOf(own);
    const outcome = outcomeOf(candidate, season.settled, result.outcomes.get(own.id));
    const needed = own.isVoid === true && rival === undefined ? undefined : neededBy(own, quorum, rival);
    return [{ candidate, rank, outcome, needed, rival: rival?.id }];
  };
  return {
    places: ranked.flatMap((own, index) => placeOf(own, index + 1)),
    motions: inOrder.filter((each) => each.isMotion).flatMap((own) => placeOf(own, undefined)),
    winners: result.winners,
    cutLine: result.cutLine,
  };
}

/** Listings on which a motion of `season` is void: those that ended, and those that a failed motion shields. */
export function protectedIn(
  season: number,
  listings: readonly Pick<ListingView, "id" | "delistedAt">[],
  shields: ReadonlyMap<number, number>,
): Set<number> {
  const covered = listings.filter(({ id, delistedAt }) => delistedAt !== 0 || isShielded(shields.get(id) ?? 0, season));
  return new Set(covered.map(({ id }) => id));
}

/** The newest season in which a failed motion on a listing had quorum, by listing; `seasons` in their order. */
export function shieldsOf(seasons: readonly Pick<StandingsInput, "season" | "candidates">[]): Map<number, number> {
  const shields = new Map<number, number>();
  for (const { season, candidates } of seasons) {
    if (!season.settled) continue;
    for (const candidate of candidates) {
      const failed = isMotion(candidate) && !["Won", "Void"].includes(stateNameOf(candidate));
      if (failed && candidate.support >= season.quorum) shields.set(candidate.motionOn, season.season);
    }
  }
  return shields;
}

/** The last season whose motions the listing is shielded from; `undefined` if nothing shields it. */
export function shieldEnd(shields: ReadonlyMap<number, number>, listing: number): number | undefined {
  const season = shields.get(listing);
  return season === undefined ? undefined : shieldedThrough(season);
}

const ends: ReadonlySet<string> = new Set([
  "Won",
  "Suspended",
  "Outranked",
  "BelowQuorum",
  "Refused",
  "Forfeited",
  "Void",
]);

/** The contract's word goes before the arithmetic; upheld ones hold the place that the count gave them. */
function outcomeOf(candidate: CandidateView, settled: boolean, counted: Outcome = "BelowQuorum"): Outcome {
  const state = stateNameOf(candidate);
  return settled && ends.has(state) ? (state as Outcome) : counted;
}

function neededBy(own: Standing, quorum: bigint, rival: Standing | undefined): bigint {
  const above = own.objection + 1n;
  const past = rival === undefined ? 0n : rival.support + (own.id < rival.id ? 0n : 1n);
  return [quorum, above, past].reduce((most, next) => (next > most ? next : most));
}
