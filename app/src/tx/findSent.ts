import type { Sent, Step } from "./flow.ts";
import { type Node, printOf, type SeenTx } from "./node.ts";
import { blockOfNonce, sameAddress } from "./watchTransaction.ts";

/** How many of the sender's later transactions are looked at; who sent more since then has seen what became of it. */
const FAR = 16;

/** The transaction that a wallet was asked for, if it went out: the same call from the same sender, mined or waiting. */
export async function findSent(node: Node, step: Step): Promise<Sent | undefined> {
  const { from, nonce: first, print, since } = step;
  if (from === undefined || first === undefined || print === undefined) return undefined;
  const isIt = (tx: SeenTx): boolean => tx.nonce >= first && sameAddress(tx.from, from) && printOf(tx) === print;
  const [head, next] = await Promise.all([node.head(), node.nonce(from)]);
  for (let nonce = first; nonce < Math.min(next, first + FAR); nonce++) {
    const block = await blockOfNonce(node, from, nonce, since ?? 0n, head);
    const found = (await node.transactionsIn(block)).find(isIt);
    if (found) return { hash: found.hash, since };
  }
  const waiting = (await node.transactionsIn("pending").catch(() => [])).find(isIt);
  return waiting && { hash: waiting.hash, since };
}
