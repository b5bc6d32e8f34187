import type { Address } from "viem";
import type { Deployed } from "../deployment.ts";
import { mextTokenAbi } from "../generated/abi.ts";

/** Destroys `amount` of another's MEXT, spending the caller's allowance. */
export function burnFrom(deployment: Deployed, args: { account: Address; amount: bigint }) {
  return {
    address: deployment.contracts.mextToken.address,
    abi: mextTokenAbi,
    functionName: "burnFrom",
    args: [args.account, args.amount],
  } as const;
}
