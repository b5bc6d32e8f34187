import type { Hex } from "viem";
import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";
import type { Application } from "../types.ts";

/** Applies for the next season; needs an allowance of `bond`. Refused if more than `maxFee` of it would be burned. */
export function applyForListing(
  deployment: Deployed,
  args: { application: Application; bond: bigint; maxFee: bigint; entryProof?: Hex },
) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "applyForListing",
    args: [args.application, args.bond, args.maxFee, args.entryProof ?? "0x"],
  } as const;
}
