import type { Deployed } from "../deployment.ts";
import type { UnsignedBallot } from "../types.ts";

/** What a voter signs: every choice readable in the wallet, bound to season, version, deadline and reason. */
export function ballotTypedData(deployment: Deployed, ballot: UnsignedBallot) {
  return {
    domain: {
      name: "MEXT Listing",
      version: "1",
      chainId: deployment.chainId,
      verifyingContract: deployment.contracts.listingDao.address,
    },
    types: {
      Ballot: [
        { name: "voter", type: "address" },
        { name: "season", type: "uint32" },
        { name: "choices", type: "Choice[]" },
        { name: "version", type: "uint32" },
        { name: "deadline", type: "uint40" },
        { name: "reason", type: "string" },
      ],
      Choice: [
        { name: "candidate", type: "uint32" },
        { name: "side", type: "string" },
        { name: "percent", type: "uint8" },
      ],
    },
    primaryType: "Ballot",
    message: {
      voter: ballot.voter,
      season: ballot.season,
      choices: ballot.choices.map(({ candidate, percent }) => ({
        candidate,
        side: percent < 0 ? "Against" : "For",
        percent: Math.abs(percent),
      })),
      version: ballot.version,
      deadline: ballot.deadline,
      reason: ballot.reason,
    },
  } as const;
}
