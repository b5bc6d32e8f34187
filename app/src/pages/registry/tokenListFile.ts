import { BaseError, erc20Abi } from "viem";
import type { Mext } from "../../chain/MextContext.tsx";
import { ReadReverted, readContract } from "../../chain/readContract.ts";
import { type LeftOut, type TokenFacts, tokenListOf, tokensNeedingFacts } from "../../../../sdk/tokenList.ts";
import type { Listing } from "../../queries/registry.ts";

const LOCAL_CHAIN_ID = 31_337;

export type TokenListFile = { text: string | null; tokens: number; leftOut: readonly LeftOut[] };

/** What the demo knows of the tokens that it lists, as its command line does. */
async function demoFacts(): Promise<[string, TokenFacts][]> {
  const { default: tokens } = await import("../../../../scripts/demo/tokens.json");
  return tokens.flatMap(({ id, decimals }) => (decimals === undefined ? [] : [[id, { decimals }]]));
}

/** A contract that reverts, or whose answer is no number, does not say its decimals. */
const isSilent = (error: unknown): boolean =>
  error instanceof ReadReverted || (error instanceof BaseError && error.name.startsWith("AbiDecoding"));

/** Tokens of the page's own chain are asked themselves; one that does not say is left out. */
async function ownFacts(mext: Mext, listings: readonly Listing[]): Promise<[string, TokenFacts][]> {
  const own = tokensNeedingFacts(listings).filter(({ chainId }) => chainId === mext.runtime.chainId);
  const asked = own.map(async ({ token, address }): Promise<[string, TokenFacts][]> => {
    try {
      const decimals = await readContract(mext.config, { address, abi: erc20Abi, functionName: "decimals" });
      return [[token, { decimals }]];
    } catch (error) {
      // A node that does not answer is not a token without decimals.
      if (isSilent(error)) return [];
      throw error;
    }
  });
  return (await Promise.all(asked)).flat();
}

/** The registry in the format of token lists; no text where no token fits it, for the format wants one at least. */
export async function tokenListFile(mext: Mext, listings: readonly Listing[]): Promise<TokenListFile> {
  const { chainId } = mext.runtime;
  const told = chainId === LOCAL_CHAIN_ID ? await demoFacts() : [];
  const facts = new Map([...told, ...(await ownFacts(mext, listings))]);
  const registry = { chainId, address: mext.deployment.contracts.listingDao.address };
  const { list, leftOut } = tokenListOf({ name: "MEXT listings", registry, listings, facts });
  const text = list.tokens.length === 0 ? null : `${JSON.stringify(list, undefined, 2)}\n`;
  return { text, tokens: list.tokens.length, leftOut };
}
