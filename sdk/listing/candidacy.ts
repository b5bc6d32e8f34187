import { amount, number, time } from "../errors/sentence.ts";
import { endsAt, startsAt, upholdUntil } from "../mirrors/season.ts";
import type { CandidateState } from "../types.ts";
import { type Again, againOf } from "./again.ts";
import { type BondFate, bondFateOf } from "./bondFate.ts";
import { type Said, said } from "./said.ts";
import type { Place, Standings } from "./standings.ts";
import { type CandidateView, isMotion, type SeasonView, stateNameOf } from "./views.ts";
import { outsideSaid, suspendedSaid } from "./outsideSentences.ts";
import { projectedSaid, settledSaid } from "./whySentences.ts";

/** What a candidate's story is told from. */
export type CandidacyContext = {
  now: number;
  /** the oldest season that is not settled */
  nextToSettle: number;
  /** the candidate's own season */
  season: Pick<SeasonView, "season" | "quorum" | "settled"> & { parameters: { slots: number } };
  standings: Standings;
  /** what stands in the way of the same token, or for a motion of the same listing, now */
  token: {
    /** its listing in force, or zero */
    listing: number;
    /** the chosen candidate that is held back, and its season */
    suspended?: { candidate: number; season: number } | undefined;
    /** the same applicant's candidacy (or the motion on the same listing) for the season that is applied for now */
    nextCandidate?: number | undefined;
    /** the candidate that took the token's place in the season before this one's */
    placedBefore?: number | undefined;
  };
  /** what an application takes now */
  entry: { season: number; least: bigint; fee: bigint };
  /** for a motion: the last season whose motions its listing is shielded from */
  shieldedThrough?: number | undefined;
  /** for a motion: the same, by motions of earlier seasons only */
  shieldedBefore?: number | undefined;
  displacedBy?: Pick<CandidateView, "id" | "bond" | "fee"> | undefined;
};

/** A candidate's story: where it stands and why, what becomes of its bond, and how to apply again. */
export type Candidacy = {
  state: CandidateState;
  place: Place | undefined;
  why: Said[];
  bond: BondFate;
  again: Again;
};

export function candidacyOf(candidate: CandidateView, context: CandidacyContext): Candidacy {
  const { places, motions } = context.standings;
  const place = [...places, ...motions].find(({ candidate: { id } }) => id === candidate.id);
  return {
    state: stateNameOf(candidate),
    place,
    why: whyOf(candidate, place, context),
    bond: bondFateOf(candidate, context),
    again: againOf(candidate, context),
  };
}

function whyOf(candidate: CandidateView, place: Place | undefined, context: CandidacyContext): Said[] {
  const { season } = candidate;
  const dates = { starts: time(startsAt(season)), ends: time(endsAt(season)) };
  const state = stateNameOf(candidate);
  if (place === undefined || state === "Applied") return [outsideSaid(candidate, context, dates)];
  switch (state) {
    case "Live":
      return [said(live, { season: number(season), ...dates }), ...projectedSaid(place, context)];
    case "Closed":
      return [said(closed, { season: number(season) }), ...projectedSaid(place, context)];
    case "Suspended": {
      const until = upholdUntil(season);
      return [...settledSaid(place, context), suspendedSaid(until, context.now > until)];
    }
    case "Upheld":
      return [said(upheld, { rank: number(place.rank ?? 0), support: amount(candidate.support) })];
    case "Won":
      if (candidate.objected && !isMotion(candidate)) {
        return [...settledSaid(place, context), said(listedLater, { until: time(upholdUntil(season)) })];
      }
      return settledSaid(place, context);
    default:
      return settledSaid(place, context);
  }
}

const live = /*i18n*/ { id: "why.live", message: "Season {season} is being voted on, until {ends}." };
const closed = /*i18n*/ {
  id: "why.closed",
  message: "Season {season} is over and waits to be settled, which anyone can do; the count stands.",
};
const upheld = /*i18n*/ {
  id: "why.upheld",
  message:
    "It was chosen as number {rank} with a support of {support}; the council objected and a policy vote upheld that, so its place stayed empty.",
};
const listedLater = /*i18n*/ {
  id: "why.listedLater",
  message: "The council's objection was not upheld by {until}, so it was listed after all.",
};
