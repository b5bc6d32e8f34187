import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";
import type { SignedBallot } from "../types.ts";

/** Sends many signed ballots; a bad one is skipped and reported. */
export function castSignedBallots(deployment: Deployed, args: { ballots: readonly SignedBallot[] }) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "castSignedBallots",
    args: [args.ballots],
  } as const;
}
