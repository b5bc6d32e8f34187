import type { Hex } from "viem";
import type { Deployed } from "../deployment.ts";
import { mextStakingAbi } from "../generated/abi.ts";

/** Stakes with a permit for exactly `amount`, signed over `permitTypedData`. */
export function stakeWithPermit(
  deployment: Deployed,
  args: { tier: number; amount: bigint; deadline: bigint; v: number; r: Hex; s: Hex },
) {
  return {
    address: deployment.contracts.mextStaking.address,
    abi: mextStakingAbi,
    functionName: "stakeWithPermit",
    args: [args.tier, args.amount, args.deadline, args.v, args.r, args.s],
  } as const;
}
