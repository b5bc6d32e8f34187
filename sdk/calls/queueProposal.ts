import type { Deployed } from "../deployment.ts";
import { governorAbi } from "../generated/abi.ts";
import { descriptionHash, type Proposal } from "../policy/proposal.ts";

/** Queues a proposal that passed; the timelock's delay begins. */
export function queueProposal(deployment: Deployed, { targets, values, calldatas, description }: Proposal) {
  return {
    address: deployment.contracts.governor.address,
    abi: governorAbi,
    functionName: "queue",
    args: [targets, values, calldatas, descriptionHash(description)],
  } as const;
}
