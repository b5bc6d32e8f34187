import { type Address, getAddress } from "viem";
import { changeOf, type ListChange, nextVersion, type Version } from "./tokenListVersion.ts";
import type { ListingView } from "./listing/views.ts";
import { checkCaip19 } from "./mirrors/caip19.ts";
import { origins } from "./types.ts";

/** What the registry does not know of a token. */
export type TokenFacts = { decimals: number; logoURI?: string | undefined };

/** A token as the schema of token lists has it. */
export type TokenInfo = {
  chainId: number;
  address: string;
  decimals: number;
  name: string;
  symbol: string;
  logoURI?: string | undefined;
  tags?: string[] | undefined;
  extensions?: Record<string, unknown> | undefined;
};

export type TokenList = {
  name: string;
  timestamp: string;
  version: Version;
  keywords?: string[] | undefined;
  tags?: Record<string, { name: string; description: string }> | undefined;
  tokens: TokenInfo[];
};

/** A listing that the list cannot have, and why. */
export type LeftOut = { listing: number; token: string; symbol: string; why: WhyLeftOut };

/**
 * - notEvm: not a chain of the namespace eip155, and the schema has nothing else
 * - nativeCoin: the chain's own coin, which has no address
 * - chainTooLarge: a chain id that JSON's numbers cannot hold
 * - decimalsUnknown: nobody said how many decimals it has
 */
export type WhyLeftOut = "notEvm" | "nativeCoin" | "chainTooLarge" | "decimalsUnknown";

export type TokenListInput = {
  name: string;
  /** where the registry is */
  registry: { chainId: number; address: Address };
  listings: readonly ListingView[];
  facts: ReadonlyMap<string, TokenFacts>;
  /** the list as it was published last */
  previous?: TokenList | undefined;
};

export type TokenListResult = { list: TokenList; change: ListChange; leftOut: LeftOut[] };

const NAME_MOST = 60;

/** The registry as a token list, numbered after the one before it. The same registry gives the same list at any time. */
export function tokenListOf({ name, registry, listings, facts, previous }: TokenListInput): TokenListResult {
  const tokens: TokenInfo[] = [];
  const leftOut: LeftOut[] = [];
  let changedAt = 0;
  for (const listing of listings) {
    const place = placeOf(listing.token);
    if (typeof place !== "string") changedAt = Math.max(changedAt, listing.listedAt, listing.delistedAt);
    if (listing.delistedAt !== 0) continue;
    const info = typeof place === "string" ? place : infoOf(listing, place, registry, factsOf(place, previous, facts));
    if (typeof info === "string") {
      leftOut.push({ listing: listing.id, token: listing.token, symbol: listing.symbol, why: info });
    } else tokens.push(info);
  }
  const timestamp = new Date(changedAt * 1_000).toISOString();
  const fresh = { name, timestamp, version: first, keywords: ["mext", "governance"], tags, tokens };
  if (previous === undefined) return { list: fresh, change: "first", leftOut };
  const change = changeOf(previous, fresh);
  if (change === "none") return { list: previous, change, leftOut };
  return { list: { ...fresh, version: nextVersion(previous.version, change) }, change, leftOut };
}

/** The tokens of running listings that the schema can name, and so need facts. */
export function tokensNeedingFacts(listings: readonly Pick<ListingView, "token" | "delistedAt">[]) {
  return listings.flatMap(({ token, delistedAt }) => {
    const place = placeOf(token);
    return delistedAt !== 0 || typeof place === "string" ? [] : [{ token, ...place }];
  });
}

const first: Version = { major: 1, minor: 0, patch: 0 };

const tags = {
  community: { name: "Community", description: "Listed by a vote of MEXT holders." },
  council: { name: "Council", description: "Listed by the council of the exchange." },
};

type Place = { chainId: number; address: Address };

/** Where a token is, or why the schema cannot say it. */
function placeOf(token: string): Place | WhyLeftOut {
  const name = checkCaip19(token);
  if (!name.ok || name.chainNamespace !== "eip155") return "notEvm";
  if (name.assetNamespace !== "erc20") return "nativeCoin";
  const chainId = Number(name.chainReference);
  if (!Number.isSafeInteger(chainId)) return "chainTooLarge";
  return { chainId, address: getAddress(name.assetReference) };
}

/** What is known now; else what the list said before, for decimals do not change. */
function factsOf(
  { chainId, address }: Place,
  previous: TokenList | undefined,
  facts: TokenListInput["facts"],
): TokenFacts | undefined {
  const known = facts.get(`eip155:${chainId}/erc20:${address.toLowerCase()}`);
  return known ?? previous?.tokens.find((token) => token.chainId === chainId && token.address === address);
}

function infoOf(
  { id, candidate, season, origin, name, symbol }: ListingView,
  { chainId, address }: Place,
  registry: TokenListInput["registry"],
  facts: TokenFacts | undefined,
): TokenInfo | WhyLeftOut {
  if (facts === undefined) return "decimalsUnknown";
  const tag = origins[origin] === "Council" ? "council" : "community";
  const extensions = {
    mext: {
      origin: tag,
      season,
      listing: id,
      candidate,
      chainId: registry.chainId,
      registry: getAddress(registry.address),
    },
  };
  return {
    chainId,
    address,
    decimals: facts.decimals,
    name: cleaned(name, " ").slice(0, NAME_MOST).join(""),
    symbol: cleaned(symbol, "").join(""),
    ...(facts.logoURI === undefined ? {} : { logoURI: facts.logoURI }),
    tags: [tag],
    extensions,
  };
}

/** Characters that one sees: no line breaks, nothing that hides or turns text around. White space becomes `space`. */
const cleaned = (text: string, space: string): string[] => [
  ...text.replace(/\s+/gu, space).replace(/\p{C}/gu, "").trim(),
];
