import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Address, getAddress, hashTypedData, type Hex, isAddress, isHex } from "viem";
import { z } from "zod";
import { readIfThere, writeWhole } from "../lib/files.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { type OwnerSignature, type SafeCall, safeTypedData } from "../lib/safe.ts";

const address = z
  .string()
  .refine((text) => isAddress(text))
  .transform((text): Address => getAddress(text));
const hex = z.custom<Hex>((value) => typeof value === "string" && isHex(value));

/** A prepared act as its file has it. What it does is read from `data`, never from a sentence beside it. */
const actFile = z.strictObject({
  kind: z.literal("MEXT council act"),
  chainId: z.number().int().positive(),
  safe: address,
  nonce: z.string().regex(/^\d+$/),
  to: address,
  data: hex,
});
const signatureFile = z.strictObject({
  kind: z.literal("MEXT council signature"),
  hash: hex,
  owner: address,
  signature: hex,
});

export const hashOf = (call: SafeCall): Hex => hashTypedData(safeTypedData(call));

const DEFAULT_FOLDER = "council";
export const folderOf = (given: string | undefined): string => resolve(given ?? DEFAULT_FOLDER);

export function writeAct(folder: string, name: string, call: SafeCall): string {
  const { chainId, safe, to, data, nonce } = call;
  const file = join(folder, `${chainId}-${nonce}-${name}-${hashOf(call).slice(2, 10)}.json`);
  writeWhole(file, json({ kind: "MEXT council act", chainId, safe, nonce: nonce.toString(), to, data }));
  return file;
}

export function readAct(file: string): SafeCall {
  const text = readIfThere(file);
  if (text === undefined) throw inputProblem(`There is no ${file}.`, "Name the file that council prepare wrote.");
  const { kind: _, nonce, ...rest } = parsed(file, text, actFile);
  return { ...rest, nonce: BigInt(nonce) };
}

export function writeSignature(file: string, hash: Hex, { owner, signature }: OwnerSignature): string {
  const path = `${withoutEnding(file)}.${owner}.sig.json`;
  writeWhole(path, json({ kind: "MEXT council signature", hash, owner, signature }));
  return path;
}

/** The signatures that lie beside an act; a file of another act that was put there is told by name. */
export function readSignatures(file: string, hash: Hex): OwnerSignature[] {
  const beginning = withoutEnding(file);
  return siblings(file)
    .filter((path) => path.startsWith(`${beginning}.`) && path.endsWith(".sig.json"))
    .map((path) => {
      const { owner, signature, hash: signed } = parsed(path, readIfThere(path) ?? "", signatureFile);
      if (signed === hash) return { owner, signature };
      throw inputProblem(`${path} signs ${signed}; the act's hash is ${hash}.`, "Take it away: it is of another act.");
    });
}

/** Every prepared act of a folder. */
export function actsIn(folder: string): { file: string; call: SafeCall }[] {
  return siblings(join(folder, "x"))
    .filter((file) => file.endsWith(".json") && !file.endsWith(".sig.json"))
    .map((file) => ({ file, call: readAct(file) }))
    .toSorted((a, b) => (a.call.nonce === b.call.nonce ? 0 : a.call.nonce < b.call.nonce ? -1 : 1));
}

function siblings(file: string): string[] {
  const folder = dirname(resolve(file));
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function parsed<T>(file: string, text: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw inputProblem(`${file} is not JSON: ${(error as Error).message}.`, "Get the file again from who prepared it.");
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`);
  throw inputProblem(`${file} is damaged: ${faults.join("; ")}.`, "Get the file again from who prepared it.");
}

const withoutEnding = (file: string): string => resolve(file).replace(/\.json$/, "");
const json = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;
const inputProblem = (message: string, todo: string): Problem =>
  new Problem(message, { todo, exitCode: exitCodes.input });
