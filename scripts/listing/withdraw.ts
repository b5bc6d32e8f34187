import { withdrawCandidate } from "../../sdk/calls/withdrawCandidate.ts";
import { act } from "../lib/act.ts";
import { mext, wholeArg } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { eventsOf } from "./receipt.ts";

/** Takes an application or a motion back; what was not burned returns in the same transaction. */
export async function withdrawListing(open: Open): Promise<object> {
  const candidate = wholeArg(open.args, "candidate");
  const { answer, receipt } = await act(open, {
    intent: `withdraw candidate ${candidate}`,
    call: () => withdrawCandidate(open.deployment, { candidate }),
  });
  const [withdrawn] = receipt === undefined ? [] : eventsOf(receipt, "CandidateWithdrawn");
  if (withdrawn === undefined) return { candidate, ...answer };
  const { season, refund } = withdrawn.args;
  open.say(`Candidate ${candidate} has left season ${season}; ${mext(refund)} went back. It may apply again.`);
  return { candidate, season, refund, ...answer };
}
