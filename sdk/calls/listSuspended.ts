import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";

/** Lists a suspended candidate whose 30 days have passed; open to anyone. */
export function listSuspended(deployment: Deployed, args: { candidate: number }) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "listSuspended",
    args: [args.candidate],
  } as const;
}
