import { policyVoteTypedData } from "../../sdk/calls/policyVoteTypedData.ts";
import { optionalText, textArg } from "../lib/args.ts";
import { writeWhole } from "../lib/files.ts";
import { accountOf, type Open } from "../lib/open.ts";
import { requireRecordedCode } from "../lib/recordedCode.ts";
import { signTypedData } from "../lib/signTypedData.ts";
import { untilArg } from "../lib/signedPlace.ts";
import { utc } from "../lib/time.ts";
import { namedProposal } from "./governor.ts";
import { voterOf } from "./show.ts";
import { signedVoteJson } from "./signedFile.ts";
import { standingOf } from "./standing.ts";
import { requireSignable } from "./signable.ts";
import { choiceOf, requirePower, sayEffect } from "./voting.ts";
import { requireState } from "./words.ts";

/** Signs a vote into a file that anybody may send; the signer pays nothing. */
export async function signPolicyVote(open: Open): Promise<object> {
  const { args, deployment, now, say } = open;
  const file = textArg(args, "out", "the file to write");
  const [choice, reason] = [choiceOf(args["choice"]), optionalText(args, "reason") ?? ""];
  const deadline = optionalText(args, "until") === undefined ? undefined : untilArg(open);
  const made = await namedProposal(open);
  const from = await accountOf(open);
  const [standing, voter] = await Promise.all([standingOf(open, made), voterOf(open, made, from)]);
  requireState(standing, ["Pending", "Active"], now);
  requireSignable(made.id, voter);
  // Before the vote begins nobody knows what power it will be: it is that of its first second.
  if (standing.state === "Active") {
    requirePower(voter, made);
    sayEffect(open, standing, voter, choice);
  }
  await requireRecordedCode(open, deployment.contracts.governor.address);
  const vote = {
    ...{ voter: from, proposalId: made.id, choice, reason, votes: voter.votes },
    ...(deadline === undefined ? {} : { deadline }),
  };
  const signature = await signTypedData(open, from, policyVoteTypedData(deployment, vote));
  writeWhole(file, signedVoteJson(open, { ...vote, signature }));
  say(
    `${from} signed ${choice.toLowerCase()} on proposal ${made.id}, as vote ${voter.votes + 1}, valid until ` +
      `${deadline === undefined ? "the vote closes" : utc(deadline)}. Written to ${file}; nothing was sent.`,
  );
  return { file, ...vote, signature };
}
