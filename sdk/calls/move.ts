import type { Deployed } from "../deployment.ts";
import { mextStakingAbi } from "../generated/abi.ts";

/** Moves a stake to a tier of longer notice. */
export function move(deployment: Deployed, args: { from: number; to: number; amount: bigint }) {
  return {
    address: deployment.contracts.mextStaking.address,
    abi: mextStakingAbi,
    functionName: "move",
    args: [args.from, args.to, args.amount],
  } as const;
}
