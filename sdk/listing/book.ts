import type { CandidacyContext } from "./candidacy.ts";
import { protectedIn, shieldEnd, shieldsOf, type Standings, standingsOf } from "./standings.ts";
import { type CandidateView, isMotion, type ListingView, type SeasonView, stateNameOf, tookPlace } from "./views.ts";

export type SeasonPage = { season: SeasonView; candidates: readonly CandidateView[] };

/** All that the chain says about seasons and listings at one moment. */
export type Book = {
  now: number;
  nextToSettle: number;
  /** every season up to the one that is applied for, in order */
  seasons: readonly SeasonPage[];
  listings: readonly ListingView[];
  /** what an application takes now */
  entry: { season: number; least: bigint; fee: bigint };
};

/** The standings of a season of the book; `undefined` if it is not in it. */
export function standingsIn({ seasons, listings }: Book, season: number): Standings | undefined {
  const page = pageOf(seasons, season);
  if (page === undefined) return undefined;
  return standingsOf({
    ...page,
    before: pageOf(seasons, season - 1)?.candidates ?? [],
    protectedListings: protectedIn(season, listings, shieldsBefore(seasons, season)),
  });
}

/** What a candidate's story is told from. */
export function contextIn(
  book: Book,
  candidate: CandidateView,
  displacedBy?: CandidacyContext["displacedBy"],
): CandidacyContext {
  const { now, nextToSettle, seasons, listings, entry } = book;
  const page = pageOf(seasons, candidate.season);
  const standings = standingsIn(book, candidate.season);
  if (page === undefined || standings === undefined) throw new Error(`Season ${candidate.season} is not in the book.`);
  const motion = isMotion(candidate);
  const shield = (before?: number): number | undefined =>
    motion ? shieldEnd(shieldsBefore(seasons, before), candidate.motionOn) : undefined;
  return {
    now,
    nextToSettle,
    entry,
    standings,
    season: page.season,
    token: {
      listing: runningListing(listings, candidate),
      suspended: motion ? undefined : suspendedOf(seasons, candidate.token),
      nextCandidate: sameAgain(pageOf(seasons, entry.season)?.candidates ?? [], candidate)?.id,
      placedBefore: motion ? undefined : placedIn(pageOf(seasons, candidate.season - 1), candidate.token),
    },
    shieldedThrough: shield(),
    shieldedBefore: shield(candidate.season),
    displacedBy,
  };
}

/** The candidate of a token that is chosen and held back. */
export function suspendedOf(
  seasons: Book["seasons"],
  token: string,
): { candidate: number; season: number } | undefined {
  const found = seasons
    .flatMap(({ candidates }) => candidates)
    .find((candidate) => candidate.token === token && stateNameOf(candidate) === "Suspended");
  return found === undefined ? undefined : { candidate: found.id, season: found.season };
}

const pageOf = (seasons: Book["seasons"], season: number): SeasonPage | undefined =>
  seasons.find((page) => page.season.season === season);

const shieldsBefore = (seasons: Book["seasons"], before = Infinity): Map<number, number> =>
  shieldsOf(seasons.filter((page) => page.season.season < before));

function runningListing(listings: readonly ListingView[], candidate: CandidateView): number {
  const isIt = ({ id, token }: ListingView): boolean =>
    isMotion(candidate) ? id === candidate.motionOn : token === candidate.token;
  return listings.find((listing) => isIt(listing) && listing.delistedAt === 0)?.id ?? 0;
}

/** The next try: by the same applicant for the same token, or by anyone on the same listing. */
function sameAgain(candidates: readonly CandidateView[], own: CandidateView): CandidateView | undefined {
  return candidates.find((candidate) => {
    if (candidate.id === own.id || candidate.motionOn !== own.motionOn) return false;
    return isMotion(own) || (candidate.token === own.token && candidate.applicant === own.applicant);
  });
}

const placedIn = (page: SeasonPage | undefined, token: string): number | undefined =>
  page?.candidates.find((each) => each.token === token && tookPlace(each))?.id;
