import { type Address, type ContractEventName, decodeEventLog, type TransactionReceipt } from "viem";
import { governorAbi } from "../../sdk/generated/abi.ts";
import type { Proposal } from "../../sdk/policy/proposal.ts";
import { logsOf, topicOf } from "../lib/history.ts";
import type { Open } from "../lib/open.ts";
import { ownEvent } from "../lib/ownEvent.ts";
import { exitCodes, Problem } from "../lib/problem.ts";

/** The governor, as reads take it. */
export const governorOf = ({ deployment }: Pick<Open, "deployment">) =>
  ({ address: deployment.contracts.governor.address, abi: governorAbi }) as const;

/** A proposal as its `ProposalCreated` says it: the only place where its calls and its description stand. */
export type Made = Proposal & { id: bigint; proposer: Address; snapshot: number; end: number };

/** Every proposal that was ever made, oldest first. */
export async function readProposals({ client, deployment }: Open): Promise<Made[]> {
  const { address, abi } = governorOf({ deployment });
  const logs = logsOf(client, await client.getBlockNumber());
  const found = await logs(address, deployment.contracts.governor.blockNumber, [topicOf(abi, "ProposalCreated")]);
  return found.map(({ topics, data }) => {
    const { args } = decodeEventLog({ abi, eventName: "ProposalCreated", topics, data });
    const { proposalId: id, proposer, targets, values, calldatas, description, voteStart, voteEnd } = args;
    return { id, proposer, targets, values, calldatas, description, snapshot: Number(voteStart), end: Number(voteEnd) };
  });
}

/** The proposal whose number stands behind the command. */
export async function namedProposal(open: Open): Promise<Made> {
  const text = open.args["proposal"];
  if (typeof text !== "string" || !/^[1-9]\d{0,17}$/.test(text)) {
    const what =
      typeof text === "string" && text !== "" ? `${JSON.stringify(text)} is no proposal` : "No proposal is named";
    throw new Problem(`${what}: it must be the number of one, a whole number above zero.`, {
      todo: "Write it behind the command, like policy show 3; policy list shows all of them.",
      exitCode: exitCodes.input,
    });
  }
  const all = await readProposals(open);
  const found = all.find(({ id }) => id === BigInt(text));
  if (found !== undefined) return found;
  throw new Problem(`There is no proposal ${text}; there are ${all.length} so far.`, {
    todo: "Look with policy list.",
    exitCode: exitCodes.input,
    details: { error: "GovernorNonexistentProposal" },
  });
}

/** What the governor itself said happened. */
export const governorEvent = <Name extends ContractEventName<typeof governorAbi>>(
  open: Open,
  receipt: TransactionReceipt,
  eventName: Name,
) => ownEvent(governorOf(open), receipt, eventName);
