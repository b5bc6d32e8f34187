import type { Hex } from "viem";
import type { Mext } from "../chain/MextContext.tsx";
import { confirmationsNeeded } from "./confirmations.ts";
import type { Flow, Problem, Step } from "./flow.ts";
import { type Node, nodeOf, type SeenReceipt } from "./node.ts";
import { watchTransaction } from "./watchTransaction.ts";
import type { Outcome, Watching } from "./outcome.ts";

/** Often while somebody is looking at it, seldom once it hangs; nothing is asked when nothing is pending. */
export function delayOf(looks: number, isLocal: boolean): number {
  if (isLocal) return looks < 20 ? 250 : 800;
  if (looks < 60) return 1_000;
  return looks < 200 ? 4_000 : 12_000;
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
    signal.addEventListener("abort", done);
  });
}

export type Watcher = {
  mext: Mext;
  account: Hex;
  /** The page reads again. */
  refresh: () => Promise<unknown>;
  /** A call that the flow makes, for the reason of a failure inside of a Safe. */
  reasonOf: (flow: Flow, step: Step, block: bigint) => Promise<Problem | undefined>;
};

/** Watches whatever the wallet gave back: a transaction, a batch, or a proposal to a Safe. */
export async function watch(watcher: Watcher, flow: Flow, step: Step, watching: Watching): Promise<Outcome> {
  const { mext, refresh } = watcher;
  const node = nodeOf(mext.config.getClient());
  const pause = (looks: number) => sleep(delayOf(looks, mext.runtime.local), watching.signal);
  const { hash } = step;
  if (hash) {
    const needed = confirmationsNeeded(mext.runtime.local);
    const explain = (one: Hex, receipt: SeenReceipt) => reasonOf(watcher, node, flow, { ...step, hash: one }, receipt);
    const onMined = () => void refresh().catch(() => undefined);
    const outcome = await watchTransaction({ ...step, hash }, { ...watching, node, needed, pause, explain, onMined });
    if (outcome.kind !== "mined" || !step.queued) return outcome;
    const { outcomeInside } = await import("./safeQueue.ts");
    return outcomeInside(watcher, node, flow, { ...step, hash });
  }
  if (step.queued) {
    const { watchQueue } = await import("./safeQueue.ts");
    return watchQueue(watcher, node, { ...step, queued: step.queued }, { ...watching, pause });
  }
  const { watchBatch } = await import("./batch.ts");
  return watchBatch(mext, step.batch ?? "", { ...watching, pause });
}

/** What wraps our call (a Safe, a batch) hides its error; the call alone, made again in that block, tells it. */
async function reasonOf(
  watcher: Watcher,
  node: Node,
  flow: Flow,
  step: Step & { hash: Hex },
  receipt: SeenReceipt,
): Promise<Problem> {
  const { whyReverted } = await import("./replay.ts");
  const { hash } = step;
  const client = watcher.mext.config.getClient();
  const problem = await whyReverted(client, await node.transaction(hash), hash, receipt);
  if (problem.kind === "revert" || (!step.queued && !step.batch)) return problem;
  const inner = await watcher.reasonOf(flow, step, receipt.block);
  return inner?.kind === "revert" ? { ...inner, hash } : problem;
}
