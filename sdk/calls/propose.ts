import type { Deployed } from "../deployment.ts";
import { governorAbi } from "../generated/abi.ts";
import type { Proposal } from "../policy/proposal.ts";

/** Proposes calls to the holders; the governor takes the bond, which it has to be allowed to. */
export function propose(deployment: Deployed, { targets, values, calldatas, description }: Proposal) {
  return {
    address: deployment.contracts.governor.address,
    abi: governorAbi,
    functionName: "propose",
    args: [targets, values, calldatas, description],
  } as const;
}
