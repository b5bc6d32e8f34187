import { type Hex, isAddressEqual, type PublicClient, type Transaction, TransactionReceiptNotFoundError } from "viem";
import type { Pending } from "./pending.ts";

/** What became of a transaction whose end was not seen. */
export type Fate =
  /** it is in a block, or the node has it */
  | { is: "sent"; hash: Hex }
  /** its number is free, so it never left, or was dropped */
  | { is: "unsent" }
  /** the node holds a transaction of that number and does not show which */
  | { is: "waiting" }
  /** another transaction has its number: it never happens */
  | { is: "superseded"; by: Hex | undefined };

const AT_ONCE = 50;

export async function whatBecameOf(client: PublicClient, pending: Pending): Promise<Fate> {
  const { hash, from, nonce } = pending;
  if (hash !== undefined && (await isKnown(client, hash))) return { is: "sent", hash };
  const mined = await client.getTransactionCount({ address: from });
  if (mined > nonce) {
    const found = await minedWith(client, pending);
    return found !== undefined && isSame(found, pending)
      ? { is: "sent", hash: found.hash }
      : { is: "superseded", by: found?.hash };
  }
  const waiting = await client.getTransactionCount({ address: from, blockTag: "pending" });
  if (waiting <= nonce) return { is: "unsent" };
  const found = await waitingWith(client, pending);
  if (found === undefined) return { is: "waiting" };
  return isSame(found, pending) ? { is: "sent", hash: found.hash } : { is: "superseded", by: found.hash };
}

async function isKnown(client: PublicClient, hash: Hex): Promise<boolean> {
  try {
    await client.getTransactionReceipt({ hash });
    return true;
  } catch (error) {
    if (!(error instanceof TransactionReceiptNotFoundError)) throw error;
  }
  return client.getTransaction({ hash }).then(
    () => true,
    () => false,
  );
}

/** The transaction of that account and number in the block to come, where the node shows one; many show none. */
async function waitingWith(client: PublicClient, pending: Pending): Promise<Transaction | undefined> {
  const block = await client
    .getBlock({ blockTag: "pending", includeTransactions: true })
    .catch(() => ({ transactions: [] }));
  return block.transactions.find((transaction) => isAt(transaction, pending));
}

/** The transaction of that account and number, looked for in every block since it was begun. */
async function minedWith(client: PublicClient, pending: Pending): Promise<Transaction | undefined> {
  const last = Number(await client.getBlockNumber());
  for (let first = pending.sinceBlock; first <= last; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, last - first + 1) }, (_, index) => BigInt(first + index));
    const blocks = await Promise.all(
      numbers.map((blockNumber) => client.getBlock({ blockNumber, includeTransactions: true })),
    );
    const found = blocks.flatMap(({ transactions }) => transactions).find((transaction) => isAt(transaction, pending));
    if (found !== undefined) return found;
  }
  return undefined;
}

type Seen = Pick<Transaction, "from" | "to" | "input" | "nonce">;

const isAt = (seen: Seen, { from, nonce }: Pending): boolean => seen.nonce === nonce && isAddressEqual(seen.from, from);

const isSame = (seen: Seen, { to, data, also = [] }: Pending): boolean =>
  seen.to !== null && isAddressEqual(seen.to, to) && [data, ...also].includes(seen.input);
