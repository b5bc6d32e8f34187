import { size, stringToHex } from "viem";
import { checkCaip19 } from "../../sdk/mirrors/caip19.ts";
import { exitCodes } from "../lib/problem.ts";
import type { Draft } from "./application.ts";
import { type Check, ok, unknown, wrong } from "./checks.ts";

/** The contract's bounds, in bytes of UTF-8. */
export const TEXT_MOST = { name: 64, symbol: 16, document: 8_192 } as const;
export const WALLETS_MOST = 32;

const { input } = exitCodes;

/** What can be said of an application without a chain. */
export function textChecks(draft: Draft): Check[] {
  return [
    tokenCheck(draft.token),
    lengthCheck("name", draft.name),
    lengthCheck("symbol", draft.symbol),
    lengthCheck("document", draft.document),
    digestCheck(draft),
    walletsCheck(draft),
  ];
}

export function tokenCheck(token: string): Check {
  const check = checkCaip19(token);
  if (check.ok) return ok("token", `${token} is its canonical name`);
  const at = `${JSON.stringify(token)} is not a canonical CAIP-19 name; byte ${check.position} is wrong (from 0)`;
  const lower = lowered(token);
  if (lower !== token && checkCaip19(lower).ok) {
    return wrong("token", at, `It is the letter case only: write ${lower}`, input);
  }
  return wrong("token", at, "Write it like eip155:1/erc20:0x… with 40 digits in lower case.", input);
}

/** Lower case where the standard asks for it: namespaces, and the whole of a token of an EVM chain. */
function lowered(token: string): string {
  if (/^eip155:/i.test(token)) return token.toLowerCase();
  return token
    .replace(/^[^:]*/, (namespace) => namespace.toLowerCase())
    .replace(/\/[^:]*/, (namespace) => namespace.toLowerCase());
}

export function lengthCheck(what: keyof typeof TEXT_MOST, text: string): Check {
  const [length, most] = [size(stringToHex(text)), TEXT_MOST[what]];
  if (length > 0 && length <= most) return ok(what, `${length} of at most ${most} bytes`);
  const todo =
    what === "document"
      ? "Shorten it, or publish it under an https: or ipfs: URI and give the digest."
      : "Shorten it; letters outside of ASCII take two to four bytes each.";
  return wrong(what, `${length} bytes; the contract takes 1 to ${most}`, todo, input);
}

export function digestCheck({ placed }: Pick<Draft, "placed">): Check {
  const { digest, known, kind, document } = placed;
  if (BigInt(digest) === 0n) {
    return wrong("digest", "it is zero", "Give the keccak-256 of the document's bytes.", input);
  }
  if (known !== undefined && known !== digest) {
    const says = `${digest} was given; the document's bytes have ${known}`;
    return wrong("digest", says, "Leave the digest out, or give the document that it belongs to.", input);
  }
  if (kind === "inline") return ok("digest", `${digest}, of the bytes that go on chain`);
  const says =
    known === undefined
      ? `${digest}, not compared with ${document}`
      : `${digest}, of your copy; ${document} not fetched`;
  if (kind === "https") return unknown("digest", says, "Compare it with --fetch, which asks that address.");
  return unknown("digest", says, "Read the document through an IPFS gateway that you trust, and give it as copy.");
}

export function walletsCheck({ wallets }: Pick<Draft, "wallets">): Check {
  if (wallets.length > WALLETS_MOST) {
    const says = `${wallets.length} are named; the contract takes ${WALLETS_MOST}`;
    return wrong("wallets", says, "Name the most important ones, the others in the document.", input);
  }
  const twice = wallets.find((wallet, index) => wallets.indexOf(wallet) !== index);
  if (twice !== undefined) return wrong("wallets", `${twice} is named twice`, "Name it once.", input);
  if (wallets.length === 0) {
    return unknown("wallets", "none is disclosed", "Name the team's own; their ballots are marked, not barred.");
  }
  return ok("wallets", `${wallets.length} of at most ${WALLETS_MOST}; their ballots will be marked as the team's`);
}
