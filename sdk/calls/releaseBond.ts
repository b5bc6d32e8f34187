import type { Deployed } from "../deployment.ts";
import { governorAbi } from "../generated/abi.ts";

/** Has a proposal's bond paid back, or burned, once its vote is over. */
export function releaseBond(deployment: Deployed, args: { proposalId: bigint }) {
  return {
    address: deployment.contracts.governor.address,
    abi: governorAbi,
    functionName: "releaseBond",
    args: [args.proposalId],
  } as const;
}
