import { queryOptions } from "@tanstack/react-query";
import type { ContractFunctionReturnType } from "viem";
import { readContract } from "../chain/readContract.ts";
import type { listingDaoViews } from "../../../sdk/generated/views.ts";
import { voidsOf } from "../../../sdk/listing/counted.ts";
import { protectedIn, shieldsOf } from "../../../sdk/listing/standings.ts";
import { isMotion } from "../../../sdk/listing/views.ts";
import { SHIELD_SEASONS } from "../../../sdk/mirrors/shield.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { liveKey } from "./keys.ts";
import { daoOf } from "./read.ts";
import { readListings } from "./registry.ts";

type Returned<Name extends "seasonOf" | "candidatesOf" | "tally"> = ContractFunctionReturnType<
  typeof listingDaoViews,
  "view",
  Name
>;
export type SeasonInfo = Returned<"seasonOf">;
export type Candidate = Returned<"candidatesOf">[number];
export type ListingTally = Returned<"tally">;

export type Calendar = { first: number; current: number; applying: number; nextToSettle: number };

export const calendarQuery = (mext: Mext) =>
  queryOptions({
    queryKey: liveKey(mext, "calendar"),
    queryFn: async (): Promise<Calendar> => {
      const dao = daoOf(mext);
      const [first, current, applying, nextToSettle] = await Promise.all([
        readContract(mext.config, { ...dao, functionName: "firstSeason" }),
        readContract(mext.config, { ...dao, functionName: "currentSeason" }),
        readContract(mext.config, { ...dao, functionName: "applicationSeason" }),
        readContract(mext.config, { ...dao, functionName: "nextToSettle" }),
      ]);
      return { first, current, applying, nextToSettle };
    },
  });

/** A season with its candidates. */
export type SeasonPage = { season: SeasonInfo; candidates: readonly Candidate[] };
/** `voids`: candidates that the settlement passes over, for their token or listing was decided on before. */
export type SeasonBoard = SeasonPage & { voids: readonly number[] };

export async function readSeason(mext: Mext, season: number): Promise<SeasonPage> {
  const dao = daoOf(mext);
  const [info, candidates] = await Promise.all([
    readContract(mext.config, { ...dao, functionName: "seasonOf", args: [season] }),
    readContract(mext.config, { ...dao, functionName: "candidatesOf", args: [season] }),
  ]);
  return { season: info, candidates };
}

async function readBoard(mext: Mext, season: number): Promise<SeasonBoard> {
  const earlier = Array.from({ length: SHIELD_SEASONS }, (_, index) => season - SHIELD_SEASONS + index);
  const [page, listings, ...former] = await Promise.all([
    readSeason(mext, season),
    readListings(mext),
    ...earlier.filter((each) => each >= mext.deployment.firstSeason).map((each) => readSeason(mext, each)),
  ]);
  const protectedListings = page.candidates.some(isMotion)
    ? protectedIn(season, listings, shieldsOf(former))
    : undefined;
  const before = former.find((each) => each.season.season === season - 1)?.candidates;
  return { ...page, voids: [...voidsOf({ ...page, before, protectedListings })] };
}

export const seasonQuery = (mext: Mext, season: number | undefined) =>
  queryOptions({
    queryKey: liveKey(mext, "season", season),
    enabled: season !== undefined,
    queryFn: () => readBoard(mext, season ?? 0),
  });

export const candidateQuery = (mext: Mext, candidate: number) =>
  queryOptions({
    queryKey: liveKey(mext, "candidate", candidate),
    queryFn: () => readContract(mext.config, { ...daoOf(mext), functionName: "candidateOf", args: [candidate] }),
  });

export const leastBondQuery = (mext: Mext) =>
  queryOptions({
    queryKey: liveKey(mext, "leastBond"),
    queryFn: () => readContract(mext.config, { ...daoOf(mext), functionName: "leastBond" }),
    retry: false,
  });
