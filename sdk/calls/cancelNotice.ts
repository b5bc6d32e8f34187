import type { Deployed } from "../deployment.ts";
import { mextStakingAbi } from "../generated/abi.ts";

/** Ends a notice and puts its amount back into its tier. */
export function cancelNotice(deployment: Deployed, args: { exitId: bigint }) {
  return {
    address: deployment.contracts.mextStaking.address,
    abi: mextStakingAbi,
    functionName: "cancelNotice",
    args: [args.exitId],
  } as const;
}
