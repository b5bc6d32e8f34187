import { queryOptions } from "@tanstack/react-query";
import type { ContractFunctionReturnType } from "viem";
import { readContract } from "../chain/readContract.ts";
import type { listingDaoViews } from "../../../sdk/generated/views.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { liveKey } from "./keys.ts";
import { daoOf } from "./read.ts";
import type { ListingTally } from "./season.ts";

export type Listing = ContractFunctionReturnType<typeof listingDaoViews, "view", "listingsOf">[number];
export type Registry = { tally: ListingTally; listings: readonly Listing[] };

const PAGE = 50;

async function read(mext: Mext): Promise<Registry> {
  const dao = daoOf(mext);
  const [tally, count] = await Promise.all([
    readContract(mext.config, { ...dao, functionName: "tally" }),
    readContract(mext.config, { ...dao, functionName: "listingCount" }),
  ]);
  const firsts = Array.from({ length: Math.ceil(count / PAGE) }, (_, page) => page * PAGE + 1);
  const pages = await Promise.all(
    firsts.map((first) => readContract(mext.config, { ...dao, functionName: "listingsOf", args: [first, PAGE] })),
  );
  return { tally, listings: pages.flat() };
}

export const registryQuery = (mext: Mext) =>
  queryOptions({ queryKey: liveKey(mext, "registry"), queryFn: () => read(mext) });
