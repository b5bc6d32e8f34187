import type { Deployed } from "../deployment.ts";
import { mextStakingAbi } from "../generated/abi.ts";

/** Starts the notice of `amount`; its weight ends now. */
export function giveNotice(deployment: Deployed, args: { tier: number; amount: bigint }) {
  return {
    address: deployment.contracts.mextStaking.address,
    abi: mextStakingAbi,
    functionName: "giveNotice",
    args: [args.tier, args.amount],
  } as const;
}
