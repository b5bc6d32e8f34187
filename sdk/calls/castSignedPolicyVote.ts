import type { Hex } from "viem";
import type { Deployed } from "../deployment.ts";
import { governorAbi } from "../generated/abi.ts";
import { policyChoices } from "../types.ts";
import { type UnsignedPolicyVote, voteParams } from "./policyVoteTypedData.ts";

/** Sends a vote signed over `policyVoteTypedData`. */
export function castSignedPolicyVote(deployment: Deployed, vote: UnsignedPolicyVote & { signature: Hex }) {
  return {
    address: deployment.contracts.governor.address,
    abi: governorAbi,
    functionName: "castVoteWithReasonAndParamsBySig",
    args: [
      vote.proposalId,
      policyChoices.indexOf(vote.choice),
      vote.voter,
      vote.reason,
      voteParams(vote.deadline),
      vote.signature,
    ],
  } as const;
}
