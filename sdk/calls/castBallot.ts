import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";
import type { Choice } from "../types.ts";

/** Casts or replaces the caller's ballot of the running season. */
export function castBallot(deployment: Deployed, args: { choices: readonly Choice[]; reason?: string }) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "castBallot",
    args: [args.choices, args.reason ?? ""],
  } as const;
}
