import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";

/** Takes an application or motion back, until 48 hours before its season. */
export function withdrawCandidate(deployment: Deployed, args: { candidate: number }) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "withdrawCandidate",
    args: [args.candidate],
  } as const;
}
