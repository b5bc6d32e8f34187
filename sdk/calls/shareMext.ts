import type { Deployed } from "../deployment.ts";
import { revenueAuctionAbi } from "../generated/abi.ts";

/** Splits the MEXT that arrived as revenue: one share is burned, the rest goes to the stakers. */
export function shareMext(deployment: Deployed) {
  return {
    address: deployment.contracts.revenueAuction.address,
    abi: revenueAuctionAbi,
    functionName: "shareMext",
    args: [],
  } as const;
}
