import {
  type TokenFacts,
  type TokenList,
  tokenListOf,
  tokensNeedingFacts,
  type WhyLeftOut,
} from "../../sdk/tokenList.ts";
import { badOption, optionalText, textArg } from "../lib/args.ts";
import { readIfThere, writeWhole } from "../lib/files.ts";
import type { Open } from "../lib/open.ts";
import { Problem } from "../lib/problem.ts";
import { endpointsOf, readDecimals } from "./decimals.ts";
import { demoFacts, factsIn } from "./facts.ts";
import { previousList } from "./previousList.ts";
import { readListings } from "./read.ts";

const LOCAL_CHAIN_ID = 31337;

/** Publishes the registry as a token list, with the next version where it has changed. */
export async function publishTokenList(open: Open): Promise<object> {
  const { args, say, chainId, deployment } = open;
  const file = textArg(args, "out", "the file that the list is written to");
  const name = nameOf(open);
  const text = readIfThere(file);
  const previous = text === undefined ? undefined : previousList(file, text);
  const endpoints = endpointsOf(args);
  const factsFile = optionalText(args, "facts");
  const told = factsFile !== undefined ? factsIn(factsFile) : chainId === LOCAL_CHAIN_ID ? demoFacts() : new Map();
  const listings = await readListings(open);
  const needed = tokensNeedingFacts(listings).filter(({ token }) => !told.has(token));
  const facts = new Map<string, TokenFacts>([...(await readDecimals(open, endpoints, needed)), ...told]);
  const registry = { chainId, address: deployment.contracts.listingDao.address };
  const { list, change, leftOut } = tokenListOf({ name, registry, listings, facts, previous });
  if (list.tokens.length === 0) {
    throw new Problem("No listed token fits a token list, and the format wants one at least.", {
      todo:
        leftOut.length === 0
          ? "Wait for the first listing."
          : `Left out: ${leftOut.map(({ symbol, why }) => `${symbol} (${reasons[why]})`).join(", ")}.`,
      details: { leftOut },
    });
  }
  if (change !== "none") writeWhole(file, `${JSON.stringify(list, undefined, 2)}\n`);
  const { major, minor, patch } = list.version;
  const count = `${list.tokens.length} of ${list.tokens.length + leftOut.length} listed tokens`;
  const isUnchanged = change === "none" ? "unchanged" : change === "first" ? "written" : `written, a ${change} change`;
  say(`${file}: version ${major}.${minor}.${patch}, ${isUnchanged}; ${count}.`);
  for (const { listing, symbol, token, why } of leftOut) {
    say(`  left out: listing ${listing}, ${symbol} (${token}): ${reasons[why]}`);
  }
  return { file, change, version: list.version, tokens: list.tokens.length, ...goneFrom(previous, list), leftOut };
}

const reasons: Record<WhyLeftOut, string> = {
  notEvm: "the format knows chains of the namespace eip155 only",
  nativeCoin: "a chain's own coin has no address, and the format wants one",
  chainTooLarge: "its chain id is larger than the format can hold",
  decimalsUnknown: "nobody said how many decimals it has; give --rpc for its chain, or --facts",
};

function goneFrom(previous: TokenList | undefined, list: TokenList): object {
  const placeOf = ({ chainId, address }: { chainId: number; address: string }) => `${chainId} ${address}`;
  const places = new Set(list.tokens.map(placeOf));
  const removed = (previous?.tokens ?? []).filter((token) => !places.has(placeOf(token)));
  return { removed: removed.map(({ chainId, address, symbol }) => ({ chainId, address, symbol })) };
}

function nameOf({ args }: Open): string {
  const name = optionalText(args, "name") ?? "MEXT listings";
  if (/^[\w ]{1,20}$/.test(name)) return name;
  // Some readers still take the twenty characters of the format's first version.
  throw badOption("name", name, "1 to 20 letters, digits, spaces or underscores");
}
