import { type Address, getAddress, type Hex } from "viem";
import type { Replaceable } from "./facts.ts";
import type { Ask } from "./simulateProposal.ts";

/** Where ERC-1967 keeps what a proxy runs, and who may change it. */
const slots = {
  implementation: "0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc",
  beacon: "0xa3f0ad74e5423aebfd80d3ef4346578335a9a72aeaee59ff6cb3582b35133d50",
  admin: "0xb53127684a568b3173ae13b9f8a6016e243e63b6e8ee1178d6a717850b5d6103",
} as const;

/** An account that runs another's code: EIP-7702 in its first bytes, EIP-1167 around the address. */
const delegation = /^0xef0100([0-9a-f]{40})$/i;
const clone = /^0x363d3d373d3d3d363d73([0-9a-f]{40})5af43d82803e903d91602b57fd5bf3/i;

/**
 * How the code at an address can be replaced without its hash changing; `undefined` where nothing shows that, and
 * `unknown` where the node does not let one look.
 */
export async function replaceableBy(
  ask: Ask,
  address: Address,
  code: Hex,
): Promise<Replaceable | "unknown" | undefined> {
  const [, delegate] = delegation.exec(code) ?? [];
  if (delegate !== undefined) return { how: "EIP-7702", to: getAddress(`0x${delegate}`) };
  const [, original] = clone.exec(code) ?? [];
  if (original !== undefined) return { how: "EIP-1167", to: getAddress(`0x${original}`) };
  return proxyAt((slot) => ask("eth_getStorageAt", [address, slot, "latest"])).catch(() => "unknown" as const);
}

async function proxyAt(storage: (slot: Hex) => Promise<unknown>): Promise<Replaceable | undefined> {
  const read = async (slot: Hex) => addressIn((await storage(slot)) as Hex);
  const [implementation, beacon, admin] = await Promise.all([
    read(slots.implementation),
    read(slots.beacon),
    read(slots.admin),
  ]);
  if (beacon !== undefined) return { how: "beacon", to: beacon };
  const to = implementation ?? admin;
  return to === undefined ? undefined : { how: "ERC-1967", to };
}

const addressIn = (word: Hex): Address | undefined =>
  /^0x0*$/.test(word) ? undefined : getAddress(`0x${word.slice(2).padStart(64, "0").slice(-40)}`);
