import { readFileSync } from "node:fs";
import { type Address, getAddress, type Hex, isAddress } from "viem";
import { exactAmount, parseAmount } from "../../sdk/format.ts";
import { exitCodes, Problem } from "./problem.ts";

/** What stood on the command line, by the names of the options. */
export type RawArgs = Record<string, unknown>;

const dashed = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** A value of the command line is wrong: which, what it is, what it must be. */
export function badOption(name: string, value: unknown, must: string): Problem {
  const what =
    value === undefined ? `${dashed(name)} is missing: it` : `${dashed(name)} is ${JSON.stringify(value)}; it`;
  return new Problem(`${what} must be ${must}.`, {
    todo: "Correct it and run again; --help lists the options.",
    exitCode: exitCodes.input,
    details: { option: dashed(name) },
  });
}

export function textArg(args: RawArgs, name: string, must = "given"): string {
  return optionalText(args, name) ?? fail(name, undefined, must);
}

export function optionalText(args: RawArgs, name: string): string | undefined {
  const value = args[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function amountArg(args: RawArgs, name: string): bigint {
  const must = "an amount of MEXT above zero, like 1000 or 0.5";
  const text = textArg(args, name, must);
  const amount = parseAmount(text);
  return amount === undefined || amount === 0n ? fail(name, text, must) : amount;
}

/** An amount, zero among them; `undefined` where the option is left out. */
export function optionalAmount(args: RawArgs, name: string): bigint | undefined {
  const text = optionalText(args, name);
  if (text === undefined) return undefined;
  return parseAmount(text) ?? fail(name, text, "an amount of MEXT, like 12.5 or 0");
}

/** An amount above zero, or the word `all`. */
export function amountOrAll(args: RawArgs, name: string): bigint | "all" {
  const text = textArg(args, name, "an amount of MEXT above zero, or all");
  return text.toLowerCase() === "all" ? "all" : amountArg(args, name);
}

/** An amount; where the option is left out, or is the word given, what stands for it. */
export function amountOr(args: RawArgs, name: string, other: bigint): bigint {
  return optionalText(args, name) === undefined ? other : amountArg(args, name);
}

export function wholeArg(args: RawArgs, name: string, least = 1, most = 2 ** 32 - 1): number {
  const must = `a whole number from ${least} to ${most}`;
  const text = textArg(args, name, must);
  const value = Number(text);
  return /^\d+$/.test(text) && value >= least && value <= most ? value : fail(name, text, must);
}

export function optionalWhole(args: RawArgs, name: string, least?: number, most?: number): number | undefined {
  return optionalText(args, name) === undefined ? undefined : wholeArg(args, name, least, most);
}

export function addressArg(args: RawArgs, name: string): Address {
  const must = "an address: 0x and 40 hexadecimal digits, with a right checksum";
  const text = textArg(args, name, must);
  return isAddress(text) ? getAddress(text) : fail(name, text, must);
}

export function optionalAddress(args: RawArgs, name: string): Address | undefined {
  return optionalText(args, name) === undefined ? undefined : addressArg(args, name);
}

/** Bytes in hexadecimal; none where the option is left out. */
export function bytesArg(args: RawArgs, name: string): Hex {
  const text = optionalText(args, name) ?? "0x";
  const isBytes = /^0x([0-9a-fA-F]{2})*$/.test(text);
  return isBytes ? (text.toLowerCase() as Hex) : fail(name, text, "bytes: 0x and an even number of hexadecimal digits");
}

/** A point in time, as seconds or as ISO 8601 with a time zone. */
export function timeArg(args: RawArgs, name: string): number {
  const must = "a time: 2027-01-31T12:00:00Z, or seconds since 1970";
  const text = textArg(args, name, must);
  if (/^\d{9,11}$/.test(text)) return Number(text);
  const isIso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(text);
  const at = Date.parse(text);
  return isIso && !Number.isNaN(at) ? Math.floor(at / 1000) : fail(name, text, must);
}

export function choiceArg<T extends string>(args: RawArgs, name: string, choices: readonly T[]): T {
  const must = `one of ${choices.join(", ")}`;
  const text = textArg(args, name, must);
  return choices.find((choice) => choice.toLowerCase() === text.toLowerCase()) ?? fail(name, text, must);
}

export const flagArg = (args: RawArgs, name: string): boolean => args[name] === true;

/** A file's bytes; a file that cannot be read is the caller's to correct. */
export function bytesOf(name: string, file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : (error as Error).message;
    throw new Problem(`${dashed(name)} is ${JSON.stringify(file)}: ${why}.`, {
      todo: "Name a file that can be read.",
      exitCode: exitCodes.input,
    });
  }
}

/** Every amount in one manner: exact, with its unit. */
export const mext = (amount: bigint): string => `${exactAmount(amount)} MEXT`;

function fail(name: string, value: unknown, must: string): never {
  throw badOption(name, value, must);
}
