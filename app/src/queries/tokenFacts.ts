import { queryOptions } from "@tanstack/react-query";
import { type Address, type Client, createClient, erc20Abi, http } from "viem";
import { getChainId, getCode, readContract } from "viem/actions";
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

/** A getter that a token lacks, or answers oddly, is no reason to leave the others out. */
const settled = <Value>(read: Promise<Value>): Promise<Value | undefined> => read.catch(() => undefined);

async function readToken(
  client: Client,
  { address, chainId }: { address: Address; chainId: number },
): Promise<TokenFacts> {
  const found = await getChainId(client);
  if (found !== chainId) return { kind: "other-chain", found };
  if (!(await getCode(client, { address }))) return { kind: "no-code" };
  const token = { address, abi: erc20Abi } as const;
  const [symbol, name, decimals, supply] = await Promise.all([
    settled(readContract(client, { ...token, functionName: "symbol" })),
    settled(readContract(client, { ...token, functionName: "name" })),
    settled(readContract(client, { ...token, functionName: "decimals" })),
    settled(readContract(client, { ...token, functionName: "totalSupply" })),
  ]);
  return { kind: "read", symbol, name, decimals, supply };
}

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
      if (place.isOwnChain) return readToken(mext.config.getClient(), place);
      if (rpc === null) return { kind: "no-rpc" };
      return readToken(createClient({ transport: http(rpc, { batch: true, retryCount: 0 }) }), place);
    },
  });
}
