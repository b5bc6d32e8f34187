import type { Deployed } from "../deployment.ts";
import { revenueAuctionAbi } from "../generated/abi.ts";

/** Buys part of a lot for MEXT, for no more than `maxPayment` until `deadline`; needs that allowance. */
export function buyLot(
  deployment: Deployed,
  args: { lot: bigint; amount: bigint; maxPayment: bigint; deadline: bigint },
) {
  return {
    address: deployment.contracts.revenueAuction.address,
    abi: revenueAuctionAbi,
    functionName: "buy",
    args: [args.lot, args.amount, args.maxPayment, args.deadline],
  } as const;
}
