import type { Address, ContractEventName, DecodeEventLogReturnType, Hex } from "viem";
import type { abis } from "./abis.ts";

export type Contract = keyof typeof abis;
export type EventName<From extends Contract> = ContractEventName<(typeof abis)[From]>;

/** Where an entry stands: its block, its place in it, the chain's time in seconds. */
export type Place = { block: bigint; index: number; hash: Hex; at: number };

/** Who sent the transaction, where the scan asks for it. */
type Sent = { sender?: Address };

type EntryNamed<From extends Contract, Name extends EventName<From>> = Name extends unknown
  ? Place & Sent & { contract: From; name: Name; args: DecodeEventLogReturnType<(typeof abis)[From], Name>["args"] }
  : never;

/** One event of one of the contracts, told apart by `contract` and `name`. */
export type Entry = { [From in Contract]: EntryNamed<From, EventName<From>> }[Contract];
export type EntryName = Entry["name"];

/** The entries of one name, with the arguments of that event. */
export function named<Name extends EntryName>(
  entries: readonly Entry[],
  ...names: readonly Name[]
): Extract<Entry, { name: Name }>[] {
  const wanted = new Set<string>(names);
  return entries.filter((entry): entry is Extract<Entry, { name: Name }> => wanted.has(entry.name));
}
