import type { Deployed } from "../deployment.ts";
import { mextStakingAbi } from "../generated/abi.ts";

/** Pays everything that the caller has earned. */
export function claim(deployment: Deployed) {
  return {
    address: deployment.contracts.mextStaking.address,
    abi: mextStakingAbi,
    functionName: "claim",
    args: [],
  } as const;
}
