import type { Choice } from "../types.ts";
import { MAX_ENTRIES } from "./ballot.ts";

/** What breaks a ballot: the contract's own error, by name and values. */
export type BallotFault =
  | { name: "EmptyBallot"; args: Record<string, never> }
  | { name: "TooManyChoices"; args: { count: bigint; most: bigint } }
  | { name: "PercentOutOfRange"; args: { candidate: number; percent: number } }
  | { name: "CandidateNotLive"; args: { candidate: number; candidateSeason: number; liveSeason: number } }
  | { name: "CandidateTwice"; args: { candidate: number } }
  | { name: "OverHundredPercent"; args: { sum: bigint } }
  | { name: "ObjectionsOnly"; args: { candidate: number; before: number; wanted: number } };

/** What a ballot is judged against: the live season, the season of each candidate in it, and the ballot in force. */
export type BallotRules = {
  season: number;
  /** The candidates of the live season. */
  live: ReadonlySet<number>;
  /** The season of a candidate that is not live; zero where it is not known. */
  seasonOfCandidate?: (candidate: number) => number;
  before: readonly Choice[];
  objectionsOnly: boolean;
};

/** The first fault that the contract would revert with, in the contract's order; `undefined` for a sound ballot. */
export function ballotFault(choices: readonly Choice[], rules: BallotRules): BallotFault | undefined {
  if (choices.length === 0) return { name: "EmptyBallot", args: {} };
  if (choices.length > MAX_ENTRIES) {
    return { name: "TooManyChoices", args: { count: BigInt(choices.length), most: BigInt(MAX_ENTRIES) } };
  }
  const seen = new Set<number>();
  const before = new Map(rules.before.map(({ candidate, percent }) => [candidate, percent]));
  let sum = 0;
  for (const { candidate, percent } of choices) {
    if (!Number.isInteger(percent) || percent === 0 || Math.abs(percent) > 100) {
      return { name: "PercentOutOfRange", args: { candidate, percent } };
    }
    sum += Math.abs(percent);
    if (!rules.live.has(candidate)) {
      const candidateSeason = rules.seasonOfCandidate?.(candidate) ?? 0;
      return { name: "CandidateNotLive", args: { candidate, candidateSeason, liveSeason: rules.season } };
    }
    if (seen.has(candidate)) return { name: "CandidateTwice", args: { candidate } };
    seen.add(candidate);
    const fault = lastDayFault(candidate, before.get(candidate) ?? 0, percent, rules.objectionsOnly);
    if (fault) return fault;
  }
  if (sum > 100) return { name: "OverHundredPercent", args: { sum: BigInt(sum) } };
  return withdrawalFault(rules, seen);
}

/** Why the ballot in force cannot be taken back now (or cannot leave out all but `kept`); `undefined` if it can. */
export function withdrawalFault(
  rules: Pick<BallotRules, "before" | "objectionsOnly">,
  kept: ReadonlySet<number> = new Set(),
): BallotFault | undefined {
  for (const { candidate, percent } of rules.before) {
    if (kept.has(candidate)) continue;
    const fault = lastDayFault(candidate, percent, 0, rules.objectionsOnly);
    if (fault) return fault;
  }
  return undefined;
}

/** Support may only shrink and objection only grow: a share may fall from wholly for to wholly against, never rise. */
function lastDayFault(
  candidate: number,
  before: number,
  wanted: number,
  objectionsOnly: boolean,
): BallotFault | undefined {
  if (!objectionsOnly || wanted <= before) return undefined;
  return { name: "ObjectionsOnly", args: { candidate, before, wanted } };
}
