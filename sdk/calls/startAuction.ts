import type { Address } from "viem";
import type { Deployed } from "../deployment.ts";
import { revenueAuctionAbi } from "../generated/abi.ts";

/** Starts a lot of everything that the auction holds of an asset. */
export function startAuction(deployment: Deployed, args: { asset: Address }) {
  return {
    address: deployment.contracts.revenueAuction.address,
    abi: revenueAuctionAbi,
    functionName: "start",
    args: [args.asset],
  } as const;
}
