import { queryOptions } from "@tanstack/react-query";
import type { Address } from "viem";
import { readContract } from "../chain/readContract.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { liveKey } from "../queries/keys.ts";
import { daoOf, stakingOf, tokenOf } from "../queries/read.ts";
import { DEMO_PEOPLE } from "./demoWallet.ts";

/** A prepared account, described by what it holds; nothing about it is invented. */
export type Person = {
  index: number;
  address: Address;
  wallet: bigint;
  weight: bigint;
  tier: number | null;
  voted: boolean;
};

const largest = (balances: readonly bigint[]): number | null => {
  const most = balances.reduce((best, balance) => (balance > best ? balance : best), 0n);
  return most === 0n ? null : balances.indexOf(most);
};

async function read(mext: Mext, index: number, address: Address): Promise<Person> {
  const { config } = mext;
  const dao = daoOf(mext);
  const season = await readContract(config, { ...dao, functionName: "currentSeason" });
  const [wallet, weight, balances, [, choices]] = await Promise.all([
    readContract(config, { ...tokenOf(mext), functionName: "balanceOf", args: [address] }),
    readContract(config, { ...stakingOf(mext), functionName: "weightOf", args: [address] }),
    readContract(config, { ...stakingOf(mext), functionName: "balancesOf", args: [address] }),
    readContract(config, { ...dao, functionName: "ballotOf", args: [season, address] }),
  ]);
  return { index, address, wallet, weight, tier: largest(balances), voted: choices.length > 0 };
}

export const peopleQuery = (mext: Mext, wanted: boolean) =>
  queryOptions({
    queryKey: liveKey(mext, "people"),
    enabled: wanted && mext.runtime.local,
    staleTime: 10_000,
    queryFn: async () => {
      const { accountOf } = await import("./demoKeys.ts");
      const everyone = Array.from({ length: DEMO_PEOPLE }, (_, index) => index);
      return Promise.all(everyone.map((index) => read(mext, index, accountOf(index).address)));
    },
  });
