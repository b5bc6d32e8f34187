import type { Deployed } from "../deployment.ts";
import { mextStakingAbi } from "../generated/abi.ts";

/** Gives `amount` of the caller's MEXT to next week's stakers; needs that allowance. */
export function fund(deployment: Deployed, args: { amount: bigint }) {
  return {
    address: deployment.contracts.mextStaking.address,
    abi: mextStakingAbi,
    functionName: "fund",
    args: [args.amount],
  } as const;
}
