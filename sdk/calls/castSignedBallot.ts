import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";
import type { SignedBallot } from "../types.ts";

/** Sends one ballot signed over `ballotTypedData`. */
export function castSignedBallot(deployment: Deployed, args: { ballot: SignedBallot }) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "castSignedBallot",
    args: [args.ballot],
  } as const;
}
