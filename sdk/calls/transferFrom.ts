import type { Address } from "viem";
import type { Deployed } from "../deployment.ts";
import { mextTokenAbi } from "../generated/abi.ts";

/** Sends `amount` of another's MEXT, spending the caller's allowance. */
export function transferFrom(deployment: Deployed, args: { from: Address; to: Address; amount: bigint }) {
  return {
    address: deployment.contracts.mextToken.address,
    abi: mextTokenAbi,
    functionName: "transferFrom",
    args: [args.from, args.to, args.amount],
  } as const;
}
