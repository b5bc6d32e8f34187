import type { Address, Hex } from "viem";
import type { Deployed } from "../deployment.ts";
import { mextStakingAbi } from "../generated/abi.ts";

/** Sends a delegation signed over `delegationTypedData`. */
export function delegateBySig(
  deployment: Deployed,
  args: { delegatee: Address; nonce: bigint; expiry: bigint; v: number; r: Hex; s: Hex },
) {
  return {
    address: deployment.contracts.mextStaking.address,
    abi: mextStakingAbi,
    functionName: "delegateBySig",
    args: [args.delegatee, args.nonce, args.expiry, args.v, args.r, args.s],
  } as const;
}
