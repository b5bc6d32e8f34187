import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";

/** Settles the oldest season that is over; open to anyone. */
export function settle(deployment: Deployed) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "settle",
    args: [],
  } as const;
}
