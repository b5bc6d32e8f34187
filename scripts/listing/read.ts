import type { Address } from "viem";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import type { Book, SeasonPage } from "../../sdk/listing/book.ts";
import type { CandidateView, ListingView } from "../../sdk/listing/views.ts";
import { feeOf } from "../../sdk/mirrors/bond.ts";
import { applicationSeasonAt } from "../../sdk/mirrors/season.ts";
import type { Open } from "../lib/open.ts";

/** So many requests at once: kind to a public endpoint, and quick. */
const AT_ONCE = 20;
const PAGE = 100;

const dao = ({ deployment }: Pick<Open, "deployment">) =>
  ({ address: deployment.contracts.listingDao.address, abi: listingDaoAbi }) as const;

export async function readSeason(open: Open, season: number): Promise<SeasonPage> {
  const [view, candidates] = await Promise.all([
    open.client.readContract({ ...dao(open), functionName: "seasonOf", args: [season] }),
    open.client.readContract({ ...dao(open), functionName: "candidatesOf", args: [season] }),
  ]);
  return { season: view, candidates };
}

/** Every season from the first to the one that is applied for now. */
export function readSeasons(open: Open): Promise<SeasonPage[]> {
  const first = open.deployment.firstSeason;
  const last = applicationSeasonAt(open.now, first);
  return readMany(
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
    (season) => readSeason(open, season),
  );
}

export const readCandidate = (open: Open, candidate: number): Promise<CandidateView> =>
  open.client.readContract({ ...dao(open), functionName: "candidateOf", args: [candidate] });

/** Every candidate that ever was, those who left among them. */
export async function readCandidates(open: Open): Promise<CandidateView[]> {
  const count = await open.client.readContract({ ...dao(open), functionName: "candidateCount" });
  return readMany(
    Array.from({ length: count }, (_, index) => index + 1),
    (candidate) => readCandidate(open, candidate),
  );
}

export async function readListings(open: Open): Promise<ListingView[]> {
  const listings: ListingView[] = [];
  for (;;) {
    const first = listings.length + 1;
    const page = await open.client.readContract({ ...dao(open), functionName: "listingsOf", args: [first, PAGE] });
    listings.push(...page);
    if (page.length < PAGE) return listings;
  }
}

export const readNextToSettle = (open: Open): Promise<number> =>
  open.client.readContract({ ...dao(open), functionName: "nextToSettle" });

export const readEntryScreen = (open: Open): Promise<Address> =>
  open.client.readContract({ ...dao(open), functionName: "entryScreen" });

/** What an application (or motion) takes now. */
export type Entry = { season: number; least: bigint; feeBps: number; fee: bigint };

export async function readEntry(open: Open): Promise<Entry> {
  const season = applicationSeasonAt(open.now, open.deployment.firstSeason);
  const [least, { feeBps }] = await Promise.all([
    open.client.readContract({ ...dao(open), functionName: "leastBond" }),
    open.client.readContract({ ...dao(open), functionName: "parametersOf", args: [season] }),
  ]);
  return { season, least, feeBps, fee: feeOf(least, feeBps) };
}

/** All of it at once. */
export async function readBook(open: Open): Promise<Book & { entry: Entry }> {
  open.progress("Reading seasons and registry.");
  const [entry, seasons, listings, nextToSettle] = await Promise.all([
    readEntry(open),
    readSeasons(open),
    readListings(open),
    readNextToSettle(open),
  ]);
  return { now: open.now, nextToSettle, seasons, listings, entry };
}

async function readMany<In, Out>(items: readonly In[], read: (item: In) => Promise<Out>): Promise<Out[]> {
  const found: Out[] = [];
  for (let first = 0; first < items.length; first += AT_ONCE) {
    found.push(...(await Promise.all(items.slice(first, first + AT_ONCE).map(read))));
  }
  return found;
}
