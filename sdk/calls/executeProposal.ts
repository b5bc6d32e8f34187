import type { Deployed } from "../deployment.ts";
import { governorAbi } from "../generated/abi.ts";
import { descriptionHash, type Proposal } from "../policy/proposal.ts";

/** Executes a queued proposal whose delay is over. */
export function executeProposal(deployment: Deployed, { targets, values, calldatas, description }: Proposal) {
  return {
    address: deployment.contracts.governor.address,
    abi: governorAbi,
    functionName: "execute",
    args: [targets, values, calldatas, descriptionHash(description)],
  } as const;
}
