import { executeProposal } from "../../sdk/calls/executeProposal.ts";
import { callsOf } from "../../sdk/policy/proposal.ts";
import { act } from "../lib/act.ts";
import type { Open } from "../lib/open.ts";
import { Problem } from "../lib/problem.ts";
import { when } from "../lib/time.ts";
import { decodeCall } from "./decode.ts";
import { governorEvent, namedProposal } from "./governor.ts";
import { standingOf } from "./standing.ts";
import { requireState } from "./words.ts";

/** Executes a queued proposal whose delay is over; anyone may. */
export async function executePolicy(open: Open): Promise<object> {
  const made = await namedProposal(open);
  const { answer, receipt } = await act(open, {
    intent: `execute proposal ${made.id}`,
    call: async () => {
      const standing = await standingOf(open, made);
      requireState(standing, ["Queued"], open.now);
      requireDue(made.id, standing.eta, open.now);
      for (const call of callsOf(made)) open.progress(`It calls ${decodeCall(open, call).text}`);
      return executeProposal(open.deployment, made);
    },
  });
  if (receipt === undefined || governorEvent(open, receipt, "ProposalExecuted") === undefined) {
    return { proposal: made.id, ...answer };
  }
  open.say(
    `Proposal ${made.id} is executed: ${made.targets.length} ${made.targets.length === 1 ? "call" : "calls"} made.`,
  );
  return { proposal: made.id, calls: made.targets.length, ...answer };
}

function requireDue(id: bigint, eta: number | undefined, now: number): void {
  if (eta === undefined || eta <= now) return;
  throw new Problem(`Proposal ${id} can be executed from ${when(eta, now)}.`, {
    todo: "Wait until then; the timelock lets nobody be earlier. Nothing was sent.",
    details: { error: "TimelockUnexpectedOperationState", eta },
  });
}
