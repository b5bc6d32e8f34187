import {
  type Abi,
  type AbiFunction,
  type AbiParameter,
  type Address,
  decodeFunctionData,
  isAddressEqual,
  parseAbi,
} from "viem";
import type { ContractName } from "../../sdk/deployment.ts";
import { exactAmount } from "../../sdk/format.ts";
import {
  governorAbi,
  listingDaoAbi,
  mextStakingAbi,
  mextTokenAbi,
  revenueAuctionAbi,
} from "../../sdk/generated/abi.ts";
import type { ProposalCall } from "../../sdk/policy/proposal.ts";
import { safeAbi } from "../lib/abis.ts";
import type { Open } from "../lib/open.ts";

/** What a vote may ask of the timelock itself. */
const timelockVerbs = parseAbi([
  "function updateDelay(uint256 newDelay)",
  "function grantRole(bytes32 role, address account)",
  "function revokeRole(bytes32 role, address account)",
  "function renounceRole(bytes32 role, address callerConfirmation)",
]);

/** The functions of what MEXT deploys. */
export const knownAbis: Record<ContractName, Abi> = {
  mextToken: mextTokenAbi,
  mextStaking: mextStakingAbi,
  listingDao: listingDaoAbi,
  governor: governorAbi,
  timelock: timelockVerbs,
  council: safeAbi,
  revenueAuction: revenueAuctionAbi,
};

/** The name of one of our contracts; `undefined` for an address that is none. */
export function contractAt({ deployment }: Pick<Open, "deployment">, address: Address): ContractName | undefined {
  const entries = Object.entries(deployment.contracts) as [ContractName, { address: Address }][];
  return entries.find(([, contract]) => isAddressEqual(contract.address, address))?.[0];
}

export type DecodedCall = ProposalCall & { contract?: ContractName; function?: string; args?: unknown; text: string };

/** A call in words: by our own ABIs where it goes to one of our contracts, and its bytes otherwise. */
export function decodeCall(open: Pick<Open, "deployment">, call: ProposalCall): DecodedCall {
  const contract = contractAt(open, call.target);
  const paid = call.value > 0n ? ` with ${exactAmount(call.value)} of the chain's coin` : "";
  const where = contract ?? call.target;
  if (call.data === "0x") return { ...call, contract, text: `pays ${where}${paid || " nothing"}` };
  const known = contract === undefined ? undefined : decodedBy(knownAbis[contract], call);
  if (known === undefined) return { ...call, contract, text: `${where}: ${call.data}${paid}` };
  const { item, args } = known;
  const named = Object.fromEntries(item.inputs.map((input, index) => [input.name ?? String(index), args[index]]));
  const said = item.inputs.map((input, index) => `${input.name ?? index}: ${valueText(input, args[index])}`).join(", ");
  return { ...call, contract, function: item.name, args: named, text: `${where}.${item.name}(${said})${paid}` };
}

function decodedBy(abi: Abi, { data }: ProposalCall): { item: AbiFunction; args: readonly unknown[] } | undefined {
  for (const item of abi) {
    if (item.type !== "function") continue;
    try {
      return { item, args: decodeFunctionData({ abi: [item], data }).args ?? [] };
    } catch {
      // Another function's bytes, or none at all.
    }
  }
  return undefined;
}

function valueText(parameter: AbiParameter, value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => valueText(parameter, each)).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, each]) => `${name}: ${String(each)}`)
      .join(", ")} }`;
  }
  return typeof value === "string" && !value.startsWith("0x") ? JSON.stringify(value) : String(value);
}
