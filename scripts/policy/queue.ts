import { queueProposal } from "../../sdk/calls/queueProposal.ts";
import { act } from "../lib/act.ts";
import type { Open } from "../lib/open.ts";
import { when } from "../lib/time.ts";
import { governorEvent, namedProposal } from "./governor.ts";
import { standingOf } from "./standing.ts";
import { requireState } from "./words.ts";

/** Queues a proposal that passed; anyone may. */
export async function queuePolicy(open: Open): Promise<object> {
  const made = await namedProposal(open);
  const { answer, receipt } = await act(open, {
    intent: `queue proposal ${made.id}`,
    call: async () => {
      requireState(await standingOf(open, made), ["Succeeded"], open.now);
      return queueProposal(open.deployment, made);
    },
  });
  const queued = receipt === undefined ? undefined : governorEvent(open, receipt, "ProposalQueued");
  if (queued === undefined) return { proposal: made.id, ...answer };
  const eta = Number(queued.etaSeconds);
  open.say(`Proposal ${made.id} is queued; anyone may execute it from ${when(eta, open.now)}.`);
  return { proposal: made.id, eta, ...answer };
}
