import type { Hex } from "viem";
import { getConnection } from "wagmi/actions";
import { loadSafe, SAFE_WALLET_ID, type SafeTransaction } from "../wallet/safeWallet.ts";
import type { Flow, Sent, Step } from "./flow.ts";
import type { Node, SeenLog } from "./node.ts";
import { plainOf } from "./simulate.ts";
import type { Call } from "./verbs.ts";
import type { Watcher } from "./watch.ts";
import type { Outcome, Watching } from "./outcome.ts";

/** `ExecutionSuccess(bytes32,uint256)` and `ExecutionFailure(bytes32,uint256)` of every version of the Safe. */
const SUCCESS = "0x442e715f626346e8c54381002da614f62bee8d27386535b2521ec8540898556e";
const FAILURE = "0x23428b18acfb3ea64b08dc0c1d296ea9c09702c09083ca5272e64d115b687d23";
const GET_THRESHOLD = "0xe75235b8";
/** How seldom the chain itself is asked while the Safe answers. */
const SELDOM = 8;

/** One proposal for all calls; the owners sign it in the Safe. No gas is named: the Safe would hold it against the call. */
export async function proposeToSafe(calls: readonly Call[]): Promise<Sent> {
  const safe = await loadSafe();
  if (!safe) throw new Error("The Safe does not answer.");
  const txs = calls.map(plainOf).map((call) => ({ ...call, value: "0" }));
  return { queued: await safe.send(txs) };
}

type Queue = Watching & { pause: (looks: number) => Promise<void> };

/** Until enough owners have signed and somebody has executed it, or they have decided against it. */
export async function watchQueue(
  watcher: Watcher,
  node: Node,
  step: Step & { queued: Hex },
  { signal, notice, pause }: Queue,
): Promise<Outcome> {
  const isInside = getConnection(watcher.mext.config).connector?.id === SAFE_WALLET_ID;
  let shown = step.signatures;
  for (let looks = 0; ; looks++) {
    signal.throwIfAborted();
    const found = isInside ? await askSafe(step.queued) : undefined;
    if (found?.outcome) return found.outcome;
    const signatures = found?.signatures ?? shown ?? (await thresholdOf(watcher));
    if (signatures && (signatures.given !== shown?.given || signatures.needed !== shown?.needed))
      notice({ signatures });
    shown = signatures;
    const isChainsTurn = !isInside || looks % SELDOM === SELDOM - 1;
    const hash = isChainsTurn ? await executedAs(watcher, node, step) : undefined;
    if (hash) return { kind: "became", hash };
    await pause(looks);
  }
}

type Answer = { outcome?: Outcome; signatures?: Step["signatures"] };

async function askSafe(hash: Hex): Promise<Answer | undefined> {
  const safe = await loadSafe();
  const found = await safe?.transaction(hash).catch(() => undefined);
  return found && answerOf(found);
}

function answerOf({ status, txHash, given, needed }: SafeTransaction): Answer {
  if (txHash) return { outcome: { kind: "became", hash: txHash } };
  if (status === "CANCELLED" || status === "FAILED") {
    return { outcome: { kind: "stopped", problem: { kind: "safe-rejected" } } };
  }
  return needed === undefined ? {} : { signatures: { given, needed } };
}

/** The chain's own word, for a Safe that was connected another way: who signed is not known, only how many must. */
async function thresholdOf({ mext, account }: Watcher): Promise<Step["signatures"]> {
  const client = mext.config.getClient();
  const answer = await client
    .request({ method: "eth_call", params: [{ to: account, data: GET_THRESHOLD }, "latest"] })
    .catch(() => "0x" as const);
  const needed = answer.length === 66 ? Number(answer) : 0;
  return needed > 0 ? { needed } : undefined;
}

const isOf = (log: SeenLog, hash: Hex): boolean =>
  (log.topics[0] === SUCCESS || log.topics[0] === FAILURE) && (log.topics[1] === hash || log.data.startsWith(hash));

async function executedAs({ account }: Watcher, node: Node, { queued, since }: Step): Promise<Hex | undefined> {
  if (!queued) return undefined;
  if (await node.transaction(queued)) return queued;
  const logs = await node.logs(account, since ?? (await node.head()));
  return logs.find((log) => isOf(log, queued))?.hash;
}

/** The transaction around it may have succeeded where the call inside of it failed. */
export async function outcomeInside(
  watcher: Watcher,
  node: Node,
  flow: Flow,
  step: Step & { hash: Hex },
): Promise<Outcome> {
  const receipt = await node.receipt(step.hash);
  if (!receipt || !step.queued) return { kind: "mined" };
  const { queued } = step;
  const logs = await node.logs(watcher.account, receipt.block);
  const failed = logs.some((log) => log.topics[0] === FAILURE && log.hash === step.hash && isOf(log, queued));
  if (!failed) return { kind: "mined" };
  const problem = await watcher.reasonOf(flow, step, receipt.block);
  return { kind: "stopped", problem: problem ?? { kind: "reverted-later", hash: step.hash } };
}
