import { type Address, encodeAbiParameters, type Hex } from "viem";
import type { Deployed } from "../deployment.ts";
import { type PolicyChoice, policyChoices } from "../types.ts";

/** What a voter signs. `votes` is how many they have cast on the proposal (`voteOf`), so that any later vote ends it. */
export type UnsignedPolicyVote = {
  voter: Address;
  proposalId: bigint;
  choice: PolicyChoice;
  reason: string;
  votes: number;
  /** the last second in which it counts; without one it counts until the vote closes */
  deadline?: number;
};

/** The deadline as the contract takes it: one word, or nothing. */
export const voteParams = (deadline: number | undefined): Hex =>
  deadline === undefined ? "0x" : encodeAbiParameters([{ type: "uint256" }], [BigInt(deadline)]);

/** What a voter signs for a policy vote: OpenZeppelin's extended ballot. */
export function policyVoteTypedData(deployment: Deployed, vote: UnsignedPolicyVote) {
  return {
    domain: {
      name: "MEXT Policy",
      version: "1",
      chainId: deployment.chainId,
      verifyingContract: deployment.contracts.governor.address,
    },
    types: {
      ExtendedBallot: [
        { name: "proposalId", type: "uint256" },
        { name: "support", type: "uint8" },
        { name: "voter", type: "address" },
        { name: "nonce", type: "uint256" },
        { name: "reason", type: "string" },
        { name: "params", type: "bytes" },
      ],
    },
    primaryType: "ExtendedBallot",
    message: {
      proposalId: vote.proposalId,
      support: policyChoices.indexOf(vote.choice),
      voter: vote.voter,
      nonce: BigInt(vote.votes),
      reason: vote.reason,
      params: voteParams(vote.deadline),
    },
  } as const;
}
