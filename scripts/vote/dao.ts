import type { Address, ContractFunctionReturnType } from "viem";
import { mextStakingAbi } from "../../sdk/generated/abi.ts";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { firstWeekOf, isObjectionsOnly, seasonAt } from "../../sdk/mirrors/season.ts";
import { voidsOf } from "../../sdk/listing/counted.ts";
import { protectedIn, shieldsOf } from "../../sdk/listing/standings.ts";
import type { Choice } from "../../sdk/types.ts";
import { readListings, readSeason } from "../listing/read.ts";
import type { Open } from "../lib/open.ts";

type Returned<Name extends "seasonOf" | "candidatesOf"> = ContractFunctionReturnType<
  typeof listingDaoAbi,
  "view",
  Name
>;
export type Candidate = Returned<"candidatesOf">[number];
export type SeasonBoard = {
  season: Returned<"seasonOf">;
  candidates: readonly Candidate[];
  /** candidates that the settlement will pass over: their token or listing was decided on before */
  voids: ReadonlySet<number>;
};

/** A voter's standing in a season: the power that counts in it, and the ballot in force. */
export type Voter = { address: Address; power: bigint; version: number; choices: readonly Choice[] };

export const daoOf = ({ deployment }: Pick<Open, "deployment">) =>
  ({ address: deployment.contracts.listingDao.address, abi: listingDaoAbi }) as const;

/** The season that is voted on when the command begins. */
export const liveSeason = ({ now }: Pick<Open, "now">): number => seasonAt(now);
export const isLastDay = ({ now }: Pick<Open, "now">): boolean => isObjectionsOnly(now);

/** A season with its candidates, and what was decided before it that makes some of them void. */
export async function readBoard(open: Open, season: number): Promise<SeasonBoard> {
  const former = [season - 2, season - 1].filter((each) => each >= open.deployment.firstSeason);
  const [{ season: info, candidates }, listings, ...pages] = await Promise.all([
    readSeason(open, season),
    readListings(open),
    ...former.map((each) => readSeason(open, each)),
  ]);
  const before = pages.at(-1)?.candidates ?? [];
  const protectedListings = protectedIn(season, listings, shieldsOf(pages));
  return { season: info, candidates, voids: voidsOf({ season: info, candidates, before, protectedListings }) };
}

export async function readVoter(open: Open, address: Address, season: number): Promise<Voter> {
  const { mextStaking } = open.deployment.contracts;
  const [power, [version, choices]] = await Promise.all([
    open.client.readContract({
      address: mextStaking.address,
      abi: mextStakingAbi,
      functionName: "powerIn",
      args: [address, BigInt(firstWeekOf(season))],
    }),
    open.client.readContract({ ...daoOf(open), functionName: "ballotOf", args: [season, address] }),
  ]);
  return { address, power, version, choices };
}
