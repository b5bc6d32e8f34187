import type { Address, PublicClient } from "viem";
import type { Say } from "../lib/command.ts";
import { Problem } from "../lib/problem.ts";

const PATIENCE_MS = 10 * 60_000;
const PAUSE_MS = 500;

/** Waits until the chain has taken, and confirmed, every transaction that an account has under way. */
export async function settled(client: PublicClient, account: Address, confirmations: number, say: Say): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let isTold = false;
  for (;;) {
    const pending = await client.getTransactionCount({ address: account, blockTag: "pending" });
    const block = (await client.getBlockNumber()) - BigInt(confirmations - 1);
    const confirmed =
      block < 0n ? undefined : await client.getTransactionCount({ address: account, blockNumber: block });
    if (confirmed === pending) return;
    if (Date.now() > deadline) {
      throw new Problem(`${account} has transactions under way that the chain does not take.`, {
        todo: "Speed them up or cancel them in the wallet, then run the same command again.",
      });
    }
    if (!isTold) say(`Waiting until the chain has taken what ${account} has under way…`);
    isTold = true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
