import { type Address, getAddress, type Hex, pad, slice } from "viem";
import type { Look } from "./look.ts";

/** The address that a contract keeps in a slot. */
export async function slotOf({ client, at }: Look, address: Address, slot: Hex): Promise<Address> {
  const word = (await client.getStorageAt({ address, slot, ...at })) ?? "0x";
  return getAddress(slice(pad(word), 12));
}
