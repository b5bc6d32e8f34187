import { amount, number, text, type Value } from "../errors/sentence.ts";
import type { Outcome } from "../mirrors/tally.ts";
import type { CandidacyContext } from "./candidacy.ts";
import { type Said, said } from "./said.ts";
import type { Place } from "./standings.ts";
import { type CandidateView, isMotion } from "./views.ts";

type Values = Record<string, Value>;

/** Why a settled candidate came to its end. */
export function settledSaid(place: Place, context: CandidacyContext): Said[] {
  const { candidate, outcome } = place;
  const values = valuesOf(place, context);
  if (outcome === "Void") return [voidSaid(place, context)];
  if (isMotion(candidate) && outcome === "Won") {
    const values = { ...counted(candidate), listing: number(candidate.motionOn) };
    return [said(motionPassed, values)];
  }
  return [said(settled[outcome], values), ...moreNeeded(place, values, context)];
}

/** What would become of a candidate if its season ended now. */
export function projectedSaid(place: Place, context: CandidacyContext): Said[] {
  const { candidate, outcome } = place;
  if (outcome === "Void") return [voidSaid(place, context)];
  const values = valuesOf(place, context);
  if (isMotion(candidate) && outcome === "Won") return [said(motionWouldPass, values)];
  return [said(projected[outcome], values), ...moreNeeded(place, values, context)];
}

/** Where the rule that was not met is not the only one: what a place would have taken. */
function moreNeeded({ candidate, outcome, needed }: Place, values: Values, { season }: CandidacyContext): Said[] {
  const alone = { BelowQuorum: season.quorum, Refused: candidate.objection + 1n, Forfeited: candidate.objection + 1n };
  if (needed === undefined || !(outcome in alone)) return [];
  if (needed <= alone[outcome as keyof typeof alone]) return [];
  const message = season.settled ? neededThen : neededNow;
  return [said(message, { ...values, needed: amount(needed) })];
}

const neededThen = /*i18n*/ { id: "why.needed", message: "For a place it needed {needed} of support." };
const neededNow = /*i18n*/ {
  id: "why.now.needed",
  message: "For a place it needs {needed} of support, as the others stand.",
};
const motionPassed = /*i18n*/ {
  id: "why.motionPassed",
  message: "The motion passed with {support} for and {objection} against: listing {listing} ended.",
};

type Told = Exclude<Outcome, "Void">;

const settled: Record<Told, Said["message"]> = {
  Won: /*i18n*/ {
    id: "why.won",
    message: "It was chosen as number {rank}, with {support} for and {objection} against.",
  },
  Suspended: /*i18n*/ {
    id: "why.suspended",
    message:
      "It was chosen as number {rank} with a support of {support}; the council had objected, so it is held back.",
  },
  Outranked: /*i18n*/ {
    id: "why.outranked",
    message:
      "It had quorum and more support than objection, but {slots} others came first: it was number {rank} with {support}, and the last place took {cutLine}. {missing} was missing.",
  },
  BelowQuorum: /*i18n*/ {
    id: "why.belowQuorum",
    message: "Its support of {support} was below the quorum of {quorum}: {toQuorum} was missing.",
  },
  Refused: /*i18n*/ {
    id: "why.refused",
    message: "Its objection of {objection} was not below its support of {support}.",
  },
  Forfeited: /*i18n*/ {
    id: "why.forfeited",
    message: "Its objection of {objection} reached the quorum of {quorum} and was above its support of {support}.",
  },
};

const projected: Record<Told, Said["message"]> = {
  Won: /*i18n*/ {
    id: "why.now.won",
    message:
      "If the season ended now it would be listed, as number {rank} of {slots} at most: {margin} of support above what it needs.",
  },
  Suspended: /*i18n*/ {
    id: "why.now.suspended",
    message:
      "If the season ended now it would be chosen as number {rank}, and held back, for the council has objected to its token.",
  },
  Outranked: /*i18n*/ {
    id: "why.now.outranked",
    message:
      "If the season ended now {slots} others would come first: it is number {rank} with {support}, and the last place takes {cutLine}. {missing} is missing.",
  },
  BelowQuorum: /*i18n*/ {
    id: "why.now.belowQuorum",
    message: "Its support of {support} is below the quorum of {quorum} so far: {toQuorum} is missing.",
  },
  Refused: /*i18n*/ {
    id: "why.now.refused",
    message: "Its objection of {objection} is not below its support of {support} so far.",
  },
  Forfeited: /*i18n*/ {
    id: "why.now.forfeited",
    message:
      "Its objection of {objection} reaches the quorum of {quorum} and is above its support of {support}: if the season ended now its bond would be burned.",
  },
};

const motionWouldPass = /*i18n*/ {
  id: "why.now.motionPasses",
  message: "If the season ended now the motion would pass: {margin} of support above what it needs.",
};

/** A place that somebody else's application took, in this season or the one before; or a motion without a listing to end. */
function voidSaid({ candidate, rival }: Place, { token, shieldedBefore }: CandidacyContext): Said {
  const values = { token: text(candidate.token), season: number(candidate.season) };
  if (isMotion(candidate)) {
    const listing = number(candidate.motionOn);
    if (shieldedBefore === undefined || shieldedBefore < candidate.season) {
      const message = /*i18n*/ {
        id: "why.void.ended",
        message: "Listing {listing} had ended before the motion counted.",
      };
      return said(message, { listing });
    }
    const message = /*i18n*/ {
      id: "why.void.shielded",
      message: "Listing {listing} was shielded by an earlier motion, through season {through}.",
    };
    return said(message, { listing, through: number(shieldedBefore) });
  }
  const other = rival ?? token.placedBefore;
  if (other === undefined) {
    const message = /*i18n*/ { id: "why.void", message: "{token} had been listed or suspended before it could be." };
    return said(message, values);
  }
  const message = /*i18n*/ {
    id: "why.void.other",
    message: "{token} had its place already, through candidate {other}; a token is chosen once.",
  };
  return said(message, { ...values, other: number(other) });
}

const counted = ({ support, objection }: CandidateView): Values => ({
  support: amount(support),
  objection: amount(objection),
});

function valuesOf({ candidate, rank, needed }: Place, context: CandidacyContext): Values {
  const gap = needed === undefined ? 0n : needed - candidate.support;
  return {
    ...counted(candidate),
    quorum: amount(context.season.quorum),
    slots: number(context.season.parameters.slots),
    rank: number(rank ?? 0),
    cutLine: amount(context.standings.cutLine ?? 0n),
    toQuorum: amount(context.season.quorum - candidate.support),
    missing: amount(gap > 0n ? gap : 0n),
    margin: amount(gap < 0n ? -gap : 0n),
  };
}
