import type { Deployed } from "../deployment.ts";
import { mextStakingAbi } from "../generated/abi.ts";

/** Takes `amount` out at once; the penalty is burned and may not pass `maxPenalty`. */
export function leaveNow(deployment: Deployed, args: { tier: number; amount: bigint; maxPenalty: bigint }) {
  return {
    address: deployment.contracts.mextStaking.address,
    abi: mextStakingAbi,
    functionName: "leaveNow",
    args: [args.tier, args.amount, args.maxPenalty],
  } as const;
}
