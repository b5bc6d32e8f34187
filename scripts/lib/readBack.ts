import { type Address, type Hex, keccak256, type PublicClient } from "viem";
import { type Check, isDifference } from "../doctor/check.ts";
import { examine } from "../doctor/examine.ts";
import type { Recorded } from "../doctor/recorded.ts";

export { type Check, isDifference };

/** Reads every owner, role, parameter, code and power of a deployment from the chain. */
export async function readBack(client: PublicClient, record: Recorded): Promise<Check[]> {
  return (await examine(client, record)).checks;
}

/** Keccak of the code at an address, and of nothing where there is none. */
export async function codeHashOf(client: PublicClient, address: Address): Promise<Hex> {
  return keccak256((await client.getCode({ address })) ?? "0x");
}
