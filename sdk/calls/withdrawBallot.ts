import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";

/** Takes the caller's ballot back. */
export function withdrawBallot(deployment: Deployed) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "withdrawBallot",
    args: [],
  } as const;
}
