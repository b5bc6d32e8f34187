import type { Hex } from "viem";
import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";

/** The listed team's word to the holders. */
export function postUpdate(deployment: Deployed, args: { listing: number; document: string; digest: Hex }) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "postUpdate",
    args: [args.listing, args.document, args.digest],
  } as const;
}
