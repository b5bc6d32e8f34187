import type { Address } from "viem";
import type { Deployed } from "../deployment.ts";
import { mextStakingAbi } from "../generated/abi.ts";

/** Stakes the caller's MEXT for `account`, who alone can take it out. */
export function stakeFor(deployment: Deployed, args: { account: Address; tier: number; amount: bigint }) {
  return {
    address: deployment.contracts.mextStaking.address,
    abi: mextStakingAbi,
    functionName: "stakeFor",
    args: [args.account, args.tier, args.amount],
  } as const;
}
