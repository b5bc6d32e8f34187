import type { Deployed } from "../deployment.ts";
import { governorAbi } from "../generated/abi.ts";
import { type PolicyChoice, policyChoices } from "../types.ts";

/** Casts or changes the caller's vote on a proposal. */
export function castPolicyVote(
  deployment: Deployed,
  { proposalId, choice, reason = "" }: { proposalId: bigint; choice: PolicyChoice; reason?: string },
) {
  const governor = { address: deployment.contracts.governor.address, abi: governorAbi } as const;
  const support = policyChoices.indexOf(choice);
  if (reason === "") return { ...governor, functionName: "castVote", args: [proposalId, support] } as const;
  return { ...governor, functionName: "castVoteWithReason", args: [proposalId, support, reason] } as const;
}
