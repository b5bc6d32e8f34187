import type { Hex, TransactionReceipt } from "viem";
import type { Open } from "./open.ts";
import { forgetPending, type Pending } from "./pending.ts";
import { exitCodes, Problem } from "./problem.ts";
import { whatBecameOf } from "./whatBecame.ts";

const TELL_EVERY_MS = 15_000;

/** How often in a row a chain may fail to answer before the waiting ends. */
const PATIENCE = 5;

/**
 * Waits for a transaction's block. A wallet may send it again for a higher fee, under another hash, or send another in
 * its stead: both are noticed once the number is spent.
 */
export async function receiptOf(open: Open, pending: Pending & { hash: Hex }): Promise<TransactionReceipt> {
  const { progress, chainId } = open;
  let { hash } = pending;
  let told = Date.now();
  const began = told;
  for (let silent = 0; ;) {
    const look = await lookFor(open, { ...pending, hash }).catch((error: unknown) => {
      if (error instanceof Problem) throw error;
      if (++silent === PATIENCE) throw silenceDuring(hash, error);
      return undefined;
    });
    if (look !== undefined) silent = 0;
    if (look?.receipt !== undefined) return look.receipt;
    hash = look?.hash ?? hash;
    if (Date.now() - told > TELL_EVERY_MS) {
      told = Date.now();
      progress(`Still waiting, for ${Math.round((told - began) / 1000)} s; Ctrl+C is safe, the same command goes on.`);
    }
    await new Promise((resolve) => setTimeout(resolve, chainId === 31337 ? 100 : 2_000));
  }
}

type Look = { receipt?: TransactionReceipt; hash: Hex };

async function lookFor({ client }: Open, pending: Pending & { hash: Hex }): Promise<Look> {
  const { hash, from, nonce } = pending;
  // Before the receipt is asked for, so that a receipt is there whenever the number is seen to be spent by this one.
  const spent = (await client.getTransactionCount({ address: from })) > nonce;
  const receipt = await client.getTransactionReceipt({ hash }).catch(() => undefined);
  if (receipt !== undefined || !spent) return { ...(receipt === undefined ? {} : { receipt }), hash };
  const fate = await whatBecameOf(client, pending);
  if (fate.is === "superseded") throw replaced(pending, fate.by);
  return { hash: fate.is === "sent" ? fate.hash : hash };
}

function silenceDuring(hash: Hex, error: unknown): Problem {
  const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return new Problem(`The chain does not answer any more (${why}); ${hash} was sent and its block was not seen.`, {
    todo: "Run the same command again once the chain answers: it goes on with that transaction.",
    exitCode: exitCodes.unreachable,
    details: { hash },
  });
}

function replaced(pending: Pending & { hash: Hex }, by: Hex | undefined): Problem {
  forgetPending(pending);
  return new Problem(
    `Transaction ${pending.hash} never happened: another took its number ${pending.nonce} (${by ?? "unknown"}).`,
    { todo: "Run again if it is still wanted.", details: { hash: pending.hash } },
  );
}
