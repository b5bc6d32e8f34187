import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";

/** The timelock ends a listing. */
export function delist(deployment: Deployed, args: { listing: number }) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "delist",
    args: [args.listing],
  } as const;
}
