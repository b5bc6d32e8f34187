import { type Entry, named } from "../../history/entry.ts";
import { isCouncils } from "./view.ts";
import type { Listing } from "../../queries/registry.ts";

const ofCandidate = [
  "Applied",
  "CouncilObjected",
  "CandidateSuspended",
  "BondForfeited",
  "BondRefunded",
  "Listed",
] as const;
const ofListing = [
  "TradingStartPosted",
  "UpdatePosted",
  "MotionFiled",
  "ListingProtected",
  "LastWithdrawalPosted",
] as const;

type Named<Name> = Extract<Entry, { name: Name }>;
export type LifeEvent = Named<(typeof ofCandidate)[number] | (typeof ofListing)[number] | "SeasonSettled" | "Delisted">;

const inOrder = (a: LifeEvent, b: LifeEvent): number => Number(a.block - b.block) || a.index - b.index;

/** Everything that happened to a listing, from its candidate's application on. */
export function lifeOf(entries: readonly Entry[], listing: Pick<Listing, "id" | "candidate" | "season">): LifeEvent[] {
  return [
    ...named(entries, ...ofCandidate).filter(({ args }) => args.candidate === listing.candidate),
    ...named(entries, ...ofListing).filter(({ args }) => args.listing === listing.id),
    ...named(entries, "Delisted").filter(({ args }) => args.listing === listing.id),
    ...named(entries, "SeasonSettled").filter(({ args }) => args.season === listing.season),
  ].sort(inOrder);
}

/**
 * How a token came into the registry:
 * - won: its place among the chosen of its season
 * - lapsed: chosen, held back by an objection that nobody upheld in time
 * - council: listed by the council
 */
export type Provenance = { by: "won" | "lapsed" | "council"; rank: number | undefined; places: number };

/** Provenance needs the log; until it has been read, the view's origin alone is known. */
export function provenanceIn(entries: readonly Entry[]): (listing: Listing) => Provenance {
  const winners = new Map(named(entries, "SeasonSettled").map(({ args }) => [args.season, args.winners]));
  const suspended = new Set(named(entries, "CandidateSuspended").map(({ args }) => args.candidate));
  return (listing) => {
    const chosen = winners.get(listing.season) ?? [];
    const at = chosen.indexOf(listing.candidate);
    const rank = at < 0 ? undefined : at + 1;
    const places = chosen.length;
    if (isCouncils(listing)) return { by: "council", rank, places };
    return { by: suspended.has(listing.candidate) ? "lapsed" : "won", rank, places };
  };
}

export type Update = { at: number; document: string; digest: `0x${string}` };

/** The team's words, the newest first. */
export function updatesOf(life: readonly LifeEvent[]): Update[] {
  return named(life, "UpdatePosted")
    .map(({ at, args: { document, digest } }) => ({ at, document, digest }))
    .reverse();
}

/** The last season whose motions a failed one shields the listing from; `undefined` if none has. */
export const shieldedThroughIn = (life: readonly LifeEvent[]): number | undefined =>
  named(life, "ListingProtected").at(-1)?.args.throughSeason;

/** What the council said of the market where trading starts, and of how to withdraw. */
export const noticeIn = (life: readonly LifeEvent[]): string | undefined =>
  named(life, "LastWithdrawalPosted").at(-1)?.args.notice;
export const marketIn = (life: readonly LifeEvent[]): string | undefined =>
  named(life, "TradingStartPosted").at(-1)?.args.market;
