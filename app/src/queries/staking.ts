import { queryOptions } from "@tanstack/react-query";
import type { Address } from "viem";
import { readContract } from "../chain/readContract.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { firstWeekOf } from "../../../sdk/mirrors/season.ts";
import { liveKey } from "./keys.ts";
import { stakingOf, tokenOf } from "./read.ts";

export type Tier = { notice: number; weightBps: number; penaltyBps: number };

/** Tiers are fixed at deployment: read once. */
export const tiersQuery = (mext: Mext) =>
  queryOptions({
    queryKey: ["fixed", mext.runtime.chainId, "tiers"],
    staleTime: Infinity,
    queryFn: async (): Promise<readonly Tier[]> => {
      const staking = stakingOf(mext);
      const count = await readContract(mext.config, { ...staking, functionName: "tierCount" });
      return Promise.all(
        Array.from({ length: Number(count) }, (_, tier) =>
          readContract(mext.config, { ...staking, functionName: "tierOf", args: [tier] }),
        ),
      );
    },
  });

export type Revenue = { thisWeek: bigint; nextWeek: bigint; totalWeight: bigint };

export const revenueQuery = (mext: Mext) =>
  queryOptions({
    queryKey: liveKey(mext, "revenue"),
    queryFn: async (): Promise<Revenue> => {
      const staking = stakingOf(mext);
      const [[thisWeek, nextWeek], totalWeight] = await Promise.all([
        readContract(mext.config, { ...staking, functionName: "revenue" }),
        readContract(mext.config, { ...staking, functionName: "totalWeight" }),
      ]);
      return { thisWeek, nextWeek, totalWeight };
    },
  });

export type OpenExit = { id: bigint; amount: bigint; tier: number; readyAt: number };

export type Position = {
  wallet: bigint;
  balances: readonly bigint[];
  weight: bigint;
  earned: bigint;
  delegate: Address;
  votesNow: bigint;
  exits: readonly OpenExit[];
};

const PAGE = 50n;

async function readExits(mext: Mext, account: Address): Promise<OpenExit[]> {
  const staking = stakingOf(mext);
  const count = await readContract(mext.config, { ...staking, functionName: "exitCount", args: [account] });
  const firsts = Array.from({ length: Number((count + PAGE - 1n) / PAGE) }, (_, page) => BigInt(page) * PAGE);
  const pages = await Promise.all(
    firsts.map((first) =>
      readContract(mext.config, { ...staking, functionName: "exitsOf", args: [account, first, PAGE] }),
    ),
  );
  return pages
    .flat()
    .map((exit, id) => ({ id: BigInt(id), ...exit }))
    .filter(({ amount }) => amount > 0n);
}

async function readPosition(mext: Mext, account: Address): Promise<Position> {
  const [staking, token] = [stakingOf(mext), tokenOf(mext)];
  const [wallet, balances, weight, earned, delegate, votesNow, exits] = await Promise.all([
    readContract(mext.config, { ...token, functionName: "balanceOf", args: [account] }),
    readContract(mext.config, { ...staking, functionName: "balancesOf", args: [account] }),
    readContract(mext.config, { ...staking, functionName: "weightOf", args: [account] }),
    readContract(mext.config, { ...staking, functionName: "earned", args: [account] }),
    readContract(mext.config, { ...staking, functionName: "delegates", args: [account] }),
    readContract(mext.config, { ...staking, functionName: "getVotes", args: [account] }),
    readExits(mext, account),
  ]);
  return { wallet, balances, weight, earned, delegate, votesNow, exits };
}

export const positionQuery = (mext: Mext, account: Address | undefined) =>
  queryOptions({
    queryKey: liveKey(mext, "position", account),
    enabled: account !== undefined,
    queryFn: () => readPosition(mext, account ?? "0x"),
  });

/** The power of an account in the first week of a season: what every ballot of that season weighs. */
export const powerQuery = (mext: Mext, account: Address | undefined, season: number | undefined) =>
  queryOptions({
    queryKey: liveKey(mext, "power", account, season),
    enabled: account !== undefined && season !== undefined,
    queryFn: () =>
      readContract(mext.config, {
        ...stakingOf(mext),
        functionName: "powerIn",
        args: [account ?? "0x", BigInt(firstWeekOf(season ?? 0))],
      }),
  });
