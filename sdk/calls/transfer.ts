import type { Address } from "viem";
import type { Deployed } from "../deployment.ts";
import { mextTokenAbi } from "../generated/abi.ts";

/** Sends `amount` of the caller's MEXT. */
export function transfer(deployment: Deployed, args: { to: Address; amount: bigint }) {
  return {
    address: deployment.contracts.mextToken.address,
    abi: mextTokenAbi,
    functionName: "transfer",
    args: [args.to, args.amount],
  } as const;
}
