import type { Deployed } from "../deployment.ts";
import { mextStakingAbi } from "../generated/abi.ts";

/** Ends a running notice at once; the rest of its penalty is burned and may not pass `maxPenalty`. */
export function cutNotice(deployment: Deployed, args: { exitId: bigint; maxPenalty: bigint }) {
  return {
    address: deployment.contracts.mextStaking.address,
    abi: mextStakingAbi,
    functionName: "cutNotice",
    args: [args.exitId, args.maxPenalty],
  } as const;
}
