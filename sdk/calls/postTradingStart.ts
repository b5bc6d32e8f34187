import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";

/** The council posts when trading starts and where. */
export function postTradingStart(deployment: Deployed, args: { listing: number; startsAt: number; market: string }) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "postTradingStart",
    args: [args.listing, args.startsAt, args.market],
  } as const;
}
