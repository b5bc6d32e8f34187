import { isOver } from "./isOver.ts";
import type { Hex } from "viem";

/** A signature that costs nothing (`permit`), a transaction (`approve`, `send`), or both in one confirmation (`batch`). */
export type StepKind = "approve" | "permit" | "send" | "batch";
export type StepStatus = "waiting" | "signing" | "pending" | "done";

export type Step = {
  kind: StepKind;
  status: StepStatus;
  hash?: Hex;
  /** The name of a batch (EIP-5792) that has no transaction yet: the page's own, or the wallet's once it has answered. */
  batch?: string;
  /** The hash under which a Safe keeps it until enough owners have signed. */
  queued?: Hex;
  /** `given` is unknown where only the chain can be asked. */
  signatures?: { given?: number; needed: number };
  /** The chain's second when it was sent, and a block that is no younger. */
  sentAt?: number;
  since?: bigint;
  /**
   * Who sends it, with which nonce or a later one, and a print of the call, known as soon as the wallet is asked: they
   * find what was confirmed while nobody listened, and what takes its place.
   */
  from?: Hex;
  nonce?: number;
  print?: Hex;
  /** The hash it had before its owner sped it up. */
  before?: Hex;
  minedIn?: bigint;
  confirmations?: number;
  /** The node knows no such transaction at the moment. */
  isUnseen?: boolean;
};

/** What the wallet gives back once its owner has agreed. */
export type Sent = Pick<Step, "hash" | "batch" | "queued" | "sentAt" | "since">;

/** What is noticed about a step that was asked for or sent. */
export type Noticed = Omit<Step, "kind" | "status" | "hash" | "queued">;

/** Why a flow stopped. `revert` carries the contract's own error, for the sentence that explains it. */
export type Problem =
  | { kind: "refused" }
  | { kind: "interrupted"; isAsked?: boolean }
  | { kind: "wrong-chain" }
  | { kind: "other-account"; account: Hex }
  | { kind: "wallet-busy" }
  | { kind: "wallet-locked" }
  | { kind: "no-answer"; detail: string }
  | { kind: "revert"; name: string; args: Record<string, unknown>; hash?: Hex }
  | { kind: "reverted-later"; hash?: Hex }
  | { kind: "out-of-gas"; hash?: Hex }
  | { kind: "cancelled"; hash?: Hex }
  | { kind: "replaced"; hash?: Hex }
  | { kind: "batch-failed" }
  | { kind: "batch-lost" }
  | { kind: "safe-rejected" };

/**
 * planning ─► running ─► showing ─► done
 *                │ ▲
 *                ▼ │ (tried again)
 *             stopped
 */
export type FlowStatus = "planning" | "running" | "showing" | "stopped" | "done";

export type Flow = {
  id: string;
  verb: string;
  args: unknown;
  createdAt: number;
  status: FlowStatus;
  steps: Step[];
  problem?: Problem;
};

export type FlowEvent =
  | { type: "planned"; steps: readonly StepKind[] }
  | { type: "signing"; step: number }
  | { type: "sent"; step: number; sent: Sent }
  | { type: "noticed"; step: number; noticed: Noticed }
  | { type: "replaced"; step: number; hash: Hex }
  | { type: "finished"; step: number }
  | { type: "shown" }
  | { type: "stopped"; problem: Problem }
  | { type: "retried" };

const withStep = (flow: Flow, index: number, change: Partial<Step>): Step[] =>
  flow.steps.map((step, at) => (at === index ? { ...step, ...change } : step));

/** A step that was signed but not sent is asked for again; one that was sent is watched, never sent twice. */
const restarted = (steps: readonly Step[]): Step[] =>
  steps.map((step) => (step.status === "signing" ? { ...step, status: "waiting" } : step));

/** What was sent is under way whatever was said of it before. */
const sent = (flow: Flow, step: number, change: Partial<Step>): Flow => ({
  ...flow,
  status: "running",
  problem: undefined,
  steps: withStep(flow, step, { ...change, status: "pending" }),
});

export function reduceFlow(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case "planned":
      return { ...flow, status: "running", steps: event.steps.map((kind) => ({ kind, status: "waiting" })) };
    case "signing":
      return { ...flow, steps: withStep(flow, event.step, { status: "signing" }) };
    case "sent":
      return sent(flow, event.step, event.sent);
    case "replaced":
      return sent(flow, event.step, { before: flow.steps[event.step]?.hash, hash: event.hash, minedIn: undefined });
    case "noticed":
      return { ...flow, steps: withStep(flow, event.step, event.noticed) };
    case "finished": {
      const steps = withStep(flow, event.step, { status: "done" });
      return { ...flow, steps, status: steps.every(({ status }) => status === "done") ? "showing" : flow.status };
    }
    case "shown":
      return { ...flow, status: "done" };
    case "stopped":
      return { ...flow, status: "stopped", problem: event.problem, steps: stoppedSteps(flow, event.problem) };
    case "retried":
      return {
        ...flow,
        status: flow.steps.length > 0 ? "running" : "planning",
        problem: undefined,
        steps: restarted(flow.steps),
      };
  }
}

/** Endings of a transaction: its step starts over. A silent node, or a busy wallet, says nothing about a sent one. */
const endings: ReadonlySet<Problem["kind"]> = new Set([
  "reverted-later",
  "out-of-gas",
  "revert",
  "cancelled",
  "replaced",
  "batch-failed",
  "batch-lost",
  "safe-rejected",
]);

/** The wallet itself has not answered: what it was asked for may still go out. */
const silences: ReadonlySet<Problem["kind"]> = new Set(["interrupted", "other-account", "no-answer"]);

function stoppedSteps(flow: Flow, problem: Problem): Step[] {
  if (silences.has(problem.kind)) return restarted(flow.steps);
  const isGone = endings.has(problem.kind);
  return flow.steps.map((step) =>
    step.status === "signing" || (isGone && step.status === "pending") ? { kind: step.kind, status: "waiting" } : step,
  );
}

/** A transaction that its wallet was asked for, with no answer heard: it may have gone out all the same. */
export const isUnanswered = ({ status, print, batch }: Step): boolean =>
  status === "waiting" && (print !== undefined || batch !== undefined);

export function nextStep(flow: Flow): number | null {
  const index = flow.steps.findIndex(({ status }) => status !== "done");
  return index < 0 ? null : index;
}

/** What is found of a flow that nobody runs: a sent transaction is picked up; everything else waits for its owner's word. */
export function afterReload(flow: Flow): Flow {
  if (isOver(flow)) return flow;
  if (flow.status === "showing") return { ...flow, status: "done" };
  const isWatched = flow.steps.some(({ status }) => status === "pending");
  if (isWatched) return { ...flow, steps: restarted(flow.steps) };
  const steps = restarted(flow.steps);
  return { ...flow, status: "stopped", problem: { kind: "interrupted", isAsked: steps.some(isUnanswered) }, steps };
}
