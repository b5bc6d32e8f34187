import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";

/** The timelock upholds the council's objection to a suspended candidate. */
export function upholdObjection(deployment: Deployed, args: { candidate: number }) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "upholdObjection",
    args: [args.candidate],
  } as const;
}
