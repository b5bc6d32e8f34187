import { hexToString, isHex } from "viem";

/** The text in a bytes32, as Solidity writes a short literal. */
export function shortString(word: string): string {
  return isHex(word) ? hexToString(word).replace(/\0+$/, "") : word;
}
