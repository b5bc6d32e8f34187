import {
  type AbiFunction,
  encodeFunctionData,
  getAddress,
  type Hex,
  isAddress,
  parseAbiItem,
  toFunctionSignature,
} from "viem";
import { z } from "zod";
import { contractNames } from "../../sdk/deployment.ts";
import { parseAmount } from "../../sdk/format.ts";
import { knownAbis } from "../../sdk/policy/analysis/knownAbis.ts";
import { contractAt } from "../../sdk/policy/analysis/names.ts";
import type { ProposalCall } from "../../sdk/policy/proposal.ts";
import { bytesOf } from "../lib/args.ts";
import { faultsIn } from "../lib/faults.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { abiValue } from "./encode.ts";

const text = (what: string) =>
  z
    .string({ error: `must be ${what}` })
    .trim()
    .min(1, { error: `must be ${what}` });
const TARGET = `an address with a right checksum, or one of ${contractNames.join(", ")}`;

const call = z
  .strictObject(
    {
      target: text(TARGET),
      value: z
        .string({ error: 'must be an amount of the chain\'s coin in quotes, like "0.5"' })
        .refine((value) => parseAmount(value) !== undefined, {
          error: 'must be an amount of the chain\'s coin, like "0.5"',
        })
        .default("0"),
      function: text('a function, like "setProposalBond(uint256)"').optional(),
      args: z.array(z.unknown(), { error: "must be a list of the function's arguments" }).optional(),
      data: z
        .string({ error: "must be 0x and hexadecimal digits" })
        .regex(/^0x([0-9a-fA-F]{2})*$/, { error: "must be 0x and an even number of hexadecimal digits" })
        .optional(),
    },
    { error: "must be an object with target, and function and args, or data" },
  )
  .refine((each) => each.function === undefined || each.data === undefined, {
    error: "has both function and data; give one of them",
  })
  .refine((each) => each.args === undefined || each.function !== undefined, {
    error: "has args without a function",
  })
  .refine((each) => each.function !== undefined || each.data !== undefined || parseAmount(each.value) !== 0n, {
    error: "does nothing: give function and args, data, or a value above zero",
  });

const schema = z.strictObject(
  {
    title: text("one line that says what it changes").refine((title) => !title.includes("\n"), {
      error: "must be one line",
    }),
    body: text("a text, Markdown if you like, that says why"),
    calls: z.array(call, { error: "must be a list of calls" }).min(1, { error: "must have one call at least" }),
  },
  { error: "must be an object with title, body and calls" },
);

export type Draft = { title: string; body: string; calls: ProposalCall[] };

/** Reads what is to be proposed. */
export function readDraft(open: Pick<Open, "deployment">, file: string): Draft {
  const json = jsonOf(file);
  const result = schema.safeParse(json);
  if (!result.success) return refuse(file, faultsIn(result.error, json));
  const { title, body, calls } = result.data;
  const faults: string[] = [];
  const made = calls.flatMap((each, index): ProposalCall[] => {
    try {
      return [callOf(open, each, `calls[${index}]`)];
    } catch (error) {
      faults.push((error as Error).message);
      return [];
    }
  });
  return faults.length > 0 ? refuse(file, faults) : { title, body, calls: made };
}

function callOf(open: Pick<Open, "deployment">, given: z.infer<typeof call>, path: string): ProposalCall {
  const name = contractNames.find((each) => each === given.target);
  if (name === undefined && !isAddress(given.target)) {
    throw new Error(`${path}.target is ${JSON.stringify(given.target)}; it must be ${TARGET}`);
  }
  const target = name === undefined ? getAddress(given.target) : open.deployment.contracts[name].address;
  const value = parseAmount(given.value) ?? 0n;
  if (given.function === undefined) return { target, value, data: (given.data ?? "0x").toLowerCase() as Hex };
  const item = functionOf(open, { target, text: given.function, path: `${path}.function` });
  const args = given.args ?? [];
  if (args.length !== item.inputs.length) {
    const wanted = item.inputs
      .map((input) => `${input.type}${input.name === undefined ? "" : ` ${input.name}`}`)
      .join(", ");
    throw new Error(`${path}.args has ${args.length} of ${item.inputs.length} arguments; it takes (${wanted})`);
  }
  const values = item.inputs.map((input, index) => abiValue(input, args[index], `${path}.args[${index}]`));
  return { target, value, data: encodeFunctionData({ abi: [item], functionName: item.name, args: values }) };
}

/** The function of one of our contracts by its name or signature, or any signature for a contract that we do not know. */
function functionOf(
  open: Pick<Open, "deployment">,
  { target, text: wanted, path }: { target: ProposalCall["target"]; text: string; path: string },
): AbiFunction {
  const given = wanted.includes("(") ? parsed(wanted, path) : undefined;
  const contract = contractAt(open.deployment, target);
  if (contract === undefined) {
    if (given !== undefined) return given;
    throw new Error(`${path} is ${JSON.stringify(wanted)}; it must be a signature, like "transfer(address,uint256)"`);
  }
  const own = knownAbis[contract].filter((item): item is AbiFunction => item.type === "function");
  const found = own.filter((item) =>
    given === undefined ? item.name === wanted : toFunctionSignature(item) === toFunctionSignature(given),
  );
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const why = found.length > 1 ? "stands for several; write its signature" : `must be a function of ${contract}`;
  throw new Error(`${path} is ${JSON.stringify(wanted)}; it ${why}`);
}

function parsed(signature: string, path: string): AbiFunction {
  try {
    return parseAbiItem(`function ${signature.replace(/^function\s+/, "")}`) as AbiFunction;
  } catch {
    throw new Error(`${path} is ${JSON.stringify(signature)}; it must be a signature, like "setProposalBond(uint256)"`);
  }
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(Buffer.from(bytesOf("file", file)).toString("utf8"));
  } catch (error) {
    if (error instanceof Problem) throw error;
    return refuse(file, [`it is not JSON: ${(error as Error).message}`]);
  }
}

function refuse(file: string, faults: readonly string[]): never {
  throw new Problem(`${file} is no proposal: ${faults.join("; ")}.`, {
    todo: "Correct it and run again; docs/policy-cli.md has an example.",
    exitCode: exitCodes.input,
    details: { faults },
  });
}
