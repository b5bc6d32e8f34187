import type { Address, PublicClient } from "viem";
import { logsOf, type Logs } from "../lib/history.ts";

/** A chain at one block: everything is read there, so that facts of a moving chain fit each other. */
export type Look = {
  client: PublicClient;
  at: { blockNumber: bigint };
  /** the block's time */
  now: number;
  logs: Logs;
};

/** A look at the chain's newest block. */
export async function lookAt(client: PublicClient): Promise<Look> {
  const { number, timestamp } = await client.getBlock();
  return { client, at: { blockNumber: number }, now: Number(timestamp), logs: logsOf(client, number) };
}

/** Whoever has no power at all: nobody has the key of this address. */
export const STRANGER: Address = "0x000000000000000000000000000057261469e700";

/** For views whose answers are long: a call in somebody's name is a request of its own, without the limit of a batch. */
export const alone = { account: STRANGER } as const;
