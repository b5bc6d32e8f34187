import { queryOptions } from "@tanstack/react-query";
import type { ContractFunctionReturnType } from "viem";
import { readContract } from "../chain/readContract.ts";
import type { listingDaoViews } from "../../../sdk/generated/views.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { liveKey } from "./keys.ts";
import { daoOf } from "./read.ts";

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

export type SeasonBoard = { season: SeasonInfo; candidates: readonly Candidate[] };

export const seasonQuery = (mext: Mext, season: number | undefined) =>
  queryOptions({
    queryKey: liveKey(mext, "season", season),
    enabled: season !== undefined,
    queryFn: async (): Promise<SeasonBoard> => {
      const dao = daoOf(mext);
      const [info, candidates] = await Promise.all([
        readContract(mext.config, { ...dao, functionName: "seasonOf", args: [season ?? 0] }),
        readContract(mext.config, { ...dao, functionName: "candidatesOf", args: [season ?? 0] }),
      ]);
      return { season: info, candidates };
    },
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
