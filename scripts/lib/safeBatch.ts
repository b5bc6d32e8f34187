import { type Address, type Hex, keccak256, stringToHex } from "viem";
import { writeWhole } from "./files.ts";

/** Calls that a Safe is to make, one after the other, in one transaction. */
export type SafeBatch = {
  chainId: number;
  name: string;
  description: string;
  /** the Safe, where it is known */
  safe?: Address;
  /** when it was made, in milliseconds */
  createdAt: number;
  calls: readonly { to: Address; data: Hex; value?: bigint }[];
};

/** The file that Safe's Transaction Builder reads. Nothing in it is signed. */
export function safeBatchJson({ chainId, name, description, safe, createdAt, calls }: SafeBatch): string {
  const file = {
    version: "1.0",
    chainId: String(chainId),
    createdAt,
    meta: {
      name,
      description,
      txBuilderVersion: "1.18.0",
      createdFromSafeAddress: safe ?? "",
      createdFromOwnerAddress: "",
    },
    transactions: calls.map(({ to, data, value = 0n }) => ({
      to,
      value: value.toString(),
      data,
      contractMethod: null,
      contractInputsValues: null,
    })),
  };
  const checksum = batchChecksum(file);
  return `${JSON.stringify({ ...file, meta: { ...file.meta, checksum } }, undefined, 2)}\n`;
}

export function writeSafeBatch(path: string, batch: SafeBatch): void {
  writeWhole(path, safeBatchJson(batch));
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The digest by which the Transaction Builder notices a changed file: of the sorted JSON, its name left out. */
export function batchChecksum(file: { meta: object } & object): Hex {
  const { checksum: _, ...meta } = file.meta as { checksum?: string };
  return keccak256(stringToHex(sorted({ ...file, meta: { ...meta, name: null } })));
}

function sorted(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${JSON.stringify(keys)}${keys.map((key) => `${sorted(value[key] ?? null)},`).join("")}}`;
}
