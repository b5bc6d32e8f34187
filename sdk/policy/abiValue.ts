import { type AbiParameter, type Address, getAddress, isAddress } from "viem";
import { parseAmount } from "../format.ts";

/** A value of a file that does not fit its type; the message names the place, the value, and what it must be. */
export class Unfit extends Error {
  constructor(path: string, value: unknown, must: string) {
    super(`${path} is ${JSON.stringify(value)}; it must be ${must}`);
  }
}

const MAX_BITS = 256;

/** JSON as the ABI takes it: numbers as numbers or texts, amounts also as "12.5 MEXT", structs by their names. */
export function abiValue(parameter: AbiParameter, value: unknown, path: string): unknown {
  const { type } = parameter;
  const [, member, length] = /^(.*)\[(\d*)\]$/.exec(type) ?? [];
  if (member !== undefined) {
    const isLong = Array.isArray(value) && (length === "" || value.length === Number(length));
    if (!isLong) throw new Unfit(path, value, `a list${length === "" ? "" : ` of ${length}`}`);
    return value.map((each, index) => abiValue({ ...parameter, type: member }, each, `${path}[${index}]`));
  }
  if (type === "tuple") return tuple(parameter as AbiParameter & { components: readonly AbiParameter[] }, value, path);
  const number = /^(u?)int(\d*)$/.exec(type);
  if (number !== null) return integer(value, path, number[1] === "u", Number(number[2] || MAX_BITS));
  if (type === "address") return address(value, path);
  if (type === "bool") {
    if (typeof value === "boolean") return value;
    throw new Unfit(path, value, "true or false");
  }
  if (type === "string") {
    if (typeof value === "string") return value;
    throw new Unfit(path, value, "a text");
  }
  const [, size] = /^bytes(\d*)$/.exec(type) ?? [];
  const digits = size === undefined || size === "" ? "([0-9a-fA-F]{2})*" : `[0-9a-fA-F]{${Number(size) * 2}}`;
  if (typeof value === "string" && new RegExp(`^0x${digits}$`).test(value)) return value;
  throw new Unfit(path, value, `${type}: 0x and hexadecimal digits`);
}

function tuple({ components }: { components: readonly AbiParameter[] }, value: unknown, path: string): object {
  const names = components.map(({ name }, index) => name ?? String(index));
  if (typeof value !== "object" || value === null) throw new Unfit(path, value, `an object with ${names.join(", ")}`);
  const given = value as Record<string, unknown>;
  const strange = Object.keys(given).find((name) => !names.includes(name) && !Array.isArray(value));
  if (strange !== undefined)
    throw new Unfit(`${path}.${strange}`, given[strange], `left out; known are ${names.join(", ")}`);
  const inside = components.map((component, index) => {
    const name = names[index] ?? "";
    const each = Array.isArray(value) ? (value as unknown[])[index] : given[name];
    if (each === undefined) throw new Unfit(path, value, `an object with ${names.join(", ")}; ${name} is missing`);
    return [name, abiValue(component, each, `${path}.${name}`)] as const;
  });
  return components.every(({ name }) => name !== undefined && name !== "")
    ? Object.fromEntries(inside)
    : inside.map(([, each]) => each);
}

function integer(value: unknown, path: string, isUnsigned: boolean, bits: number): bigint {
  const must = `a whole number of ${bits} bits${isUnsigned ? ", zero or more" : ""}, or an amount like "12.5 MEXT"`;
  const found = wholeOf(value);
  if (found === undefined) throw new Unfit(path, value, must);
  const most = 2n ** BigInt(isUnsigned ? bits : bits - 1);
  if (found >= most || found < (isUnsigned ? 0n : -most)) throw new Unfit(path, value, must);
  return found;
}

function wholeOf(value: unknown): bigint | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : undefined;
  if (typeof value !== "string") return undefined;
  if (/^-?\d+$/.test(value)) return BigInt(value);
  const amount = /^(.*\S)\s+MEXT$/.exec(value)?.[1];
  return amount === undefined ? undefined : parseAmount(amount);
}

function address(value: unknown, path: string): Address {
  if (typeof value === "string" && isAddress(value)) return getAddress(value);
  throw new Unfit(path, value, "an address: 0x and 40 hexadecimal digits, with a right checksum");
}
