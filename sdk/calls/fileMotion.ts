import type { Hex } from "viem";
import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";

/** Moves to delist a listing; needs an allowance of `bond`. Refused if more than `maxFee` of it would be burned. */
export function fileMotion(
  deployment: Deployed,
  args: { listing: number; document: string; digest: Hex; bond: bigint; maxFee: bigint },
) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "fileMotion",
    args: [args.listing, args.document, args.digest, args.bond, args.maxFee],
  } as const;
}
