import type { Hex } from "viem";

/** A step is a signature that costs nothing (`permit`) or a transaction (`approve`, `send`). */
export type StepKind = "approve" | "permit" | "send";
export type StepStatus = "waiting" | "signing" | "pending" | "done";
export type Step = { kind: StepKind; status: StepStatus; hash?: Hex };

/** Why a flow stopped. `revert` carries the contract's own error, for the sentence that explains it. */
export type Problem =
  | { kind: "refused" }
  | { kind: "interrupted" }
  | { kind: "cancelled" }
  | { kind: "revert"; name: string; args: Record<string, unknown> }
  | { kind: "reverted-later" }
  | { kind: "wrong-chain" }
  | { kind: "no-answer"; detail: string };

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
  | { type: "sent"; step: number; hash: Hex }
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

export function reduceFlow(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case "planned":
      return { ...flow, status: "running", steps: event.steps.map((kind) => ({ kind, status: "waiting" })) };
    case "signing":
      return { ...flow, steps: withStep(flow, event.step, { status: "signing" }) };
    case "sent":
    case "replaced":
      return { ...flow, steps: withStep(flow, event.step, { status: "pending", hash: event.hash }) };
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

/** After a failed or cancelled transaction its step starts over; a silent node says nothing about a sent one. */
function stoppedSteps(flow: Flow, problem: Problem): Step[] {
  const gone = problem.kind === "cancelled" || problem.kind === "reverted-later";
  return flow.steps.map((step) =>
    step.status === "signing" || (gone && step.status === "pending") ? { kind: step.kind, status: "waiting" } : step,
  );
}

export function nextStep(flow: Flow): number | null {
  const index = flow.steps.findIndex(({ status }) => status !== "done");
  return index < 0 ? null : index;
}

/** What a reload finds: a sent transaction is picked up by itself; everything else waits for its owner's word. */
export function afterReload(flow: Flow): Flow {
  if (flow.status === "done" || flow.status === "stopped") return flow;
  if (flow.status === "showing") return { ...flow, status: "done" };
  const watching = flow.steps.some(({ status }) => status === "pending");
  if (watching) return { ...flow, steps: restarted(flow.steps) };
  return { ...flow, status: "stopped", problem: { kind: "interrupted" }, steps: restarted(flow.steps) };
}
