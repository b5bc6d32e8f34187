import type { CandidateState } from "../types.ts";
import { type CandidateFacts, stateOf } from "./candidateState.ts";
import { councilClosesAt, seasonAt, unsettledSeason, upholdUntil } from "./season.ts";
import { WHOLE_BPS } from "./weight.ts";

/** The council reaches back over so many settled seasons. */
export const COUNCIL_REACH = 4;
export const REASON_MOST = 1_024;

export type Tally = { everListed: number; byCouncil: number };

/** Whether one more council listing leaves the community its share of all tokens ever listed. */
export function councilMayList({ everListed, byCouncil }: Tally, communityShareBps: number): boolean {
  return BigInt(byCouncil + 1) * WHOLE_BPS <= BigInt(everListed + 1) * (WHOLE_BPS - BigInt(communityShareBps));
}

/** A candidate as the council's verbs judge it. */
export type Judged = CandidateFacts & { id: number; isMotion: boolean; objected: boolean };

/** The chain's clock and count, with the quorum of the candidate's season. */
export type Clock = { timestamp: number; nextToSettle: number; quorum: bigint };

/** Why the council's (or the timelock's) act is refused: the contract's own error, by name and values. */
export type CouncilFault =
  | { name: "SeasonUnsettled"; args: { season: number } }
  | { name: "CandidateUnknown"; args: { candidate: number } }
  | { name: "CandidateNotLive"; args: { candidate: number; candidateSeason: number; liveSeason: number } }
  | { name: "ObjectionToMotion"; args: { candidate: number } }
  | { name: "ObjectedAlready"; args: { candidate: number } }
  | { name: "ObjectionTooLate"; args: { candidate: number; closedAt: bigint; nowAt: bigint } }
  | { name: "ObjectionsUsedUp"; args: { season: number; most: bigint } }
  | { name: "TextLength"; args: { field: string; length: bigint; most: bigint } }
  | { name: "DigestMissing"; args: Record<string, never> }
  | { name: "WrongState"; args: { candidate: number; state: CandidateState } }
  | { name: "CandidateTooOld"; args: { candidate: number; season: number; oldest: number } }
  | { name: "TokenBarred"; args: { token: string } }
  | { name: "CouncilShareExceeded"; args: { byCouncil: bigint; everListed: bigint; communityShareBps: bigint } }
  | { name: "UpholdTooLate"; args: { candidate: number; closedAt: bigint; nowAt: bigint } }
  | { name: "SuspensionRunning"; args: { candidate: number; until: bigint; nowAt: bigint } };

/** Why the council cannot object now; `undefined` if it can. `reasonLength` is in bytes. */
export function objectionFault(
  candidate: Judged,
  clock: Clock,
  rules: { councilObjections: number; used: number },
  text: { reasonLength: number; hasDigest: boolean },
): CouncilFault | undefined {
  const { id } = candidate;
  const waiting = unsettledFault(clock) ?? unknownFault(candidate);
  if (waiting) return waiting;
  const season = seasonAt(clock.timestamp);
  if (candidate.season !== season || candidate.fate !== "Standing") {
    const args = { candidate: id, candidateSeason: candidate.season, liveSeason: season };
    return { name: "CandidateNotLive", args };
  }
  if (candidate.isMotion) return { name: "ObjectionToMotion", args: { candidate: id } };
  if (candidate.objected) return { name: "ObjectedAlready", args: { candidate: id } };
  const closedAt = councilClosesAt(season);
  if (clock.timestamp >= closedAt) {
    return { name: "ObjectionTooLate", args: { candidate: id, closedAt: BigInt(closedAt), nowAt: nowOf(clock) } };
  }
  const most = rules.councilObjections;
  if (rules.used >= most) return { name: "ObjectionsUsedUp", args: { season, most: BigInt(most) } };
  if (text.reasonLength === 0 || text.reasonLength > REASON_MOST) {
    const args = { field: "reason", length: BigInt(text.reasonLength), most: BigInt(REASON_MOST) };
    return { name: "TextLength", args };
  }
  return text.hasDigest ? undefined : { name: "DigestMissing", args: {} };
}

/** What keeps a token from the council: zeros (and no candidacies) are a token that it may list. */
export type TokenFacts = {
  token: string;
  listing: number;
  suspended: number;
  objectedIn: number;
  /** how many candidacies it has in the running season and in the one that is applied for */
  candidacies: { running: number; coming: number };
};

/** Why the council cannot list a candidate now; `undefined` if it can. */
export function councilListingFault(
  candidate: Judged,
  token: TokenFacts,
  clock: Clock,
  tally: Tally,
  communityShareBps: number,
): CouncilFault | undefined {
  const waiting = unsettledFault(clock) ?? unknownFault(candidate);
  if (waiting) return waiting;
  const { id, season, fate, support, objection, isMotion } = candidate;
  const gone = fate === "Withdrawn" || fate === "Displaced";
  if (season >= clock.nextToSettle || gone || objection > support || isMotion) return wrongState(candidate, clock);
  const oldest = clock.nextToSettle - COUNCIL_REACH;
  if (season < oldest) return { name: "CandidateTooOld", args: { candidate: id, season, oldest } };
  const { running, coming } = token.candidacies;
  const barred = token.listing + token.suspended + token.objectedIn + running + coming > 0;
  if (barred) return { name: "TokenBarred", args: { token: token.token } };
  if (councilMayList(tally, communityShareBps)) return undefined;
  const [byCouncil, everListed] = [BigInt(tally.byCouncil), BigInt(tally.everListed)];
  return {
    name: "CouncilShareExceeded",
    args: { byCouncil, everListed, communityShareBps: BigInt(communityShareBps) },
  };
}

/** Why the timelock cannot uphold the objection now; `undefined` if it can: up to 30 days after the season's end. */
export function upholdFault(candidate: Judged, clock: Clock): CouncilFault | undefined {
  const fault = suspendedFault(candidate, clock);
  if (fault) return fault;
  const closedAt = upholdUntil(candidate.season);
  if (clock.timestamp <= closedAt) return undefined;
  return { name: "UpholdTooLate", args: { candidate: candidate.id, closedAt: BigInt(closedAt), nowAt: nowOf(clock) } };
}

/** Why nobody can list the suspended candidate yet; `undefined` if anyone can. */
export function suspensionFault(candidate: Judged, clock: Clock): CouncilFault | undefined {
  const fault = suspendedFault(candidate, clock);
  if (fault) return fault;
  const until = upholdUntil(candidate.season);
  if (clock.timestamp > until) return undefined;
  return { name: "SuspensionRunning", args: { candidate: candidate.id, until: BigInt(until), nowAt: nowOf(clock) } };
}

function suspendedFault(candidate: Judged, clock: Clock): CouncilFault | undefined {
  return unknownFault(candidate) ?? (candidate.fate === "Suspended" ? undefined : wrongState(candidate, clock));
}

function unsettledFault(clock: Clock): CouncilFault | undefined {
  const season = unsettledSeason(clock.nextToSettle, clock.timestamp);
  return season === undefined ? undefined : { name: "SeasonUnsettled", args: { season } };
}

function unknownFault({ id, season }: Judged): CouncilFault | undefined {
  return season === 0 ? { name: "CandidateUnknown", args: { candidate: id } } : undefined;
}

function wrongState(candidate: Judged, clock: Clock): CouncilFault {
  return { name: "WrongState", args: { candidate: candidate.id, state: stateOf(candidate, clock) } };
}

function nowOf({ timestamp }: Clock): bigint {
  return BigInt(timestamp);
}
