import { castPolicyVote } from "../../sdk/calls/castPolicyVote.ts";
import { act } from "../lib/act.ts";
import { optionalText } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { requireNamed } from "../stake/staking.ts";
import { namedProposal } from "./governor.ts";
import { sendSignedVote } from "./sendSigned.ts";
import { voterOf } from "./show.ts";
import { standingOf } from "./standing.ts";
import { choiceOf, requirePower, sayEffect, sayVote } from "./voting.ts";
import { requireState } from "./words.ts";

/** Casts or changes the account's vote, or sends the signed one of another; says first what that does to the outcome. */
export async function votePolicy(open: Open): Promise<object> {
  const file = optionalText(open.args, "signature");
  if (file !== undefined) return sendSignedVote(open, file);
  const [choice, reason] = [choiceOf(open.args["choice"]), optionalText(open.args, "reason") ?? ""];
  const made = await namedProposal(open);
  const cast = () =>
    act(open, {
      intent: `vote ${choice.toLowerCase()} on proposal ${made.id}${reason === "" ? "" : ` because ${reason}`}`,
      call: async (from) => {
        const [standing, voter] = await Promise.all([standingOf(open, made), voterOf(open, made, requireNamed(from))]);
        requireState(standing, ["Active"], open.now);
        requirePower(voter, made);
        sayEffect(open, standing, voter, choice);
        return castPolicyVote(open.deployment, { proposalId: made.id, choice, reason });
      },
    });
  let done = await cast();
  // An earlier run's transaction was found; had another vote replaced it since, this one is wanted anew.
  if (done.receipt !== undefined && (await voterOf(open, made, done.from)).choice !== choice) done = await cast();
  const { answer, receipt } = done;
  const said = receipt === undefined ? {} : sayVote(open, made.id, receipt);
  return { proposal: made.id, choice, reason, ...said, ...answer };
}
