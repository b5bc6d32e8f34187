import { type Abi, type AbiFunction, decodeFunctionData, encodeFunctionData, type Hex, toFunctionSelector } from "viem";
import type { ContractName } from "../../deployment.ts";
import { callsOf, type Proposal, type ProposalCall } from "../proposal.ts";
import { commonAbi, knownAbis } from "./knownAbis.ts";
import { contractAt, type Named } from "./names.ts";
import { type Shown, shownOf } from "./shown.ts";

/** One argument: its name and type, its value as the ABI decodes it, and as people read it. */
export type Argument = { name: string; type: string; value: unknown; shown: Shown };

/**
 * What is wrong with a call's bytes: they end before a selector does, they do not decode, more follows after the
 * arguments, or the arguments are written in another way than the ABI writes them.
 */
export type Malformation = "short" | "undecodable" | "trailing" | "unusual";

export type DecodedCall = ProposalCall & {
  index: number;
  /** the name of one of our contracts, if it is one */
  contract?: ContractName;
  /** `record`: by the ABI of the contract itself; `selector`: by what its first four bytes usually stand for */
  by?: "record" | "selector";
  function?: AbiFunction;
  args: Argument[];
  malformed?: Malformation;
} & ({ kind: "payment" | "decoded" } | { kind: "unknown" | "malformed"; selector: Hex });

const SELECTOR_LENGTH = 10;

/** Every call of a proposal in its order, in names and values. Whatever the bytes are, this says so and never throws. */
export function decodeCalls(deployment: Named, proposal: Omit<Proposal, "description">): DecodedCall[] {
  return callsOf(proposal).map((call, index) => decodeOne(deployment, call, index));
}

function decodeOne(deployment: Named, call: ProposalCall, index: number): DecodedCall {
  const contract = contractAt(deployment, call.target);
  const base = { ...call, index, args: [], ...(contract === undefined ? {} : { contract }) };
  if (call.data === "0x") return { ...base, kind: "payment" };
  const selector = call.data.slice(0, SELECTOR_LENGTH).toLowerCase() as Hex;
  if (!/^0x([0-9a-f]{2}){4,}$/i.test(call.data)) return { ...base, kind: "malformed", selector, malformed: "short" };
  const own = contract === undefined ? undefined : bySelector(knownAbis[contract], selector);
  const item = own ?? bySelector(commonAbi, selector);
  if (item === undefined) return { ...base, kind: "unknown", selector };
  const by = own === undefined ? "selector" : "record";
  const { values, malformed } = valuesIn(item, call.data);
  if (values === undefined) return { ...base, kind: "malformed", selector, by, function: item, malformed };
  const args = item.inputs.map((input, at) => ({
    name: input.name === undefined || input.name === "" ? String(at) : input.name,
    type: input.type,
    value: values[at],
    shown: shownOf(input, values[at], { deployment, contract: own === undefined ? undefined : contract }),
  }));
  if (malformed !== undefined) return { ...base, kind: "malformed", selector, by, function: item, args, malformed };
  return { ...base, kind: "decoded", by, function: item, args };
}

const tables = new WeakMap<Abi, ReadonlyMap<Hex, AbiFunction>>();

function bySelector(abi: Abi | undefined, selector: Hex): AbiFunction | undefined {
  if (abi === undefined) return undefined;
  const table = tables.get(abi) ?? tableOf(abi);
  tables.set(abi, table);
  return table.get(selector);
}

function tableOf(abi: Abi): ReadonlyMap<Hex, AbiFunction> {
  const functions = abi.filter((item): item is AbiFunction => item.type === "function");
  return new Map(functions.map((item) => [toFunctionSelector(item), item]));
}

function valuesIn(item: AbiFunction, data: Hex): { values?: readonly unknown[]; malformed?: Malformation } {
  try {
    const values = decodeFunctionData({ abi: [item], data }).args ?? [];
    const plain = encodeFunctionData({ abi: [item], functionName: item.name, args: values }).toLowerCase();
    const given = data.toLowerCase();
    if (given === plain) return { values };
    return { values, malformed: given.startsWith(plain) ? "trailing" : "unusual" };
  } catch {
    return { malformed: "undecodable" };
  }
}
