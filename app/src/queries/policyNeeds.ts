import { queryOptions } from "@tanstack/react-query";
import { type Address, isAddressEqual } from "viem";
import { earlierAreOver, losesBond } from "../../../sdk/mirrors/policyVote.ts";
import { proposalStates, type ProposalState } from "../../../sdk/types.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { readContract } from "../chain/readContract.ts";
import { liveKey } from "./keys.ts";
import { policyViews } from "./policyViews.ts";

/** How many proposals are read at once, the newest first, until no older one can be open to votes. */
const PAGE = 16;

/** A proposal and what an account has to do with it. */
export type ProposalFacts = {
  id: bigint;
  state: ProposalState;
  proposer: Address;
  deadline: number;
  /** 0 while it is not queued */
  eta: number;
  /** what its proposer would get back; zero while the vote goes on, once it was released, and where it is to be burned */
  bond: bigint;
  /** what the account could vote with; zero where it has voted, or no vote is open */
  unused: bigint;
};

const governorOf = ({ deployment }: Mext) =>
  ({ address: deployment.contracts.governor.address, abi: policyViews }) as const;

/** The bond that goes back to the proposer. The quorum of a vote that never began may lie in the future. */
async function readBond(mext: Mext, proposal: bigint, snapshot: bigint): Promise<bigint> {
  const governor = governorOf(mext);
  const [bond, [against, inFavour, abstain]] = await Promise.all([
    readContract(mext.config, { ...governor, functionName: "bondOf", args: [proposal] }),
    readContract(mext.config, { ...governor, functionName: "proposalVotes", args: [proposal] }),
  ]);
  if (bond === 0n || against <= inFavour) return bond;
  const quorum = await readContract(mext.config, { ...governor, functionName: "quorum", args: [snapshot] });
  return losesBond({ against, for: inFavour, abstain }, quorum) ? 0n : bond;
}

async function readUnused(mext: Mext, proposal: bigint, snapshot: bigint, voter: Address): Promise<bigint> {
  const governor = governorOf(mext);
  const [hasVoted, power] = await Promise.all([
    readContract(mext.config, { ...governor, functionName: "hasVoted", args: [proposal, voter] }),
    readContract(mext.config, { ...governor, functionName: "getVotes", args: [voter, snapshot] }),
  ]);
  return hasVoted ? 0n : power;
}

async function readFacts(mext: Mext, id: bigint, voter: Address): Promise<ProposalFacts & { snapshot: number }> {
  const read = { ...governorOf(mext), args: [id] } as const;
  const [named, proposer, snapshot, deadline, eta] = await Promise.all([
    readContract(mext.config, { ...read, functionName: "state" }),
    readContract(mext.config, { ...read, functionName: "proposalProposer" }),
    readContract(mext.config, { ...read, functionName: "proposalSnapshot" }),
    readContract(mext.config, { ...read, functionName: "proposalDeadline" }),
    readContract(mext.config, { ...read, functionName: "proposalEta" }),
  ]);
  const state = proposalStates[named] ?? "Pending";
  const isOver = state !== "Pending" && state !== "Active";
  const [unused, bond] = await Promise.all([
    state === "Active" ? readUnused(mext, id, snapshot, voter) : 0n,
    isOver && isAddressEqual(proposer, voter) ? readBond(mext, id, snapshot) : 0n,
  ]);
  return {
    id,
    state,
    proposer,
    snapshot: Number(snapshot),
    deadline: Number(deadline),
    eta: Number(eta),
    bond,
    unused,
  };
}

/** Every proposal on which votes may be open, as it concerns an account, and those that stand on the same pages. */
export async function readRecent(mext: Mext, voter: Address): Promise<readonly ProposalFacts[]> {
  const [now, latest] = await Promise.all([
    readContract(mext.config, { ...governorOf(mext), functionName: "clock" }),
    readContract(mext.config, { ...governorOf(mext), functionName: "latestProposalId" }),
  ]);
  const facts: ProposalFacts[] = [];
  for (let newest = Number(latest); newest > 0; newest -= PAGE) {
    const ids = Array.from({ length: Math.min(PAGE, newest) }, (_, step) => BigInt(newest - step));
    const page = await Promise.all(ids.map((id) => readFacts(mext, id, voter)));
    facts.push(...page);
    if (page.some(({ snapshot }) => earlierAreOver(snapshot, now))) break;
  }
  return facts;
}

export const recentProposalsQuery = (mext: Mext, voter: Address | undefined) =>
  queryOptions({
    queryKey: liveKey(mext, "recentProposals", voter),
    enabled: voter !== undefined,
    queryFn: async () => (voter === undefined ? [] : readRecent(mext, voter)),
  });

/** Those proposals, however old: what passed waits for ever to be queued and executed, and so does a bond. */
export const proposalFactsQuery = (mext: Mext, voter: Address | undefined, ids: readonly bigint[]) =>
  queryOptions({
    queryKey: liveKey(mext, "proposalFacts", voter, ids.join()),
    enabled: voter !== undefined && ids.length > 0,
    queryFn: async (): Promise<readonly ProposalFacts[]> =>
      voter === undefined ? [] : Promise.all(ids.map((id) => readFacts(mext, id, voter))),
  });
