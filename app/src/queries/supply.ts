import { queryOptions } from "@tanstack/react-query";
import { readContract } from "../chain/readContract.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { liveKey } from "./keys.ts";
import { stakingOf, tokenOf } from "./read.ts";

export type Supply = { genesis: bigint; total: bigint; burned: bigint; staked: bigint; weight: bigint };

async function read(mext: Mext): Promise<Supply> {
  const { config } = mext;
  const [token, staking] = [tokenOf(mext), stakingOf(mext)];
  const [genesis, total, burned, held, revenue, weight] = await Promise.all([
    readContract(config, { ...token, functionName: "GENESIS_SUPPLY" }),
    readContract(config, { ...token, functionName: "totalSupply" }),
    readContract(config, { ...token, functionName: "burned" }),
    readContract(config, { ...token, functionName: "balanceOf", args: [staking.address] }),
    readContract(config, { ...staking, functionName: "revenueHeld" }),
    readContract(config, { ...staking, functionName: "totalWeight" }),
  ]);
  return { genesis, total, burned, staked: held > revenue ? held - revenue : 0n, weight };
}

export const supplyQuery = (mext: Mext) =>
  queryOptions({ queryKey: liveKey(mext, "supply"), queryFn: () => read(mext) });
