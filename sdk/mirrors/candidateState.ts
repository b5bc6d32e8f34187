import type { CandidateState } from "../types.ts";
import { endsAt, startsAt } from "./season.ts";
import { isForfeit } from "./tally.ts";

/** What happened to a candidate for good, in the order of the contract. */
export const fates = ["Standing", "Withdrawn", "Displaced", "Void", "Suspended", "Upheld", "Won"] as const;
export type Fate = (typeof fates)[number];

/** The stored facts that a candidate's state follows from. A season of zero is that of no candidate. */
export type CandidateFacts = { season: number; fate: Fate; support: bigint; objection: bigint };

/** A candidate's state, from its fate, the clock and the count; `quorum` is that of its season once it is settled. */
export function stateOf(
  { season, fate, support, objection }: CandidateFacts,
  { timestamp, nextToSettle, quorum }: { timestamp: number; nextToSettle: number; quorum: bigint },
): CandidateState {
  if (season === 0) return "Unknown";
  if (fate === "Withdrawn" || fate === "Displaced") return fate;
  if (timestamp < startsAt(season)) return "Applied";
  if (timestamp < endsAt(season)) return "Live";
  if (season >= nextToSettle) return "Closed";
  if (fate !== "Standing") return fate;
  return countOutcome({ support, objection }, quorum);
}

/** What a settled count alone says: chosen ones without a place are outranked. */
export function countOutcome(
  count: { support: bigint; objection: bigint },
  quorum: bigint,
): "Forfeited" | "Refused" | "BelowQuorum" | "Outranked" {
  if (isForfeit(count, quorum)) return "Forfeited";
  if (count.objection > 0n && count.objection >= count.support) return "Refused";
  return count.support < quorum ? "BelowQuorum" : "Outranked";
}
