import { MOST_VOTES } from "../../sdk/mirrors/policyVote.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { utc } from "../lib/time.ts";
import type { PolicyVoter } from "./show.ts";
import type { SignedPolicyVote } from "./signedFile.ts";

/** Refuses to sign where a signature can no longer name the vote that it follows. */
export function requireSignable(proposal: bigint, { address, votes }: PolicyVoter): void {
  if (votes < MOST_VOTES) return;
  throw new Problem(`${address} has voted on proposal ${proposal} ${MOST_VOTES} times; signed votes count no more.`, {
    todo: `Vote directly: policy vote ${proposal} for|against|abstain.`,
    details: { error: "GovernorVoteSignaturesExhausted" },
  });
}

/** Refuses a signature that is over: by its own deadline, or by a vote that was cast after it was signed. */
export function requireInForce({ proposalId, deadline, votes }: SignedPolicyVote, voter: PolicyVoter, now: number) {
  if (deadline !== undefined && now > deadline) {
    throw new Problem(`The signed vote expired at ${utc(deadline)}; it is ${utc(now)} now.`, {
      todo: "Have its voter sign again; nothing was sent.",
      exitCode: exitCodes.input,
      details: { error: "GovernorVoteSignatureExpired", deadline },
    });
  }
  requireSignable(proposalId, voter);
  if (votes === voter.votes) return;
  const { address, votes: cast, choice } = voter;
  const inForce = choice === undefined ? "has not voted" : `votes ${choice.toLowerCase()} since vote ${cast}`;
  throw new Problem(
    `${address} ${inForce} on proposal ${proposalId}; this was signed as vote ${votes + 1}, and is over.`,
    {
      todo: "Have its voter sign again if it is still wanted; nothing was sent.",
      exitCode: exitCodes.input,
      details: { error: "GovernorInvalidSignature", signedAfter: votes, cast },
    },
  );
}
