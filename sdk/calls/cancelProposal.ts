import type { Deployed } from "../deployment.ts";
import { governorAbi } from "../generated/abi.ts";
import { descriptionHash, type Proposal } from "../policy/proposal.ts";

/** Cancels a proposal, where the caller may. */
export function cancelProposal(deployment: Deployed, { targets, values, calldatas, description }: Proposal) {
  return {
    address: deployment.contracts.governor.address,
    abi: governorAbi,
    functionName: "cancel",
    args: [targets, values, calldatas, descriptionHash(description)],
  } as const;
}
