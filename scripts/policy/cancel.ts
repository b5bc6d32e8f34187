import { cancelProposal } from "../../sdk/calls/cancelProposal.ts";
import { act } from "../lib/act.ts";
import type { Open } from "../lib/open.ts";
import { governorEvent, namedProposal } from "./governor.ts";
import { standingOf } from "./standing.ts";
import { requireState } from "./words.ts";

/** Cancels a proposal: its proposer, the guardian, or anyone where the proposer's power has fallen below its threshold. */
export async function cancelPolicy(open: Open): Promise<object> {
  const made = await namedProposal(open);
  const { answer, receipt } = await act(open, {
    intent: `cancel proposal ${made.id}`,
    call: async () => {
      requireState(await standingOf(open, made), ["Pending", "Active", "Defeated", "Succeeded", "Queued"], open.now);
      return cancelProposal(open.deployment, made);
    },
  });
  if (receipt === undefined || governorEvent(open, receipt, "ProposalCanceled") === undefined) {
    return { proposal: made.id, ...answer };
  }
  open.say(`Proposal ${made.id} is cancelled; policy release ${made.id} returns its bond.`);
  return { proposal: made.id, ...answer };
}
