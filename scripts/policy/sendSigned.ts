import { keccak256 } from "viem";
import { castSignedPolicyVote } from "../../sdk/calls/castSignedPolicyVote.ts";
import { act } from "../lib/act.ts";
import { badOption } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { dataOf } from "../lib/send.ts";
import { namedProposal } from "./governor.ts";
import { voterOf } from "./show.ts";
import { requireInForce } from "./signable.ts";
import { readSignedVote } from "./signedFile.ts";
import { standingOf } from "./standing.ts";
import { requirePower, sayEffect, sayVote } from "./voting.ts";
import { requireState } from "./words.ts";

/** Sends a vote that somebody signed, an account or a contract by ERC-1271; whoever sends it needs no power. */
export async function sendSignedVote(open: Open, file: string): Promise<object> {
  for (const name of ["proposal", "choice", "reason"]) {
    const given = open.args[name];
    if (given !== undefined && given !== "") throw badOption(name, given, "left out: the signed file says it");
  }
  const vote = readSignedVote(open, file);
  const { proposalId: proposal, voter: address, choice, reason } = vote;
  const made = await namedProposal({ ...open, args: { ...open.args, proposal: `${proposal}` } });
  const { answer, receipt } = await act(open, {
    intent: `send the signed vote ${keccak256(vote.signature)} on proposal ${proposal}`,
    call: async () => {
      const [standing, voter] = await Promise.all([standingOf(open, made), voterOf(open, made, address)]);
      requireState(standing, ["Active"], open.now);
      requireInForce(vote, voter, open.now);
      requirePower(voter, made);
      const call = castSignedPolicyVote(open.deployment, vote);
      // Whose signature it is, the contract says; a file for a Safe is asked for as well.
      await open.client.call({ to: call.address, data: dataOf(call) });
      open.progress(`${address} signed ${choice.toLowerCase()} on proposal ${proposal}.`);
      sayEffect(open, standing, voter, choice);
      return call;
    },
  });
  const said = receipt === undefined ? {} : sayVote(open, proposal, receipt);
  return { proposal, voter: address, choice, reason, ...said, ...answer };
}
