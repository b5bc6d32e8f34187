import type { Deployed } from "../deployment.ts";
import { mextTokenAbi } from "../generated/abi.ts";

/** Destroys `amount` of the caller's MEXT for ever. */
export function burn(deployment: Deployed, args: { amount: bigint }) {
  return {
    address: deployment.contracts.mextToken.address,
    abi: mextTokenAbi,
    functionName: "burn",
    args: [args.amount],
  } as const;
}
