import { existsSync, readFileSync } from "node:fs";
import { type Address, getAddress, isAddress } from "viem";
import { z } from "zod";
import { groupedAmount, parseAmount } from "../../sdk/format.ts";
import { DAY } from "../../sdk/mirrors/time.ts";
import { Problem } from "./problem.ts";

const GENESIS_SUPPLY = 10n ** 27n;

const address = z
  .string({ error: "must be an address in quotes" })
  .refine((text) => isAddress(text), {
    error: "must be an address: 0x and 40 hexadecimal digits, with a right checksum",
  })
  .refine((text) => BigInt(text) !== 0n, { error: "must not be the zero address" })
  .transform((text): Address => getAddress(text));

const mext = z
  .string({ error: 'must be an amount of MEXT in quotes, like "10000" or "0.5"' })
  .refine((text) => parseAmount(text) !== undefined, { error: 'must be an amount of MEXT, like "10000" or "0.5"' })
  .transform((text): bigint => parseAmount(text) ?? 0n);

const whole = (least: number, most: number) =>
  z
    .number({ error: `must be a whole number from ${least} to ${most}` })
    .int({ error: `must be a whole number from ${least} to ${most}` })
    .min(least, { error: `must be at least ${least}` })
    .max(most, { error: `must be at most ${most}` });

const bond = mext.refine((amount) => amount >= 1_000n * 10n ** 18n && amount <= 1_000_000n * 10n ** 18n, {
  error: "must be from 1,000 to 1,000,000 MEXT",
});

/** Bounds are those that the contract enforces. */
const listing = z.strictObject({
  bond: bond.prefault("10000"),
  feeBps: whole(0, 5_000).default(1_000),
  quorumBps: whole(50, 2_000).default(200),
  quorumFloorBps: whole(5, 100).default(10),
  communityShareBps: whole(7_000, 10_000).default(7_000),
  slots: whole(1, 16).default(7),
  councilObjections: whole(0, 4).default(2),
  tradingStartWithin: whole(DAY, 60 * DAY).default(14 * DAY),
  dormantAfter: whole(30 * DAY, 180 * DAY).default(90 * DAY),
});

const allocation = z.strictObject({
  label: z.string({ error: "must be a text that says whose this is" }).min(1, { error: "must say whose this is" }),
  account: address,
  amount: mext.refine((amount) => amount > 0n, { error: "must be above zero" }),
});

const council = z
  .strictObject({
    owners: z
      .array(address, { error: "must be a list of addresses" })
      .min(1, { error: "must name at least one owner" }),
    threshold: whole(1, 100),
    saltNonce: whole(0, Number.MAX_SAFE_INTEGER).default(0),
  })
  .refine(({ owners }) => new Set(owners).size === owners.length, { error: "names an owner twice", path: ["owners"] })
  .refine(({ owners, threshold }) => threshold <= owners.length, {
    error: "must be at most the number of owners",
    path: ["threshold"],
  });

const schema = z.strictObject({
  chainId: whole(1, Number.MAX_SAFE_INTEGER),
  genesis: z
    .array(allocation, { error: "must be a list of allocations" })
    .refine((list) => list.reduce((sum, { amount }) => sum + amount, 0n) === GENESIS_SUPPLY, {
      error: (issue) => {
        const list = issue.input as { amount: bigint }[];
        const sum = list.reduce((total, { amount }) => total + amount, 0n);
        return `must add up to ${groupedAmount(GENESIS_SUPPLY)} MEXT, and adds up to ${groupedAmount(sum)}`;
      },
    }),
  council,
  timelock: z.strictObject({ delay: whole(0, 30 * DAY) }).prefault({ delay: 3 * DAY }),
  listing: listing.prefault({}),
});

/** What is deployed, checked. Amounts in the smallest unit, times in seconds. */
export type DeployConfig = z.infer<typeof schema>;

/** Reads and checks a configuration; a problem lists every value that is wrong and what it must be. */
export function readConfig(file: string): DeployConfig {
  if (!existsSync(file)) {
    throw new Problem(`There is no configuration file ${file}.`, {
      todo: "Name one with --config-file; deployments/config.example.json is a start.",
      exitCode: 2,
    });
  }
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Problem(`${file} is not JSON: ${(error as Error).message}.`, { todo: "Correct it there.", exitCode: 2 });
  }
  return checkConfig(json, file);
}

export function checkConfig(json: unknown, file: string): DeployConfig {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => faultOf(issue, json));
  throw new Problem(`${file} cannot be deployed:\n${faults.map((fault) => `  ${fault}`).join("\n")}`, {
    todo: "Correct these values; docs/mechanism.md explains each.",
    exitCode: 2,
  });
}

function faultOf(issue: z.core.$ZodIssue, json: unknown): string {
  const path = issue.path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`),
    "",
  );
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => `${path === "" ? key : `${path}.${key}`} is not a setting; remove it`).join("\n  ");
  }
  const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], json);
  if (value === undefined) return `${path === "" ? "the file" : path} is missing: it ${issue.message}`;
  return typeof value === "object"
    ? `${path} ${issue.message}`
    : `${path} is ${JSON.stringify(value)}; it ${issue.message}`;
}
