import { account, amount, number, time, type Value } from "../errors/sentence.ts";
import type { CandidacyContext } from "./candidacy.ts";
import { type Said, said } from "./said.ts";
import { type CandidateView, stateNameOf } from "./views.ts";

type Values = Record<string, Value>;

/** Before its season, or gone before it. */
export function outsideSaid(candidate: CandidateView, { displacedBy }: CandidacyContext, dates: Values): Said {
  const values = { season: number(candidate.season), applicant: account(candidate.applicant), ...dates };
  const state = stateNameOf(candidate);
  if (state === "Applied") {
    const message = /*i18n*/ {
      id: "why.applied",
      message: "It stands in season {season}, which is voted on from {starts} to {ends}.",
    };
    return said(message, values);
  }
  if (state === "Withdrawn") {
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
