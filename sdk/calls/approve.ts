import type { Address } from "viem";
import type { Deployed } from "../deployment.ts";
import { mextTokenAbi } from "../generated/abi.ts";

/** Lets `spender` take up to `amount` of the caller's MEXT. */
export function approve(deployment: Deployed, args: { spender: Address; amount: bigint }) {
  return {
    address: deployment.contracts.mextToken.address,
    abi: mextTokenAbi,
    functionName: "approve",
    args: [args.spender, args.amount],
  } as const;
}
