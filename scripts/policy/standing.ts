import { type Address, isAddressEqual } from "viem";
import {
  isApproved,
  isDownwardsOnly,
  NO_GUARDIAN,
  passes,
  type PolicyTally,
  reachesQuorum,
} from "../../sdk/mirrors/policyVote.ts";
import { proposalStates, type ProposalState } from "../../sdk/types.ts";
import type { Open } from "../lib/open.ts";
import { governorOf, type Made } from "./governor.ts";

/** How a proposal stands at the last block. */
export type Standing = {
  id: bigint;
  proposer: Address;
  state: ProposalState;
  tally: PolicyTally;
  /** of its snapshot; while that is to come, what it would be of the last second */
  quorum: bigint;
  isQuorumFixed: boolean;
  isQuorumReached: boolean;
  isApproved: boolean;
  passes: boolean;
  /** when the vote begins, when it was to end, when it ends, and how far that can move */
  snapshot: number;
  end: number;
  deadline: number;
  cap: number;
  isDownwardsOnly: boolean;
  /** from when on it can be executed; undefined while it is not queued */
  eta: number | undefined;
  /** what is held; zero once it was released */
  bond: bigint;
  threshold: bigint;
  proposerPower: bigint;
  guardian: Address | undefined;
};

export async function standingOf(open: Open, { id, proposer, snapshot, end }: Made): Promise<Standing> {
  const { client } = open;
  const governor = governorOf(open);
  const now = Number((await client.getBlock()).timestamp);
  const isQuorumFixed = snapshot < now;
  const read = { ...governor, args: [id] } as const;
  const [state, votes, quorum, deadline, cap, eta, bond, threshold, proposerPower, guardian] = await Promise.all([
    client.readContract({ ...read, functionName: "state" }),
    client.readContract({ ...read, functionName: "proposalVotes" }),
    client.readContract({ ...governor, functionName: "quorum", args: [BigInt(isQuorumFixed ? snapshot : now - 1)] }),
    client.readContract({ ...read, functionName: "proposalDeadline" }),
    client.readContract({ ...read, functionName: "proposalCap" }),
    client.readContract({ ...read, functionName: "proposalEta" }),
    client.readContract({ ...read, functionName: "bondOf" }),
    client.readContract({ ...read, functionName: "thresholdOf" }),
    client.readContract({ ...governor, functionName: "getVotes", args: [proposer, BigInt(now - 1)] }),
    client.readContract({ ...governor, functionName: "proposalGuardian" }),
  ]);
  const [against, inFavour, abstain] = votes;
  const tally = { against, for: inFavour, abstain };
  return {
    ...{ id, proposer, snapshot, end, tally, quorum, isQuorumFixed, bond, threshold, proposerPower },
    state: proposalStates[state] ?? "Pending",
    isQuorumReached: reachesQuorum(tally, quorum),
    isApproved: isApproved(tally),
    passes: passes(tally, quorum),
    deadline: Number(deadline),
    cap: Number(cap),
    isDownwardsOnly: isDownwardsOnly({ at: now, deadline: Number(deadline), end }),
    eta: eta === 0n ? undefined : Number(eta),
    guardian: isAddressEqual(guardian, NO_GUARDIAN) ? undefined : guardian,
  };
}
