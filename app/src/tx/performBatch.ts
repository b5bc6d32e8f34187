import type { Address } from "viem";
import { getConnection } from "wagmi/actions";
import type { Mext } from "../chain/MextContext.tsx";
import { SAFE_WALLET_ID } from "../wallet/safeWallet.ts";
import { newBatchName, sendBatch } from "./batch.ts";
import { Stopped } from "./walletErrors.ts";
import type { Noticed, Sent } from "./flow.ts";
import { plainOf, problemOfSequence } from "./simulate.ts";
import type { Call } from "./verbs.ts";

/** All calls as one: to a Safe as one proposal, to another wallet as one batch. */
export async function performBatch(
  mext: Mext,
  account: Address,
  calls: readonly Call[],
  notice: (noticed: Noticed) => void,
): Promise<Sent> {
  const { config, runtime } = mext;
  const plain = calls.map(plainOf);
  const block = runtime.local ? "pending" : "latest";
  const problem = await problemOfSequence(config.getClient(), account, plain, block);
  if (problem) throw new Stopped(problem);
  if (getConnection(config).connector?.id !== SAFE_WALLET_ID) {
    const batch = newBatchName();
    notice({ batch });
    return { batch: await sendBatch(mext, account, plain, batch) };
  }
  const { proposeToSafe } = await import("./safeQueue.ts");
  return proposeToSafe(calls);
}
