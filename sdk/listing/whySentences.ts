import { account, amount, number, text, time, type Value } from "../errors/sentence.ts";
import type { Outcome } from "../mirrors/tally.ts";
import type { CandidacyContext } from "./candidacy.ts";
import { type Said, said } from "./said.ts";
import type { Place } from "./standings.ts";
import { type CandidateView, isMotion } from "./views.ts";

type Values = Record<string, Value>;

/** Why a settled candidate came to its end. */
export function settledSaid(place: Place, context: CandidacyContext): Said {
  const { candidate, outcome } = place;
  const values = valuesOf(place, context);
  if (outcome === "Void") return voidSaid(place, context);
  if (isMotion(candidate) && outcome === "Won") {
    const values = { ...counted(candidate), listing: number(candidate.motionOn) };
    return said(
      /*i18n*/ {
        id: "why.motionPassed",
        message: "The motion passed with {support} for and {objection} against: listing {listing} ended.",
      },
      values,
    );
  }
  return said(settled[outcome], values);
}

/** What would become of a candidate if its season ended now. */
export function projectedSaid(place: Place, context: CandidacyContext): Said {
  const { candidate, outcome } = place;
  if (outcome === "Void") return voidSaid(place, context);
  const values = valuesOf(place, context);
  if (isMotion(candidate) && outcome === "Won") return said(motionWouldPass, values);
  return said(projected[outcome], values);
}

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
    message: "Its support of {support} was below the quorum of {quorum}: {missing} was missing.",
  },
  Refused: /*i18n*/ {
    id: "why.refused",
    message: "Its objection of {objection} was not below its support of {support}: {missing} of support was missing.",
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
    message: "Its support of {support} is below the quorum of {quorum} so far. {missing} is missing.",
  },
  Refused: /*i18n*/ {
    id: "why.now.refused",
    message: "Its objection of {objection} is not below its support of {support} so far. {missing} is missing.",
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
    missing: amount(gap > 0n ? gap : 0n),
    margin: amount(gap < 0n ? -gap : 0n),
  };
}

/** Before its season, or gone before it. */
export function outsideSaid(candidate: CandidateView, { displacedBy }: CandidacyContext, dates: Values): Said {
  const values = { season: number(candidate.season), applicant: account(candidate.applicant), ...dates };
  if (candidate.state === 1) {
    const message = /*i18n*/ {
      id: "why.applied",
      message: "It stands in season {season}, which is voted on from {starts} to {ends}.",
    };
    return said(message, values);
  }
  if (candidate.state === 2) {
    const message = /*i18n*/ {
      id: "why.withdrawn",
      message: "Its applicant {applicant} withdrew it before season {season} began.",
    };
    return said(message, values);
  }
  if (displacedBy === undefined) {
    const message = /*i18n*/ {
      id: "why.displaced",
      message: "All 64 places of season {season} were taken, and a higher bond took this one's.",
    };
    return said(message, values);
  }
  const message = /*i18n*/ {
    id: "why.displacedBy",
    message: "All 64 places of season {season} were taken, and candidate {by} took this one's with a bond of {bond}.",
  };
  return said(message, { ...values, by: number(displacedBy.id), bond: amount(displacedBy.bond + displacedBy.fee) });
}

/** What a suspension waits for. */
export function suspendedSaid(until: number, isOver: boolean): Said {
  if (isOver) {
    const message = /*i18n*/ {
      id: "why.suspended.over",
      message: "The objection was not upheld by {until}: anyone can have it listed now.",
    };
    return said(message, { until: time(until) });
  }
  const message = /*i18n*/ {
    id: "why.suspended.until",
    message: "Unless a policy vote upholds the objection by {until}, anyone can have it listed afterwards.",
  };
  return said(message, { until: time(until) });
}
