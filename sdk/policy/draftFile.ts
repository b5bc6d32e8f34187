import {
  type Abi,
  type AbiFunction,
  encodeFunctionData,
  getAddress,
  type Hex,
  isAddress,
  parseAbiItem,
  toFunctionSignature,
} from "viem";
import { type ContractName, contractNames, type Deployed } from "../deployment.ts";
import { parseAmount } from "../format.ts";
import { abiValue } from "./abiValue.ts";
import { contractAt } from "./analysis/names.ts";
import { type DraftFile, type FileCall, shapeFaults } from "./draftShape.ts";
import type { ProposalCall } from "./proposal.ts";

/** What is to be proposed, once its calls are bytes. */
export type ProposalDraft = { title: string; body: string; calls: ProposalCall[] };

/** Where the calls of a file go; a contract whose functions are not known takes any signature. */
export type Known = { deployment: Deployed; abis: Partial<Record<ContractName, Abi>> };

const TARGET = `an address with a right checksum, or one of ${contractNames.join(", ")}`;

/** Reads a proposal's file, which the command and the page share; each fault names the place, the value and what it must be. */
export function readDraftFile(json: unknown, known: Known): { draft: ProposalDraft } | { faults: string[] } {
  const wrong = shapeFaults(json);
  if (wrong.length > 0) return { faults: wrong };
  const { title, body, calls } = json as DraftFile;
  const faults: string[] = [];
  const made = calls.flatMap((each, index): ProposalCall[] => {
    try {
      return [callOf(known, each, `calls[${index}]`)];
    } catch (error) {
      faults.push((error as Error).message);
      return [];
    }
  });
  return faults.length > 0 ? { faults } : { draft: { title: title.trim(), body: body.trim(), calls: made } };
}

function callOf(known: Known, given: FileCall, path: string): ProposalCall {
  const written = given.target.trim();
  const name = contractNames.find((each) => each === written);
  if (name === undefined && !isAddress(written)) {
    throw new Error(`${path}.target is ${JSON.stringify(written)}; it must be ${TARGET}`);
  }
  const target = name === undefined ? getAddress(written) : known.deployment.contracts[name].address;
  const value = parseAmount(given.value ?? "0") ?? 0n;
  if (given.function === undefined) return { target, value, data: (given.data ?? "0x").toLowerCase() as Hex };
  const item = functionOf(known, { target, text: given.function.trim(), path: `${path}.function` });
  return { target, value, data: encodeCall(item, given.args ?? [], `${path}.args`) };
}

/** A function's bytes with arguments as JSON has them. */
export function encodeCall(item: AbiFunction, args: readonly unknown[], path: string): Hex {
  if (args.length !== item.inputs.length) {
    const wanted = item.inputs
      .map((input) => `${input.type}${input.name === undefined ? "" : ` ${input.name}`}`)
      .join(", ");
    throw new Error(`${path} has ${args.length} of ${item.inputs.length} arguments; it takes (${wanted})`);
  }
  const values = item.inputs.map((input, index) => abiValue(input, args[index], `${path}[${index}]`));
  return encodeFunctionData({ abi: [item], functionName: item.name, args: values });
}

/** The function of one of our contracts by its name or signature, or any signature for a contract that we do not know. */
function functionOf(
  { deployment, abis }: Known,
  { target, text, path }: { target: ProposalCall["target"]; text: string; path: string },
): AbiFunction {
  const given = text.includes("(") ? parseFunction(text, path) : undefined;
  const contract = contractAt(deployment, target);
  const abi = contract === undefined ? undefined : abis[contract];
  if (abi === undefined) {
    if (given !== undefined) return given;
    throw new Error(`${path} is ${JSON.stringify(text)}; it must be a signature, like "transfer(address,uint256)"`);
  }
  const own = abi.filter((item): item is AbiFunction => item.type === "function");
  const found = own.filter((item) =>
    given === undefined ? item.name === text : toFunctionSignature(item) === toFunctionSignature(given),
  );
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const why = found.length > 1 ? "stands for several; write its signature" : `must be a function of ${contract}`;
  throw new Error(`${path} is ${JSON.stringify(text)}; it ${why}`);
}

/** A function by the signature that somebody wrote. */
export function parseFunction(signature: string, path: string): AbiFunction {
  try {
    return parseAbiItem(`function ${signature.replace(/^function\s+/, "")}`) as AbiFunction;
  } catch {
    throw new Error(`${path} is ${JSON.stringify(signature)}; it must be a signature, like "setProposalBond(uint256)"`);
  }
}
