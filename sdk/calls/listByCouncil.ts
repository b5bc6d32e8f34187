import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";

/** The council lists a candidate on its own account, inside its share. */
export function listByCouncil(deployment: Deployed, args: { candidate: number }) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "listByCouncil",
    args: [args.candidate],
  } as const;
}
