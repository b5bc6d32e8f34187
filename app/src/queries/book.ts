import { queryOptions } from "@tanstack/react-query";
import type { Book } from "../../../sdk/listing/book.ts";
import { feeOf } from "../../../sdk/mirrors/bond.ts";
import { SHIELD_SEASONS } from "../../../sdk/mirrors/shield.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { readContract } from "../chain/readContract.ts";
import { liveKey } from "./keys.ts";
import { daoOf } from "./read.ts";
import { readListings } from "./registry.ts";
import { readSeason } from "./season.ts";

/** So many seasons back a suspension can still run. */
const SUSPENDED_WITHIN = 4;

/** What the stories of a season's candidates are told from: that season, those that bear on it, and those of now. */
function seasonsFor(season: number, { applying, first }: { applying: number; first: number }): number[] {
  const near = Array.from({ length: SHIELD_SEASONS + 1 }, (_, index) => season - index);
  const recent = Array.from({ length: SUSPENDED_WITHIN + 1 }, (_, index) => applying - index);
  return [...new Set([...near, ...recent])].filter((each) => each >= first).sort((a, b) => a - b);
}

export type ChainBook = Omit<Book, "now">;

async function read(mext: Mext, season: number): Promise<ChainBook> {
  const dao = daoOf(mext);
  const [applying, nextToSettle, least] = await Promise.all([
    readContract(mext.config, { ...dao, functionName: "applicationSeason" }),
    readContract(mext.config, { ...dao, functionName: "nextToSettle" }),
    readContract(mext.config, { ...dao, functionName: "leastBond" }),
  ]);
  const wanted = seasonsFor(season, { applying, first: mext.deployment.firstSeason });
  const [listings, ...seasons] = await Promise.all([
    readListings(mext),
    ...wanted.map((each) => readSeason(mext, each)),
  ]);
  const { feeBps } = seasons.find((page) => page.season.season === applying)?.season.parameters ?? {
    feeBps: mext.deployment.parameters.feeBps,
  };
  return { nextToSettle, seasons, listings, entry: { season: applying, least, fee: feeOf(least, feeBps) } };
}

export const bookQuery = (mext: Mext, season: number | undefined) =>
  queryOptions({
    queryKey: liveKey(mext, "book", season),
    enabled: season !== undefined,
    queryFn: () => read(mext, season ?? 0),
  });
