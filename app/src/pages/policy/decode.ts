import { type Abi, type AbiFunction, type AbiParameter, type Address, decodeFunctionData, isAddressEqual } from "viem";
import type { ContractName, Deployment } from "../../../../sdk/deployment.ts";
import { governorVerbs } from "../../../../sdk/generated/governor.ts";
import { listingDaoVerbs, mextStakingVerbs, mextTokenVerbs } from "../../../../sdk/generated/verbs.ts";
import type { ProposalCall } from "../../../../sdk/policy/proposal.ts";

/** What a vote may ask of the timelock itself. */
const timelockVerbs = [
  {
    inputs: [{ name: "newDelay", type: "uint256" }],
    name: "updateDelay",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
] as const;

const verbsOf: Partial<Record<ContractName, Abi>> = {
  mextToken: mextTokenVerbs,
  mextStaking: mextStakingVerbs,
  listingDao: listingDaoVerbs,
  governor: governorVerbs,
  timelock: timelockVerbs,
};

/** The name of one of our contracts; `undefined` for an address that is none. */
export function contractAt({ contracts }: Pick<Deployment, "contracts">, address: Address): ContractName | undefined {
  const entries = Object.entries(contracts) as [ContractName, { address: Address }][];
  return entries.find(([, contract]) => isAddressEqual(contract.address, address))?.[0];
}

export type Argument = { name: string; text: string };
export type Decoded = { contract?: ContractName; verb?: string; args: readonly Argument[] };

/** A call by our own ABIs where it goes to one of our contracts; elsewhere its bytes have to speak for themselves. */
export function decodeCall(deployment: Pick<Deployment, "contracts">, { target, data }: ProposalCall): Decoded {
  const contract = contractAt(deployment, target);
  if (contract === undefined) return { args: [] };
  for (const item of verbsOf[contract] ?? []) {
    const args = item.type === "function" ? argumentsOf(item, data) : undefined;
    if (args && item.type === "function") return { contract, verb: item.name, args };
  }
  return { contract, args: [] };
}

function argumentsOf(item: AbiFunction, data: ProposalCall["data"]): Argument[] | undefined {
  try {
    const { args = [] } = decodeFunctionData({ abi: [item], data });
    return item.inputs.flatMap((input, index) => told(input, args[index], String(index)));
  } catch {
    return undefined; // another function's bytes, or none at all
  }
}

/** The fields of a struct stand one by one: a reader compares them with what is in force. */
function told(parameter: AbiParameter, value: unknown, place: string): Argument[] {
  if ("components" in parameter && !Array.isArray(value)) {
    const fields = value as Record<string, unknown>;
    return parameter.components.map(({ name = "" }) => ({ name, text: String(fields[name]) }));
  }
  const name = parameter.name === undefined || parameter.name === "" ? place : parameter.name;
  return [{ name, text: Array.isArray(value) ? value.map(String).join(", ") : String(value) }];
}
