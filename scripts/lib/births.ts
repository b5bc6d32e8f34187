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
    const { named, heard } = await journalled(client, journal, makers).catch(() => nothing);
    take(named);
    for (const address of missing()) {
      const block = heard.get(address.toLowerCase());
      // What somebody else made may speak in a later transaction of ours.
      if (block !== undefined && (await isNewAt(client, address, block))) births.set(address, block);
    }
  }
  if (missing().length > 0) take(await announced(client, makers, missing()));
  for (const address of missing()) births.set(address, await search(client, address));
  return births;
}

type Journalled = { named: ReadonlyMap<string, number>; heard: ReadonlyMap<string, number> };
const nothing: Journalled = { named: new Map(), heard: new Map() };

/** Whether there was no code before that block; a node that does not know says no. */
const isNewAt = (client: PublicClient, address: Address, block: number): Promise<boolean> =>
  client.getCode({ address, blockNumber: BigInt(block - 1) }).then(
    (code) => code === undefined,
    () => false,
  );

/** The first block in which a maker named an address, and in which an address itself spoke. */
async function journalled(client: PublicClient, journal: string, makers: readonly Address[]): Promise<Journalled> {
  const transactions = await listTransactions(journal, { loadArtifact: rejectNames });
  const named = new Map<string, number>();
  const heard = new Map<string, number>();
  const receipts = transactions
    .filter(({ status }) => status === "SUCCESS")
    .map(({ txHash }) => client.getTransactionReceipt({ hash: txHash as Hex }));
  for (const { blockNumber, logs } of await Promise.all(receipts)) {
    const note = (seen: Map<string, number>, key: string): unknown =>
      seen.set(key, Math.min(seen.get(key) ?? Infinity, Number(blockNumber)));
    for (const { address, topics } of logs) {
      note(heard, address.toLowerCase());
      if (makers.some((maker) => isAddressEqual(maker, address))) {
        for (const topic of topics.slice(1)) note(named, addressIn(topic));
      }
    }
  }
  return { named, heard };
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
