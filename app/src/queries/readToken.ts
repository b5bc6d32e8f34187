import { type Address, type Client, erc20Abi } from "viem";
import { getChainId, getCode, readContract } from "viem/actions";
import type { TokenFacts } from "./tokenFacts.ts";

/** A getter that a token lacks, or answers oddly, is no reason to leave the others out. */
const settled = <Value>(read: Promise<Value>): Promise<Value | undefined> => read.catch(() => undefined);

export async function readToken(
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
