import { type Address, isAddress } from "viem";
import type { DecodedCall } from "./decodeCalls.ts";

/** The value of an argument by its place. */
export const argOf = (call: DecodedCall, index: number): unknown => call.args[index]?.value;

/** A whole number among the arguments; zero where there is none. */
export function numberOf(call: DecodedCall, index: number): bigint {
  const value = argOf(call, index);
  return typeof value === "bigint" || typeof value === "number" ? BigInt(value) : 0n;
}

/** The function's name; a call that does not decode has none. */
export const nameOf = (call: DecodedCall): string | undefined =>
  call.kind === "decoded" ? call.function?.name : undefined;

/** Every address that a call has to do with: its target, and those among its arguments however deep. */
export const addressesOf = (call: DecodedCall): Address[] => [
  call.target,
  ...call.args.flatMap(({ value }) => addressesIn(value)),
];

function addressesIn(value: unknown): Address[] {
  if (typeof value === "string") return isAddress(value, { strict: false }) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(addressesIn);
}
