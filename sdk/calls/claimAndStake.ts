import type { Deployed } from "../deployment.ts";
import { mextStakingAbi } from "../generated/abi.ts";

/** Stakes everything that the caller has earned. */
export function claimAndStake(deployment: Deployed, args: { tier: number }) {
  return {
    address: deployment.contracts.mextStaking.address,
    abi: mextStakingAbi,
    functionName: "claimAndStake",
    args: [args.tier],
  } as const;
}
