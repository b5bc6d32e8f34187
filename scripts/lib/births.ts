import { existsSync } from "node:fs";
import { join } from "node:path";
import { listTransactions } from "@nomicfoundation/ignition-core";
import type { Address, Hex, PublicClient } from "viem";

/** In which block each address came to be: from Ignition's journal, or, on a simulated chain, from its states. */
export async function birthsOf(
  client: PublicClient,
  journal: string | undefined,
  addresses: readonly Address[],
): Promise<Map<Address, number>> {
  const seen =
    journal !== undefined && existsSync(join(journal, "journal.jsonl")) ? await journalled(client, journal) : undefined;
  const births = await Promise.all(
    addresses.map(
      async (address) => [address, seen?.get(address.toLowerCase()) ?? (await search(client, address))] as const,
    ),
  );
  return new Map(births);
}

/** The first block whose transaction created an address or made it speak. */
async function journalled(client: PublicClient, journal: string): Promise<Map<string, number>> {
  const transactions = await listTransactions(journal, {
    loadArtifact: () => Promise.reject(new Error("Ignition reads artifacts from its own journal.")),
  });
  const births = new Map<string, number>();
  const receipts = transactions
    .filter(({ status }) => status === "SUCCESS")
    .map(({ txHash }) => client.getTransactionReceipt({ hash: txHash as Hex }));
  for (const { blockNumber, contractAddress, logs } of await Promise.all(receipts)) {
    for (const address of [contractAddress, ...logs.map((log) => log.address)]) {
      if (!address) continue;
      const key = address.toLowerCase();
      births.set(key, Math.min(births.get(key) ?? Infinity, Number(blockNumber)));
    }
  }
  return births;
}

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
