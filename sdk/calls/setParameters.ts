import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";
import type { Parameters } from "../types.ts";

/** The timelock changes the rules of the seasons to come. */
export function setParameters(deployment: Deployed, args: { parameters: Parameters }) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "setParameters",
    args: [args.parameters],
  } as const;
}
