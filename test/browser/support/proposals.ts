import { expect } from "@playwright/test";
import { type Address, encodeFunctionData, type Hex, type LocalAccount } from "viem";
import { approve } from "../../../sdk/calls/approve.ts";
import { castPolicyVote } from "../../../sdk/calls/castPolicyVote.ts";
import { propose } from "../../../sdk/calls/propose.ts";
import { queueProposal } from "../../../sdk/calls/queueProposal.ts";
import { setParameters } from "../../../sdk/calls/setParameters.ts";
import { governorAbi, listingDaoAbi } from "../../../sdk/generated/abi.ts";
import { type Proposal, proposalOf } from "../../../sdk/policy/proposal.ts";
import { type Parameters, type ProposalState, proposalStates } from "../../../sdk/types.ts";
import { voters } from "../../../scripts/demo/community.ts";
import { accountAt } from "../../../scripts/demo/people.ts";
import { passTime, send } from "./past.ts";
import type { Chain } from "./stack.ts";

export type Made = Proposal & { proposalId: bigint; title: string };

const SUPPORTERS = 8;
const sizeOf = ({ stakes }: (typeof voters)[number]): number => stakes.reduce((sum, amount) => sum + amount, 0);

/** Those whose votes decide: together they reach any quorum. */
const supporters = voters
  .toSorted((a, b) => sizeOf(b) - sizeOf(a))
  .slice(0, SUPPORTERS)
  .map(({ index }) => accountAt(index));

const governorOf = ({ deployment }: Chain) =>
  ({ address: deployment.contracts.governor.address, abi: governorAbi }) as const;

export const policyOf = (chain: Chain) => {
  const governor = governorOf(chain);
  const { client, deployment } = chain;
  const dao = { address: deployment.contracts.listingDao.address, abi: listingDaoAbi } as const;
  const of = (id: bigint) => ({ ...governor, args: [id] }) as const;
  return {
    state: async (id: bigint): Promise<ProposalState | undefined> =>
      proposalStates[await client.readContract({ ...of(id), functionName: "state" })],
    votes: (id: bigint) => client.readContract({ ...of(id), functionName: "proposalVotes" }),
    voteOf: (id: bigint, account: Address) =>
      client.readContract({ ...governor, functionName: "voteOf", args: [id, account] }),
    bondOf: (id: bigint) => client.readContract({ ...of(id), functionName: "bondOf" }),
    snapshot: async (id: bigint) => Number(await client.readContract({ ...of(id), functionName: "proposalSnapshot" })),
    deadline: async (id: bigint) => Number(await client.readContract({ ...of(id), functionName: "proposalDeadline" })),
    eta: async (id: bigint) => Number(await client.readContract({ ...of(id), functionName: "proposalEta" })),
    powerAt: (account: Address, second: number) =>
      client.readContract({ ...governor, functionName: "getVotes", args: [account, BigInt(second)] }),
    parameters: (season: number): Promise<Parameters> =>
      client.readContract({ ...dao, functionName: "parametersOf", args: [season] }),
  };
};

type Words = { title: string; body: string };

/** Proposes one call of the timelock, with the bond that it takes. */
export async function proposeCall(
  chain: Chain,
  by: LocalAccount,
  { title, body, ...call }: Words & { target: Address; data: Hex },
): Promise<Made> {
  const { deployment, client } = chain;
  const governor = governorOf(chain);
  const proposal = proposalOf({ calls: [{ ...call, value: 0n }], title, body, proposer: by.address });
  const bond = await client.readContract({ ...governor, functionName: "proposalBond" });
  await send(
    chain,
    by,
    approve(deployment, { spender: governor.address, amount: bond }),
    propose(deployment, proposal),
  );
  const proposalId = await client.readContract({ ...governor, functionName: "latestProposalId" });
  return { ...proposal, proposalId, title };
}

/** Proposes that the listing DAO has these rules from the season after the execution on. */
export async function proposeParameters(
  chain: Chain,
  by: LocalAccount,
  { change, ...words }: Words & { change: Partial<Parameters> },
): Promise<Made> {
  const now = await policyOf(chain).parameters((await chain.season()) + 1);
  const call = setParameters(chain.deployment, { parameters: { ...now, ...change } });
  return proposeCall(chain, by, { ...words, target: call.address, data: encodeFunctionData(call) });
}

const passTo = async (chain: Chain, second: number): Promise<void> =>
  passTime(chain, second - (await chain.now()) + 60);

/** To where votes count. */
export const passToVote = async (chain: Chain, { proposalId }: Made): Promise<void> =>
  passTo(chain, await policyOf(chain).snapshot(proposalId));

/** Those whose votes decide vote for it. */
export async function support(chain: Chain, { proposalId }: Made): Promise<void> {
  for (const supporter of supporters) {
    await send(chain, supporter, castPolicyVote(chain.deployment, { proposalId, choice: "For" }));
  }
}

export async function passToClose(chain: Chain, { proposalId }: Made): Promise<void> {
  await passTo(chain, await policyOf(chain).deadline(proposalId));
  expect(await policyOf(chain).state(proposalId)).toBe("Succeeded");
}

/** To where anybody may queue it. */
export async function pass(chain: Chain, made: Made): Promise<void> {
  await passToVote(chain, made);
  await support(chain, made);
  await passToClose(chain, made);
}

export const passToDue = async (chain: Chain, { proposalId }: Made): Promise<void> =>
  passTo(chain, await policyOf(chain).eta(proposalId));

/** To where anybody may execute it. */
export async function passAndQueue(chain: Chain, by: LocalAccount, made: Made): Promise<void> {
  await pass(chain, made);
  await send(chain, by, queueProposal(chain.deployment, made));
  await passToDue(chain, made);
}
