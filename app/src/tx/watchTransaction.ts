import type { Hex } from "viem";
import type { Problem, Step } from "./flow.ts";
import { type Node, printOf, type SeenReceipt, type SeenTx } from "./node.ts";
import type { Outcome, Watching } from "./outcome.ts";

export type Watch = Watching & {
  node: Node;
  /** Blocks that make a transaction final enough, its own included. */
  needed: number;
  /** Waits before the next look; `looks` counts those so far. */
  pause: (looks: number) => Promise<void>;
  /** Why a mined transaction was reverted. */
  explain: (hash: Hex, receipt: SeenReceipt) => Promise<Problem>;
  /** It stands in a block: the page may show it. */
  onMined: () => void;
};

/** A node may answer for a moment before it has heard of a transaction; after that many looks it has not. */
const PATIENCE = 3;
/** Looks in a row that may fail before the flow says that the node is silent. */
const SILENCES = 5;

type Look = { outcome?: Outcome; step: Step };

/** Follows one transaction by its hash, and by its sender's nonce where another takes its place, to enough blocks. */
export async function watchTransaction(first: Step & { hash: Hex }, watch: Watch): Promise<Outcome> {
  let step: Step & { hash: Hex } = first;
  let silences = 0;
  for (let looks = 0; ; looks++) {
    watch.signal.throwIfAborted();
    try {
      const look = await lookAt(step, watch, looks);
      if (look.outcome) return look.outcome;
      step = { ...look.step, hash: step.hash };
      silences = 0;
    } catch (error) {
      if (watch.signal.aborted || ++silences >= SILENCES) throw error;
    }
    await watch.pause(looks);
  }
}

async function lookAt(step: Step & { hash: Hex }, watch: Watch, looks: number): Promise<Look> {
  const { node } = watch;
  const [head, nonce, receipt, tx] = await Promise.all([
    node.head(),
    step.from === undefined ? undefined : node.nonce(step.from),
    node.receipt(step.hash),
    node.transaction(step.hash),
  ]);
  if (receipt) return lookAtMined(step, watch, receipt, head);
  const noticed = notice(step, watch, noticedPending(step, tx, looks));
  const isPassed = nonce !== undefined && step.nonce !== undefined && nonce > step.nonce;
  if (isPassed && (tx?.block ?? null) === null)
    return { step: noticed, outcome: await whatPassed(noticed, watch, head) };
  if (noticed.isUnseen) return { step: noticed, outcome: await whatWaits(noticed, node) };
  return { step: noticed };
}

/** Also right after a reorganisation: what stood in a block and is gone waits again. */
function noticedPending(step: Step, tx: SeenTx | null, looks: number): Partial<Step> {
  const dropped = step.minedIn === undefined ? {} : { minedIn: undefined, confirmations: undefined };
  if (!tx) return looks < PATIENCE ? dropped : { ...dropped, isUnseen: true };
  return { ...dropped, isUnseen: false, from: tx.from, nonce: tx.nonce, print: printOf(tx) };
}

async function lookAtMined(
  step: Step & { hash: Hex },
  watch: Watch,
  receipt: SeenReceipt,
  head: bigint,
): Promise<Look> {
  if (receipt.isReverted) {
    return { step, outcome: { kind: "stopped", problem: await watch.explain(step.hash, receipt) } };
  }
  const confirmations = Math.max(1, Number(head - receipt.block) + 1);
  const isNew = step.minedIn !== receipt.block;
  const noticed = notice(step, watch, { minedIn: receipt.block, confirmations, isUnseen: false });
  if (confirmations >= watch.needed) return { step: noticed, outcome: { kind: "mined" } };
  if (isNew) watch.onMined();
  return { step: noticed };
}

function notice(step: Step, { notice: tell }: Watching, change: Partial<Step>): Step {
  const entries = Object.entries(change) as [keyof Step, unknown][];
  if (entries.every(([key, value]) => step[key] === value)) return step;
  tell(change);
  return { ...step, ...change };
}

/** The sender's nonce has passed this one's: some block holds the transaction that took its place. */
async function whatPassed(step: Step, { node }: Watch, head: bigint): Promise<Outcome | undefined> {
  const { from, nonce } = step;
  if (from === undefined || nonce === undefined) return undefined;
  const block = await blockOfNonce(node, from, nonce, step.since ?? 0n, head);
  const other = (await node.transactionsIn(block)).find((tx) => tx.nonce === nonce && sameAddress(tx.from, from));
  if (!other) return undefined;
  return takenBy(step, other);
}

/** Not mined yet, and the node has dropped it: perhaps a faster one waits in its place already. */
async function whatWaits(step: Step, node: Node): Promise<Outcome | undefined> {
  const { from, nonce } = step;
  if (from === undefined || nonce === undefined) return undefined;
  const waiting = await node.transactionsIn("pending").catch(() => []);
  const other = waiting.find((tx) => tx.nonce === nonce && sameAddress(tx.from, from));
  const outcome = other && takenBy(step, other);
  return outcome?.kind === "replaced" ? outcome : undefined;
}

function takenBy(step: Step, other: SeenTx): Outcome | undefined {
  if (other.hash === step.hash) return undefined;
  if (printOf(other) === step.print) return { kind: "replaced", hash: other.hash };
  const isCancel = other.to !== null && sameAddress(other.to, other.from) && other.value === 0n && other.input === "0x";
  return { kind: "stopped", problem: { kind: isCancel ? "cancelled" : "replaced", hash: other.hash } };
}

export const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The first block after which the sender's nonce is past `nonce`, in about log2 questions. */
export async function blockOfNonce(node: Node, from: Hex, nonce: number, since: bigint, head: bigint): Promise<bigint> {
  let [before, after] = [since, head];
  while (after - before > 1n) {
    const middle = (before + after) / 2n;
    if ((await node.nonce(from, middle)) > nonce) after = middle;
    else before = middle;
  }
  return after;
}
