import { dirname, resolve } from "node:path";
import { type Address, getAddress, type Hex, isAddress } from "viem";
import { z } from "zod";
import type { Application } from "../../sdk/types.ts";
import { bytesOf, optionalText, type RawArgs } from "../lib/args.ts";
import { faultsIn } from "../lib/faults.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { placeDocument, type PlacedDocument, schemeOf } from "./document.ts";

const text = (what: string) =>
  z.string({ error: `must be ${what}` }).refine((value) => value !== "", { error: `must be ${what}` });

const wallet = z
  .string({ error: "must be an address in quotes" })
  .refine((value) => isAddress(value), {
    error: "must be an address: 0x and 40 hexadecimal digits, with a right checksum",
  })
  .transform((value): Address => getAddress(value));

const digest = z
  .string({ error: "must be 0x and 64 hexadecimal digits" })
  .regex(/^0x[0-9a-fA-F]{64}$/, { error: "must be 0x and 64 hexadecimal digits, the keccak-256 of the document" })
  .transform((value) => value.toLowerCase() as Hex);

const schema = z.strictObject({
  token: text("the token's CAIP-19 name, like eip155:1/erc20:0x…"),
  name: text("the token's name"),
  symbol: text("the token's symbol"),
  document: text("a Markdown file beside this one, or an https:, ipfs: or data: URI"),
  digest: digest.optional(),
  copy: text("a file with what the URI leads to").optional(),
  wallets: z.array(wallet, { error: "must be a list of addresses" }).default([]),
});

/** An application as it is sent, with what is known of its document. */
export type Draft = Application & { placed: PlacedDocument };

/** Reads the application from its file, from the options, or both; an option goes before the file. */
export function readApplication(args: RawArgs): Draft {
  const file = optionalText(args, "application");
  const wallets = optionalText(args, "wallets");
  const given = {
    ...(file === undefined ? {} : fieldsOf(file)),
    ...Object.fromEntries(
      ["token", "name", "symbol", "document", "digest", "copy"].flatMap((name) => {
        const value = optionalText(args, name);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    ...(wallets === undefined ? {} : { wallets: wallets.split(",").map((each) => each.trim()) }),
  };
  const result = schema.safeParse(given);
  if (!result.success) return fail(file, faultsIn(result.error, given));
  const { document, digest: meant, copy, ...rest } = result.data;
  const placed = placeDocument({ document, digest: meant, copy });
  return { ...rest, document: placed.document, digest: placed.digest, placed };
}

/** What the contract takes of it. */
export const applicationOf = ({ token, name, symbol, document, digest, wallets }: Draft): Application => ({
  token,
  name,
  symbol,
  document,
  digest,
  wallets,
});

/** A file's fields. Its paths are relative to itself, those on the command line to where one stands. */
function fieldsOf(file: string): Record<string, unknown> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytesOf("application", file)));
  } catch (error) {
    if (error instanceof Problem) throw error;
    return fail(file, [`it is not JSON: ${(error as Error).message}`]);
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) return fail(file, ["it must be an object"]);
  const beside = ([name, value]: [string, unknown]): [string, unknown] => {
    const isPath = typeof value === "string" && value !== "" && schemeOf(value) === undefined;
    return (name === "document" || name === "copy") && isPath ? [name, resolve(dirname(file), value)] : [name, value];
  };
  return Object.fromEntries(Object.entries(json).map(beside));
}

function fail(file: string | undefined, faults: readonly string[]): never {
  const where = file === undefined ? "The application is not complete" : `${file} is no application`;
  throw new Problem(`${where}:\n${faults.map((fault) => `  ${fault}`).join("\n")}`, {
    todo: "Correct these values; docs/listing-teams.md shows a whole application.",
    exitCode: exitCodes.input,
    details: { faults },
  });
}
