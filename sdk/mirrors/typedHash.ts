import { hashTypedData, type Hex } from "viem";
import { ballotTypedData } from "../calls/ballotTypedData.ts";
import { delegationTypedData } from "../calls/delegationTypedData.ts";
import { permitTypedData } from "../calls/permitTypedData.ts";
import { policyVoteTypedData, type UnsignedPolicyVote } from "../calls/policyVoteTypedData.ts";
import type { Deployed } from "../deployment.ts";
import type { UnsignedBallot } from "../types.ts";

/** The 32 bytes that a voter's signature is over. */
export function ballotHash(deployment: Deployed, ballot: UnsignedBallot): Hex {
  return hashTypedData(ballotTypedData(deployment, ballot));
}

/** The 32 bytes that a delegating staker's signature is over. */
export function delegationHash(deployment: Deployed, args: Parameters<typeof delegationTypedData>[1]): Hex {
  return hashTypedData(delegationTypedData(deployment, args));
}

/** The 32 bytes that a permitting owner's signature is over. */
export function permitHash(deployment: Deployed, args: Parameters<typeof permitTypedData>[1]): Hex {
  return hashTypedData(permitTypedData(deployment, args));
}

/** The 32 bytes that a policy vote's signature is over. */
export function policyVoteHash(deployment: Deployed, vote: UnsignedPolicyVote): Hex {
  return hashTypedData(policyVoteTypedData(deployment, vote));
}
