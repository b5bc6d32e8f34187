import { releaseBond } from "../../sdk/calls/releaseBond.ts";
import { act } from "../lib/act.ts";
import { mext } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { Problem } from "../lib/problem.ts";
import { governorEvent, namedProposal } from "./governor.ts";
import { standingOf } from "./standing.ts";
import { requireState } from "./words.ts";

/** Has a bond paid back to its proposer, or burned where a quorum and a majority were against; anyone may. */
export async function releasePolicy(open: Open): Promise<object> {
  const made = await namedProposal(open);
  const { answer, receipt } = await act(open, {
    intent: `release the bond of proposal ${made.id}`,
    call: async () => {
      const standing = await standingOf(open, made);
      requireState(standing, ["Canceled", "Defeated", "Succeeded", "Queued", "Executed", "Expired"], open.now);
      if (standing.bond > 0n) return releaseBond(open.deployment, { proposalId: made.id });
      throw new Problem(`No bond is held for proposal ${made.id}; it was paid back or burned.`, {
        todo: "Nothing to do; nothing was sent.",
        details: { error: "GovernorBondNotHeld" },
      });
    },
  });
  if (receipt === undefined) return { proposal: made.id, ...answer };
  const returned = governorEvent(open, receipt, "ProposalBondReturned");
  const bond = (returned ?? governorEvent(open, receipt, "ProposalBondForfeited"))?.bond ?? 0n;
  open.say(
    returned === undefined
      ? `The bond of proposal ${made.id} is burned, ${mext(bond)}: a quorum was against it.`
      : `The bond of proposal ${made.id}, ${mext(bond)}, is back with ${returned.proposer}.`,
  );
  return { proposal: made.id, bond, fate: returned === undefined ? "burned" : "returned", ...answer };
}
