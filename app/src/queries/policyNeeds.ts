import { queryOptions } from "@tanstack/react-query";
import type { Address } from "viem";
import { proposalStates, type ProposalState } from "../../../sdk/types.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { readContract } from "../chain/readContract.ts";
import { liveKey } from "./keys.ts";

/** A view of the governor that takes these and answers one value. */
const view = <Name extends string, Output extends string, Inputs extends readonly { name: string; type: string }[]>(
  name: Name,
  type: Output,
  inputs: Inputs,
) => ({ type: "function", stateMutability: "view", name, inputs, outputs: [{ name: "", type }] }) as const;

const id = { name: "proposalId", type: "uint256" } as const;
const account = { name: "account", type: "address" } as const;

/** The few views that the first page asks: the governor's whole ABI is for its own pages. */
const views = [
  view("latestProposalId", "uint256", []),
  view("state", "uint8", [id]),
  view("proposalProposer", "address", [id]),
  view("proposalSnapshot", "uint256", [id]),
  view("proposalDeadline", "uint256", [id]),
  view("proposalEta", "uint256", [id]),
  view("bondOf", "uint256", [id]),
  view("hasVoted", "bool", [id, account]),
  view("getVotes", "uint256", [account, { name: "timepoint", type: "uint256" }]),
] as const;

/** Older ones are over long since; the page of policy has them all. */
const NEWEST = 16n;

/** A proposal and what an account has to do with it. */
export type ProposalFacts = {
  id: bigint;
  state: ProposalState;
  proposer: Address;
  deadline: number;
  /** 0 while it is not queued */
  eta: number;
  bond: bigint;
  /** what the account could vote with; zero where it has voted, or no vote is open */
  unused: bigint;
};

async function readFacts(mext: Mext, proposal: bigint, voter: Address): Promise<ProposalFacts> {
  const governor = { address: mext.deployment.contracts.governor.address, abi: views } as const;
  const read = { ...governor, args: [proposal] } as const;
  const [state, proposer, snapshot, deadline, eta, bond, hasVoted] = await Promise.all([
    readContract(mext.config, { ...read, functionName: "state" }),
    readContract(mext.config, { ...read, functionName: "proposalProposer" }),
    readContract(mext.config, { ...read, functionName: "proposalSnapshot" }),
    readContract(mext.config, { ...read, functionName: "proposalDeadline" }),
    readContract(mext.config, { ...read, functionName: "proposalEta" }),
    readContract(mext.config, { ...read, functionName: "bondOf" }),
    readContract(mext.config, { ...governor, functionName: "hasVoted", args: [proposal, voter] }),
  ]);
  const named = proposalStates[state] ?? "Pending";
  const isOpen = named === "Active" && !hasVoted;
  return {
    ...{ id: proposal, state: named, proposer, bond, deadline: Number(deadline), eta: Number(eta) },
    unused: isOpen
      ? await readContract(mext.config, { ...governor, functionName: "getVotes", args: [voter, snapshot] })
      : 0n,
  };
}

/** The newest proposals, as they concern an account. */
export const policyNeedsQuery = (mext: Mext, voter: Address | undefined) =>
  queryOptions({
    queryKey: liveKey(mext, "policyNeeds", voter),
    enabled: voter !== undefined,
    queryFn: async (): Promise<readonly ProposalFacts[]> => {
      if (voter === undefined) return [];
      const governor = { address: mext.deployment.contracts.governor.address, abi: views } as const;
      const latest = await readContract(mext.config, { ...governor, functionName: "latestProposalId" });
      const count = latest < NEWEST ? latest : NEWEST;
      return Promise.all(
        Array.from({ length: Number(count) }, (_, step) => readFacts(mext, latest - BigInt(step), voter)),
      );
    },
  });
