import { amountOf } from "../mirrors/ballot.ts";
import type { Standing } from "../mirrors/tally.ts";
import type { Choice } from "../types.ts";
import { type CandidateView, isMotion, type SeasonView, stateNameOf, tookPlace } from "./views.ts";

/** A season's candidates, and what was decided before it that makes some of them void. */
export type VoidInput = {
  season: Pick<SeasonView, "settled">;
  candidates: readonly CandidateView[];
  /** the candidates of the season before: a token that got a place there is void here */
  before?: readonly CandidateView[];
  /** listings whose motions are void: delisted, or shielded in this season */
  protectedListings?: ReadonlySet<number>;
};

/** One ballot in the place of another, with the power of its voter. */
export type BallotChange = { power: bigint; before: readonly Choice[]; after: readonly Choice[] };

const gone: ReadonlySet<string> = new Set(["Withdrawn", "Displaced"]);

/** Whether its season counts it: it did not leave before. */
export const isCounted = (candidate: CandidateView): boolean => !gone.has(stateNameOf(candidate));

/** Candidates that the settlement passes over: their token or listing was decided on before. */
export function voidsOf({ season, candidates, before = [], protectedListings }: VoidInput): Set<number> {
  const taken = new Set(before.filter(tookPlace).map(({ token }) => token));
  const isVoid = (candidate: CandidateView): boolean => {
    if (season.settled) return stateNameOf(candidate) === "Void";
    return isMotion(candidate) ? protectedListings?.has(candidate.motionOn) === true : taken.has(candidate.token);
  };
  return new Set(candidates.filter(isVoid).map(({ id }) => id));
}

/** The counts of a season as its settlement takes them, as they are or with one ballot changed. */
export function countsOf(
  candidates: readonly CandidateView[],
  voids: ReadonlySet<number>,
  change?: BallotChange,
): Standing[] {
  return candidates.filter(isCounted).map((candidate) => ({
    id: candidate.id,
    ...recounted(candidate, change),
    token: isMotion(candidate) ? `motion ${candidate.id}` : candidate.token,
    isMotion: isMotion(candidate),
    objected: candidate.objected,
    isVoid: voids.has(candidate.id),
  }));
}

function recounted(
  { id, support, objection }: CandidateView,
  change: BallotChange = { power: 0n, before: [], after: [] },
): Pick<Standing, "support" | "objection"> {
  const weigh = (choices: readonly Choice[]) =>
    amountOf(change.power, choices.find(({ candidate }) => candidate === id)?.percent ?? 0);
  const [old, fresh] = [weigh(change.before), weigh(change.after)];
  return {
    support: support - old.support + fresh.support,
    objection: objection - old.objection + fresh.objection,
  };
}
