import { type Address, zeroAddress } from "viem";
import { getAddress, isAddress } from "viem/utils";

/** What is wrong with an address that somebody typed, or the address with its checksum. */
export type TypedAddress =
  | { kind: "empty" }
  | { kind: "malformed" }
  | { kind: "checksum" }
  | { kind: "nobody" }
  | { kind: "ok"; address: Address };

/** Capital letters are a checksum: where both cases occur they must fit, or a letter was mistaken. */
export function readAddress(text: string): TypedAddress {
  const typed = text.trim();
  if (typed === "") return { kind: "empty" };
  if (!/^0x[0-9a-fA-F]{40}$/.test(typed)) return { kind: "malformed" };
  const digits = typed.slice(2);
  const isMixed = /[a-f]/.test(digits) && /[A-F]/.test(digits);
  if (isMixed && !isAddress(typed)) return { kind: "checksum" };
  const address = getAddress(`0x${digits.toLowerCase()}`);
  return address === zeroAddress ? { kind: "nobody" } : { kind: "ok", address };
}
