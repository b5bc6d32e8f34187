import type { Hex } from "viem";
import type { Deployed } from "../deployment.ts";
import { revenueAuctionAbi } from "../generated/abi.ts";

/** Buys part of a lot with a permit for exactly `maxPayment` until `deadline`, signed over `permitTypedData`. */
export function buyLotWithPermit(
  deployment: Deployed,
  args: { lot: bigint; amount: bigint; maxPayment: bigint; deadline: bigint; v: number; r: Hex; s: Hex },
) {
  return {
    address: deployment.contracts.revenueAuction.address,
    abi: revenueAuctionAbi,
    functionName: "buyWithPermit",
    args: [args.lot, args.amount, args.maxPayment, args.deadline, args.v, args.r, args.s],
  } as const;
}
