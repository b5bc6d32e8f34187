import type { Deployed } from "../deployment.ts";
import { mextStakingAbi } from "../generated/abi.ts";

/** Stakes the caller's MEXT; needs that allowance. */
export function stake(deployment: Deployed, args: { tier: number; amount: bigint }) {
  return {
    address: deployment.contracts.mextStaking.address,
    abi: mextStakingAbi,
    functionName: "stake",
    args: [args.tier, args.amount],
  } as const;
}
