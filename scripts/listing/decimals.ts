import { type Address, createPublicClient, http, type PublicClient } from "viem";
import type { TokenFacts } from "../../sdk/tokenList.ts";
import { badOption, optionalText, type RawArgs } from "../lib/args.ts";
import { problemOf } from "../lib/command.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";

const decimalsAbi = [
  { type: "function", name: "decimals", stateMutability: "view", inputs: [], outputs: [{ type: "uint8" }] },
] as const;

/** The chains' own endpoints, as `1=https://…,10=https://…` names them. */
export function endpointsOf(args: RawArgs): Map<number, string> {
  const text = optionalText(args, "rpc");
  if (text === undefined) return new Map();
  return new Map(
    text.split(",").map((part): [number, string] => {
      const [, chainId, url] = /^\s*([1-9]\d{0,15})=(https?:\/\/\S+)\s*$/.exec(part) ?? [];
      if (chainId === undefined || url === undefined) {
        throw badOption("rpc", part, "CHAINID=URL, several separated by commas, like 1=https://…,10=https://…");
      }
      return [Number(chainId), url];
    }),
  );
}

type Needed = { token: string; chainId: number; address: Address };

/** Asks the tokens themselves, on their own chains, where an endpoint was given. */
export async function readDecimals(
  open: Open,
  endpoints: ReadonlyMap<number, string>,
  needed: readonly Needed[],
): Promise<Map<string, TokenFacts>> {
  const facts = new Map<string, TokenFacts>();
  for (const [chainId, url] of endpoints) {
    const own = needed.filter((token) => token.chainId === chainId);
    if (own.length === 0) continue;
    open.progress(`Asking chain ${chainId} for the decimals of ${own.length} tokens.`);
    const client = createPublicClient({ transport: http(url, { retryCount: 1, timeout: 15_000 }) });
    await requireChain(client, chainId);
    for (const { token, address } of own) {
      const decimals = await decimalsOf(client, address);
      if (decimals === undefined) open.progress(`${token} does not say its decimals.`);
      else facts.set(token, { decimals });
    }
  }
  return facts;
}

async function requireChain(client: PublicClient, chainId: number): Promise<void> {
  const found = await client.getChainId().catch((error: unknown) => {
    throw new Problem(`The endpoint for chain ${chainId} does not answer: ${problemOf(error).message}`, {
      todo: "Name another with --rpc, or give the decimals with --facts.",
      exitCode: exitCodes.unreachable,
    });
  });
  if (found === chainId) return;
  throw new Problem(`The endpoint for chain ${chainId} serves chain ${found}.`, {
    todo: "Name the endpoint of that chain with --rpc.",
    exitCode: exitCodes.input,
  });
}

async function decimalsOf(client: PublicClient, address: Address): Promise<number | undefined> {
  try {
    return await client.readContract({ address, abi: decimalsAbi, functionName: "decimals" });
  } catch (error) {
    // A lost connection is not a token without decimals: the next version must not drop it for that.
    if (problemOf(error).exitCode === exitCodes.unreachable) throw error;
    return undefined;
  }
}
