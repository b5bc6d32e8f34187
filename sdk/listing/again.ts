import { amount, number, time } from "../errors/sentence.ts";
import { startsAt, unsettledSeason, upholdUntil } from "../mirrors/season.ts";
import type { CandidacyContext } from "./candidacy.ts";
import { type Said, said } from "./said.ts";
import { type CandidateView, isMotion, stateNameOf } from "./views.ts";

/** Whether and how one can apply (or move to delist) again. */
export type Again = {
  /**
   * - needless: it is listed, or stands already
   * - open: now, for `season`, before `until`
   * - waiting: an ended season has to be settled first
   * - barred: not before `from`, where that is known
   */
  is: "needless" | "open" | "waiting" | "barred";
  season: number;
  until?: number;
  from?: number;
  said: Said[];
};

/** What of a candidate's story tells whether it may try again. */
export type AgainContext = Pick<CandidacyContext, "now" | "nextToSettle" | "token" | "entry" | "shieldedThrough">;

export function againOf(candidate: CandidateView, context: AgainContext): Again {
  const { token, entry, now, nextToSettle } = context;
  const { season } = entry;
  const needless = (message: Said["message"], of: number): Again => ({
    is: "needless",
    season,
    said: [said(message, { number: number(of) })],
  });
  if (!isMotion(candidate) && token.listing !== 0) return needless(listed, token.listing);
  if (isMotion(candidate) && token.listing === 0) return needless(listingEnded, candidate.motionOn);
  if (stateNameOf(candidate) === "Applied") return needless(stands, candidate.season);
  if (token.nextCandidate !== undefined) return needless(standsAgain, token.nextCandidate);
  if (token.suspended !== undefined && !isMotion(candidate)) return suspendedAgain(token.suspended, season);
  const { shieldedThrough } = context;
  if (isMotion(candidate) && shieldedThrough !== undefined && season <= shieldedThrough) {
    const from = startsAt(shieldedThrough);
    const message = said(shielded, { through: number(shieldedThrough), from: time(from) });
    return { is: "barred", season: shieldedThrough + 1, from, said: [message] };
  }
  const until = startsAt(season);
  const how = said(apply, {
    season: number(season),
    until: time(until),
    least: amount(entry.least),
    fee: amount(entry.fee),
  });
  const waitsFor = unsettledSeason(nextToSettle, now);
  if (waitsFor !== undefined) {
    return { is: "waiting", season, until, said: [said(unsettled, { season: number(waitsFor) }), how] };
  }
  return { is: "open", season, until, said: [how] };
}

function suspendedAgain(suspended: { candidate: number; season: number }, season: number): Again {
  const from = upholdUntil(suspended.season);
  const values = { candidate: number(suspended.candidate), from: time(from) };
  return { is: "barred", season, from, said: [said(held, values)] };
}

const listed = /*i18n*/ { id: "again.listed", message: "There is no need: it is listed, as number {number}." };
const listingEnded = /*i18n*/ {
  id: "again.listingEnded",
  message: "There is no need: listing {number} has ended.",
};
const stands = /*i18n*/ { id: "again.stands", message: "There is no need: it stands for season {number}." };
const standsAgain = /*i18n*/ {
  id: "again.standsAgain",
  message: "That has been done: see candidate {number}.",
};
const held = /*i18n*/ {
  id: "again.suspended",
  message:
    "Not while candidate {candidate} of the same token is held back; that is decided by {from}, and if nothing is, anyone can have it listed then.",
};
const shielded = /*i18n*/ {
  id: "again.shielded",
  message:
    "A failed motion with quorum shields the listing through season {through}; file the next one from {from} on.",
};
const unsettled = /*i18n*/ {
  id: "again.unsettled",
  message: "Season {season} has to be settled first, which anyone can do.",
};
const apply = /*i18n*/ {
  id: "again.open",
  message: "For season {season}, before {until}, with a bond of {least} or more; {fee} of that is burned at once.",
};
