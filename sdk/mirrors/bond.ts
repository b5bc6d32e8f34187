import { WHOLE_BPS } from "./weight.ts";

/** What of a bond is burned at application, rounded down. */
export function feeOf(bond: bigint, feeBps: number): bigint {
  return (bond * BigInt(feeBps)) / WHOLE_BPS;
}
