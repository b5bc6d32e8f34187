import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { useMext } from "../../chain/MextContext.tsx";
import { tokenFactsQuery } from "../../queries/tokenFacts.ts";
import { useFormat } from "../../text/useFormat.ts";
import { assetAmount, placesOf } from "./amounts.ts";

/** A token may claim a name of any length. */
const LONGEST = 24;

/** What an asset's contract says of itself, which are claims, and how its amounts are written. */
export function useAsset(asset: Address) {
  const mext = useMext();
  const { locale } = useFormat();
  const { chainId } = mext.runtime;
  const { data, isError } = useQuery(
    tokenFactsQuery(mext, { kind: "contract", chainId, address: asset, isOwnChain: true }),
  );
  const facts = data?.kind === "read" ? data : undefined;
  return {
    symbol: facts?.symbol?.slice(0, LONGEST),
    isRead: data !== undefined || isError,
    places: placesOf(facts?.decimals),
    hasDecimals: facts?.decimals !== undefined,
    write: (amount: bigint) => assetAmount(amount, facts?.decimals, locale),
  };
}
