import { queryOptions } from "@tanstack/react-query";
import type { ContractFunctionReturnType } from "viem";
import { readContract } from "../chain/readContract.ts";
import type { listingDaoViews } from "../../../sdk/generated/views.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { liveKey } from "./keys.ts";
import { daoOf } from "./read.ts";
import type { ListingTally } from "./season.ts";

export type Listing = ContractFunctionReturnType<typeof listingDaoViews, "view", "listingsOf">[number];
/** `dormantAfter` is the rule of now; what it says of a listing is computed by the chain's time. */
export type Registry = { tally: ListingTally; listings: readonly Listing[]; dormantAfter: number };

const PAGE = 50;

export async function readListings(mext: Mext): Promise<Listing[]> {
  const dao = daoOf(mext);
  const count = await readContract(mext.config, { ...dao, functionName: "listingCount" });
  const firsts = Array.from({ length: Math.ceil(count / PAGE) }, (_, page) => page * PAGE + 1);
  const pages = await Promise.all(
    firsts.map((first) => readContract(mext.config, { ...dao, functionName: "listingsOf", args: [first, PAGE] })),
  );
  return pages.flat();
}

async function readDormantAfter(mext: Mext): Promise<number> {
  const dao = daoOf(mext);
  const season = await readContract(mext.config, { ...dao, functionName: "currentSeason" });
  const rules = await readContract(mext.config, { ...dao, functionName: "parametersOf", args: [season] });
  return rules.dormantAfter;
}

async function read(mext: Mext): Promise<Registry> {
  const [tally, listings, dormantAfter] = await Promise.all([
    readContract(mext.config, { ...daoOf(mext), functionName: "tally" }),
    readListings(mext),
    readDormantAfter(mext),
  ]);
  return { tally, listings, dormantAfter };
}

export const registryQuery = (mext: Mext) =>
  queryOptions({ queryKey: liveKey(mext, "registry"), queryFn: () => read(mext) });
