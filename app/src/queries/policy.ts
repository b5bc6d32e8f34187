import { queryOptions } from "@tanstack/react-query";
import { type Address, isAddressEqual } from "viem";
import { governorViews } from "../../../sdk/generated/governor.ts";
import { NO_GUARDIAN, type PolicyTally } from "../../../sdk/mirrors/policyVote.ts";
import { type PolicyChoice, policyChoices, proposalStates, type ProposalState } from "../../../sdk/types.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { readContract } from "../chain/readContract.ts";
import { liveKey } from "./keys.ts";
import type { Made } from "./proposals.ts";

const minDelay = [
  {
    inputs: [],
    name: "getMinDelay",
    outputs: [{ name: "", type: "uint256" }],
    stateMutability: "view",
    type: "function",
  },
] as const;

const governorOf = ({ deployment }: Mext) =>
  ({ address: deployment.contracts.governor.address, abi: governorViews }) as const;

const readClock = async (mext: Mext): Promise<number> =>
  readContract(mext.config, { ...governorOf(mext), functionName: "clock" });

/** The rules in force: they bind proposals to come. */
export type PolicyRules = {
  votingDelay: number;
  votingPeriod: number;
  timelockDelay: number;
  quorum: bigint;
  quorumBps: number;
  quorumFloorBps: number;
  threshold: bigint;
  bond: bigint;
  guardian: Address | undefined;
  guardianUntil: number;
};

export const policyRulesQuery = (mext: Mext) =>
  queryOptions({
    queryKey: liveKey(mext, "policyRules"),
    queryFn: async (): Promise<PolicyRules> => {
      const { config, deployment } = mext;
      const governor = governorOf(mext);
      const timelock = { address: deployment.contracts.timelock.address, abi: minDelay } as const;
      const now = await readClock(mext);
      const [delay, period, wait, quorum, quorumBps, floorBps, threshold, bond, guardian, until] = await Promise.all([
        readContract(config, { ...governor, functionName: "votingDelay" }),
        readContract(config, { ...governor, functionName: "votingPeriod" }),
        readContract(config, { ...timelock, functionName: "getMinDelay" }),
        readContract(config, { ...governor, functionName: "quorum", args: [BigInt(now - 1)] }),
        readContract(config, { ...governor, functionName: "quorumNumerator", args: [] }),
        readContract(config, { ...governor, functionName: "quorumFloorBps" }),
        readContract(config, { ...governor, functionName: "proposalThreshold" }),
        readContract(config, { ...governor, functionName: "proposalBond" }),
        readContract(config, { ...governor, functionName: "proposalGuardian" }),
        readContract(config, { ...governor, functionName: "guardianUntil" }),
      ]);
      return {
        ...{ quorum, threshold, bond },
        votingDelay: Number(delay),
        votingPeriod: Number(period),
        timelockDelay: Number(wait),
        quorumBps: Number(quorumBps),
        quorumFloorBps: Number(floorBps),
        guardian: isAddressEqual(guardian, NO_GUARDIAN) ? undefined : guardian,
        guardianUntil: Number(until),
      };
    },
  });

/** How a proposal stands at the last block. */
export type Standing = {
  state: ProposalState;
  tally: PolicyTally;
  /** of its snapshot; while that is to come, what it would be of the last second */
  quorum: bigint;
  isQuorumFixed: boolean;
  deadline: number;
  /** from when on it can be executed; undefined while it is not queued */
  eta: number | undefined;
  /** what is held; zero once it was released */
  bond: bigint;
  threshold: bigint;
  proposerPower: bigint;
  guardian: Address | undefined;
};

export async function readStanding(mext: Mext, { id, proposer, snapshot }: Made): Promise<Standing> {
  const { config } = mext;
  const governor = governorOf(mext);
  const now = await readClock(mext);
  const isQuorumFixed = snapshot < now;
  const read = { ...governor, args: [id] } as const;
  const at = BigInt(isQuorumFixed ? snapshot : now - 1);
  const [state, votes, quorum, deadline, eta, bond, threshold, proposerPower, guardian] = await Promise.all([
    readContract(config, { ...read, functionName: "state" }),
    readContract(config, { ...read, functionName: "proposalVotes" }),
    readContract(config, { ...governor, functionName: "quorum", args: [at] }),
    readContract(config, { ...read, functionName: "proposalDeadline" }),
    readContract(config, { ...read, functionName: "proposalEta" }),
    readContract(config, { ...read, functionName: "bondOf" }),
    readContract(config, { ...read, functionName: "thresholdOf" }),
    readContract(config, { ...governor, functionName: "getVotes", args: [proposer, BigInt(now - 1)] }),
    readContract(config, { ...governor, functionName: "proposalGuardian" }),
  ]);
  const [against, inFavour, abstain] = votes;
  return {
    ...{ quorum, isQuorumFixed, bond, threshold, proposerPower },
    state: proposalStates[state] ?? "Pending",
    tally: { against, for: inFavour, abstain },
    deadline: Number(deadline),
    eta: eta === 0n ? undefined : Number(eta),
    guardian: isAddressEqual(guardian, NO_GUARDIAN) ? undefined : guardian,
  };
}

export const standingQuery = (mext: Mext, made: Made) =>
  queryOptions({
    queryKey: liveKey(mext, "proposal", made.id.toString()),
    queryFn: () => readStanding(mext, made),
  });

export type OwnVote = { power: bigint; votes: number; choice: PolicyChoice | undefined };

/** What an account has said, and with how much; before the snapshot, with how much it would now. */
export const ownVoteQuery = (mext: Mext, { id, snapshot }: Made, account: Address | undefined) =>
  queryOptions({
    queryKey: liveKey(mext, "policyVote", id.toString(), account),
    enabled: account !== undefined,
    queryFn: async (): Promise<OwnVote> => {
      if (!account) throw new Error("There is no account.");
      const governor = governorOf(mext);
      const now = await readClock(mext);
      const at = BigInt(Math.min(snapshot, now - 1));
      const [power, [votes, support]] = await Promise.all([
        readContract(mext.config, { ...governor, functionName: "getVotes", args: [account, at] }),
        readContract(mext.config, { ...governor, functionName: "voteOf", args: [id, account] }),
      ]);
      return { power, votes, choice: votes === 0 ? undefined : policyChoices[support] };
    },
  });
