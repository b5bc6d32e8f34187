import { hexlify, type ParamType, toUtf8Bytes } from "ethers";
import type { Random } from "../sdk/random.ts";

/** Values that mean something in the system, beside those that only stand at the edge of their type. */
export type Pools = {
  addresses: readonly string[];
  /** times, amounts, ids */
  numbers: readonly bigint[];
  /** 32 bytes: roles, operations, digests */
  words: readonly string[];
  texts: readonly string[];
  /** calldata, signatures */
  payloads: readonly string[];
};

/** A value of any ABI type. Numbers stay inside their type, so that the call reaches the function behind the decoder. */
export function argumentOf(type: ParamType, random: Random, pools: Pools): unknown {
  if (type.arrayChildren) {
    const length =
      type.arrayLength === -1 || type.arrayLength === null ? random.pick([0, 1, 1, 2, 5]) : type.arrayLength;
    const member = type.arrayChildren;
    return Array.from({ length }, () => argumentOf(member, random, pools));
  }
  if (type.components) return type.components.map((member) => argumentOf(member, random, pools));
  if (type.type === "address") return random.pick(pools.addresses);
  if (type.type === "bool") return random.pick([true, false]);
  if (type.type === "string") return random.pick(pools.texts);
  if (type.type === "bytes") return random.pick(pools.payloads);
  if (type.type.startsWith("bytes")) return random.pick(pools.words).slice(0, 2 + 2 * Number(type.type.slice(5)));
  return numberOf(type.type, random, pools.numbers);
}

function numberOf(type: string, random: Random, numbers: readonly bigint[]): bigint {
  const isSigned = type.startsWith("int");
  const bits = BigInt(/\d+$/.exec(type)?.[0] ?? 256);
  const most = (1n << (isSigned ? bits - 1n : bits)) - 1n;
  const least = isSigned ? -most - 1n : 0n;
  const inside = numbers.filter((value) => value <= most);
  const value = random.pick([
    ...[0n, 1n, 2n, 3n, 4n, most, most - 1n, most / 2n, least, least + 1n],
    ...[random.amount(Number(bits)) & most, random.pick(inside), random.pick(inside)],
  ]);
  return isSigned && random.integer(0, 1) === 1 ? (least - 1n - value < least ? -value : value) : value;
}

/** Texts that a function may take or refuse. */
export const someTexts: readonly string[] = [
  "",
  "a",
  "MEXT",
  "eip155:1/erc20:0x00000000000000000000000000000000000000aa",
  "eip155:1/erc20:0x00000000000000000000000000000000000000AA",
  "eip155:01/slip44:60",
  "ipfs://document",
  `data:,${"x".repeat(1_100)}`,
  "y".repeat(8_193),
  "\u{202e}صوت",
];

export const randomBytes = (random: Random, length: number): string =>
  hexlify(Uint8Array.from({ length }, () => random.integer(0, 255)));

export const wordOf = (text: string): string => hexlify(toUtf8Bytes(text)).padEnd(66, "0").slice(0, 66);
