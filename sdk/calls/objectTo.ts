import type { Hex } from "viem";
import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";

/** The council objects to a candidate of the running season. */
export function objectTo(deployment: Deployed, args: { candidate: number; reason: string; digest: Hex }) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "objectTo",
    args: [args.candidate, args.reason, args.digest],
  } as const;
}
