import { type TokenFacts, tokenListOf, type TokenListResult, tokensNeedingFacts } from "../../../../sdk/tokenList.ts";
import { readContract } from "../../chain/readContract.ts";
import type { Mext } from "../../chain/MextContext.tsx";
import type { Listing } from "../../queries/registry.ts";

const decimalsAbi = [
  { type: "function", name: "decimals", stateMutability: "view", inputs: [], outputs: [{ type: "uint8" }] },
] as const;

/** The page asks its own chain; a token that does not say its decimals has none to be told. */
async function ownFacts(mext: Mext, listings: readonly Listing[]): Promise<[string, TokenFacts][]> {
  const own = tokensNeedingFacts(listings).filter(({ chainId }) => chainId === mext.runtime.chainId);
  const found = await Promise.all(
    own.map(async ({ token, address }): Promise<[string, TokenFacts][]> => {
      const read = readContract(mext.config, { address, abi: decimalsAbi, functionName: "decimals" });
      const decimals = await read.catch((error: unknown) => {
        if (error instanceof Error && error.name === "ReadReverted") return undefined;
        throw error;
      });
      return decimals === undefined ? [] : [[token, { decimals }]];
    }),
  );
  return found.flat();
}

/** A local chain lists tokens of other chains; the demo brings their decimals, as it does to the command line. */
async function demoFacts({ runtime }: Mext): Promise<[string, TokenFacts][]> {
  if (!runtime.local) return [];
  const { default: tokens } = await import("../../../../scripts/demo/tokens.json");
  return tokens.flatMap((token): [string, TokenFacts][] =>
    token.decimals === undefined ? [] : [[token.id, { decimals: token.decimals }]],
  );
}

/** What a person tells of tokens on other chains: `{"eip155:1/erc20:0x…": {"decimals": 18}}`, as the command line takes it. */
export function factsIn(text: string): Map<string, TokenFacts> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== "object" || json === null || Array.isArray(json)) return undefined;
    const entries = Object.entries(json as Record<string, Partial<TokenFacts> | null>);
    const isRight = entries.every(([token, fact]) => {
      const decimals = fact?.decimals;
      return /^eip155:\d+\/erc20:0x[0-9a-f]{40}$/.test(token) && Number.isInteger(decimals) && isByte(decimals);
    });
    return isRight ? new Map(entries as [string, TokenFacts][]) : undefined;
  } catch {
    return undefined;
  }
}

const isByte = (decimals: number | undefined): boolean => decimals !== undefined && decimals >= 0 && decimals <= 255;

/** The registry as a token list; what nobody knows the decimals of is left out, with the reason. */
export async function makeTokenList(
  mext: Mext,
  listings: readonly Listing[],
  told: ReadonlyMap<string, TokenFacts>,
): Promise<TokenListResult> {
  const facts = new Map([...(await demoFacts(mext)), ...(await ownFacts(mext, listings)), ...told]);
  const registry = { chainId: mext.runtime.chainId, address: mext.deployment.contracts.listingDao.address };
  return tokenListOf({ name: "MEXT listings", registry, listings, facts });
}
