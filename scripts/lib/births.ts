import { existsSync } from "node:fs";
import { join } from "node:path";
import { listTransactions } from "@nomicfoundation/ignition-core";
import { type Address, type Hex, isAddressEqual, pad, type PublicClient, type RpcLog } from "viem";
import { rejectNames } from "../deploy/journal.ts";

export type BirthSources = {
  /** Ignition's journal, where there is one */
  journal?: string;
  /** contracts that make others and say so in an event whose first topic is the new address */
  makers: readonly Address[];
};

/**
 * In which block each address came to be: from the receipts of Ignition's journal, from what its maker said, or, where a
 * node keeps no such logs, by searching the chain's states.
 */
export async function birthsOf(
  client: PublicClient,
  { journal, makers }: BirthSources,
  addresses: readonly Address[],
): Promise<Map<Address, number>> {
  const births = new Map<Address, number>();
  const missing = () => addresses.filter((address) => !births.has(address));
  const take = (seen: ReadonlyMap<string, number>): void => {
    for (const address of missing()) {
      const block = seen.get(address.toLowerCase());
      if (block !== undefined) births.set(address, block);
    }
  };
  if (journal !== undefined && existsSync(join(journal, "journal.jsonl"))) {
    // Ignition cannot list a journal from which steps were taken back.
    take(await journalled(client, journal, makers).catch(() => new Map<string, number>()));
  }
  if (missing().length > 0) take(await announced(client, makers, missing()));
  for (const address of missing()) births.set(address, await search(client, address));
  return births;
}

/** The first block in which a maker named an address or the address itself spoke; others may name one before it is. */
async function journalled(
  client: PublicClient,
  journal: string,
  makers: readonly Address[],
): Promise<Map<string, number>> {
  const transactions = await listTransactions(journal, { loadArtifact: rejectNames });
  const births = new Map<string, number>();
  const receipts = transactions
    .filter(({ status }) => status === "SUCCESS")
    .map(({ txHash }) => client.getTransactionReceipt({ hash: txHash as Hex }));
  for (const { blockNumber, logs } of await Promise.all(receipts)) {
    for (const { address, topics } of logs) {
      const named = makers.some((maker) => isAddressEqual(maker, address)) ? topics.slice(1).map(addressIn) : [];
      for (const key of [address.toLowerCase(), ...named]) {
        births.set(key, Math.min(births.get(key) ?? Infinity, Number(blockNumber)));
      }
    }
  }
  return births;
}

async function announced(
  client: PublicClient,
  makers: readonly Address[],
  addresses: readonly Address[],
): Promise<Map<string, number>> {
  const topics = [null, addresses.map((address) => pad(address))];
  const filter = { address: makers, fromBlock: "earliest", toBlock: "latest", topics };
  const request = client.request as (asked: { method: string; params: unknown[] }) => Promise<unknown>;
  // Some nodes refuse such a wide question; the search below needs none.
  const logs = (await request({ method: "eth_getLogs", params: [filter] }).catch(() => [])) as RpcLog[];
  return new Map(logs.map(({ topics, blockNumber }) => [addressIn(topics[1] ?? "0x"), Number(blockNumber)]));
}

const addressIn = (topic: string): string => `0x${topic.slice(-40)}`.toLowerCase();

async function search(client: PublicClient, address: Address): Promise<number> {
  let low = 0n;
  let high = await client.getBlockNumber();
  while (low < high) {
    const middle = (low + high) / 2n;
    const code = await client.getCode({ address, blockNumber: middle });
    if (code === undefined) low = middle + 1n;
    else high = middle;
  }
  return Number(low);
}
