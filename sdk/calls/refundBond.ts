import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";

/** Pays a settled candidate's bond back to its applicant; open to anyone. */
export function refundBond(deployment: Deployed, args: { candidate: number }) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "refundBond",
    args: [args.candidate],
  } as const;
}
