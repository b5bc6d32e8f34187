import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";

/** The council posts the last day on which a delisted token can be withdrawn. */
export function postLastWithdrawal(deployment: Deployed, args: { listing: number; lastAt: number; notice: string }) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "postLastWithdrawal",
    args: [args.listing, args.lastAt, args.notice],
  } as const;
}
