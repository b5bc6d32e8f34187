import type { Deployed } from "../deployment.ts";
import { mextStakingAbi } from "../generated/abi.ts";

/** Pays an exit whose notice has run. */
export function withdraw(deployment: Deployed, args: { exitId: bigint }) {
  return {
    address: deployment.contracts.mextStaking.address,
    abi: mextStakingAbi,
    functionName: "withdraw",
    args: [args.exitId],
  } as const;
}
