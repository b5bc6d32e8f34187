import type { Address } from "viem";
import type { Deployed } from "../deployment.ts";
import { mextStakingAbi } from "../generated/abi.ts";

/** Gives the caller's votes to `delegatee`; the zero address is nobody. */
export function delegate(deployment: Deployed, args: { delegatee: Address }) {
  return {
    address: deployment.contracts.mextStaking.address,
    abi: mextStakingAbi,
    functionName: "delegate",
    args: [args.delegatee],
  } as const;
}
