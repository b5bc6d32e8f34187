import { queryOptions } from "@tanstack/react-query";
import { type Address, createClient, http } from "viem";
import { checkCaip19 } from "../../../sdk/mirrors/caip19.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { storedRpc } from "../chain/runtime.ts";

/** Where a token's own contract can be asked. */
export type TokenPlace =
  | { kind: "contract"; chainId: number; address: Address; isOwnChain: boolean }
  | { kind: "coin"; chain: string }
  | { kind: "elsewhere"; chain: string };

export function placeOf(token: string, ownChainId: number): TokenPlace {
  const check = checkCaip19(token);
  if (!check.ok) return { kind: "elsewhere", chain: token };
  const { chain, chainNamespace, chainReference, assetNamespace, assetReference } = check;
  if (assetNamespace === "slip44") return { kind: "coin", chain };
  if (chainNamespace !== "eip155" || assetNamespace !== "erc20") return { kind: "elsewhere", chain };
  const chainId = Number(chainReference);
  return { kind: "contract", chainId, address: assetReference as Address, isOwnChain: chainId === ownChainId };
}

export type TokenFacts =
  | { kind: "no-rpc" }
  | { kind: "other-chain"; found: number }
  | { kind: "no-code" }
  | { kind: "read"; symbol?: string; name?: string; decimals?: number; supply?: bigint };

/** The page's own chain is asked through its RPC; another only through one that its reader has set for it. */
export function tokenFactsQuery(mext: Mext, place: TokenPlace) {
  const rpc = place.kind === "contract" && !place.isOwnChain ? storedRpc(place.chainId) : null;
  return queryOptions({
    queryKey: ["token", place, rpc],
    enabled: place.kind === "contract",
    staleTime: 60_000,
    retry: false,
    queryFn: async (): Promise<TokenFacts> => {
      if (place.kind !== "contract") throw new Error("There is no contract to ask.");
      const { readToken } = await import("./readToken.ts");
      if (place.isOwnChain) return readToken(mext.config.getClient(), place);
      if (rpc === null) return { kind: "no-rpc" };
      return readToken(createClient({ transport: http(rpc, { batch: true, retryCount: 0 }) }), place);
    },
  });
}
