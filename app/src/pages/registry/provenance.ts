import { type Entry, named } from "../../history/entry.ts";
import { origins } from "../../../../sdk/types.ts";

/** How a listing came about, as the log tells it. */
export type Provenance = {
  /** its rank among the season's winners, from 1 */
  rank?: number | undefined;
  winners?: number | undefined;
  /** the council objected, and the objection lapsed */
  lapsed: boolean;
  updates: number;
  /** the last season whose motions it is shielded from */
  shieldedThrough?: number | undefined;
};

const nothing: Provenance = { lapsed: false, updates: 0 };

/** By listing; empty until the log has been read. */
export function provenanceOf(entries: readonly Entry[]): Map<number, Provenance> {
  const places = new Map<number, { rank: number; winners: number }>();
  for (const { args } of named(entries, "SeasonSettled")) {
    args.winners.forEach((candidate, index) =>
      places.set(candidate, { rank: index + 1, winners: args.winners.length }),
    );
  }
  const suspended = new Set(named(entries, "CandidateSuspended").map(({ args }) => args.candidate));
  const found = new Map<number, Provenance>();
  for (const { args } of named(entries, "Listed")) {
    const isCommunity = origins[args.origin] === "Community";
    const place = isCommunity ? places.get(args.candidate) : undefined;
    found.set(args.listing, { ...nothing, ...place, lapsed: isCommunity && suspended.has(args.candidate) });
  }
  const change = (listing: number, next: (known: Provenance) => Partial<Provenance>) => {
    const known = found.get(listing) ?? nothing;
    found.set(listing, { ...known, ...next(known) });
  };
  for (const { args } of named(entries, "UpdatePosted"))
    change(args.listing, ({ updates }) => ({ updates: updates + 1 }));
  for (const { args } of named(entries, "ListingProtected")) {
    change(args.listing, () => ({ shieldedThrough: args.throughSeason }));
  }
  return found;
}

export const provenanceIn = (all: ReadonlyMap<number, Provenance>, listing: number): Provenance =>
  all.get(listing) ?? nothing;
