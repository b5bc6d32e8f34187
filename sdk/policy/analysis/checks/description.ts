import { type Address, isAddressEqual } from "viem";
import type { ContractName } from "../../../deployment.ts";
import { account, text } from "../../../errors/sentence.ts";
import { parseDescription } from "../../proposal.ts";
import type { DecodedCall } from "../decodeCalls.ts";
import { type Check, found } from "../finding.ts";
import { commonAbi, knownAbis } from "../knownAbis.ts";
import { addressesOf } from "../look.ts";

/** Words by which a text names one of our contracts, in lower case. */
const words: Record<ContractName, readonly string[]> = {
  mextToken: ["mexttoken", "token", "mext"],
  mextStaking: ["mextstaking", "staking", "stake"],
  listingDao: ["listingdao", "listing"],
  governor: ["governor", "policy", "proposal", "vote", "voting", "quorum", "guardian"],
  timelock: ["timelock", "treasury", "delay"],
  council: ["council", "safe"],
  revenueAuction: ["revenueauction", "auction", "revenue"],
};

const verbs = new Set(
  [...Object.values(knownAbis), commonAbi].flat().flatMap((item) => (item.type === "function" ? [item.name] : [])),
);

/**
 * What a description says against what the calls do. Addresses in it, and functions that are written as code
 * (`` `name` `` or `name(`), have to be in a call; and what is called has to be named, by a word for one of our
 * contracts, by the function, or by the address.
 */
export const descriptionCheck: Check = ({ calls, description }) => {
  const { title, body } = parseDescription(description);
  const said = `${title}\n${body}`;
  return [...strangeAddresses(said, calls), ...strangeVerbs(said, calls), ...unsaid(said, calls)];
};

function strangeAddresses(said: string, calls: readonly DecodedCall[]) {
  const named = new Set(said.match(/0x[0-9a-fA-F]{40}(?![0-9a-zA-Z])/g) ?? []);
  const touched = calls.flatMap(addressesOf);
  const strange = [...named].filter((address) => !touched.some((each) => isAddressEqual(each, address as Address)));
  return strange.map((address) => {
    const message = /*i18n*/ {
      id: "safety.description.address",
      message: "The description names {address}, which no call has to do with.",
    };
    return found("warning", undefined, message, { address: account(address) });
  });
}

function strangeVerbs(said: string, calls: readonly DecodedCall[]) {
  const written = [...said.matchAll(/`(?:\w+\.)?(\w+)(?:\([^`]*\))?`|\b([a-z]\w*)\(/g)].map(
    ([, code, call]) => code ?? call,
  );
  const called = new Set(calls.map((call) => call.function?.name));
  const strange = [...new Set(written)].filter((name) => name !== undefined && verbs.has(name) && !called.has(name));
  return strange.map((name) => {
    const message = /*i18n*/ {
      id: "safety.description.function",
      message: "The description names the function {function}, which no call makes.",
    };
    return found("warning", undefined, message, { function: text(name ?? "") });
  });
}

function unsaid(said: string, calls: readonly DecodedCall[]) {
  const lower = said.toLowerCase();
  return calls.flatMap(({ index, target, contract, function: item }) => {
    const names = [
      target,
      ...(item === undefined ? [] : [item.name]),
      ...(contract === undefined ? [] : words[contract]),
    ];
    if (names.some((name) => new RegExp(`\\b${name.toLowerCase()}`).test(lower))) return [];
    const message = /*i18n*/ {
      id: "safety.description.silent",
      message: "The description does not say that {target} is called.",
    };
    return [found(contract === undefined ? "warning" : "note", index, message, { target: account(target) })];
  });
}
