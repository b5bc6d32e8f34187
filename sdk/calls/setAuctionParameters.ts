import type { Deployed } from "../deployment.ts";
import { revenueAuctionAbi } from "../generated/abi.ts";

/** The timelock changes the rules of the lots to come. */
export function setAuctionParameters(
  deployment: Deployed,
  args: { parameters: { startPriceBps: number; burnShareBps: number } },
) {
  return {
    address: deployment.contracts.revenueAuction.address,
    abi: revenueAuctionAbi,
    functionName: "setParameters",
    args: [args.parameters],
  } as const;
}
