import type { Entry } from "../../history/entry.ts";
import type { Cell } from "../../text/csv.ts";
import { decimalOf } from "../../text/format.ts";
import { amountIn } from "./history.ts";
import type { Titles } from "./policy.ts";

/** What an entry's arguments are once every whole number is written out; amounts stay in the smallest unit. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

export type HistoryRecord = {
  time: string;
  timestamp: number;
  block: string;
  index: number;
  transaction: string;
  contract: string;
  event: string;
  /** what the proposal is called that the event is about */
  proposal?: string;
  args: Plain;
};

function plainOf(value: unknown): Plain {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return value.map(plainOf);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainOf(item)]));
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

export function recordOf({ at, block, index, hash, contract, name, args }: Entry, titles: Titles): HistoryRecord {
  const proposal = "proposalId" in args ? titles.get(args.proposalId) : undefined;
  return {
    time: new Date(at * 1_000).toISOString(),
    timestamp: at,
    block: block.toString(),
    index,
    transaction: hash,
    contract,
    event: name,
    ...(proposal !== undefined && { proposal }),
    args: plainOf(args),
  };
}

export const csvHead = [
  "time",
  "timestamp",
  "block",
  "index",
  "transaction",
  "contract",
  "event",
  "mext",
  "proposal",
  "args",
];

/** The same as a line of a table; `mext` is the amount in whole MEXT with all its decimals. */
export function csvLineOf(entry: Entry, titles: Titles): Cell[] {
  const { time, timestamp, block, index, transaction, contract, event, proposal = "", args } = recordOf(entry, titles);
  const amount = amountIn(entry);
  const mext = amount === undefined ? "" : decimalOf(amount);
  const place = [time, timestamp, BigInt(block), index, transaction];
  return [...place, contract, event, mext, proposal, JSON.stringify(args)];
}

type Whole = { address: string; chainId: number; entries: readonly Entry[]; titles: Titles };

export function jsonOf({ entries, titles, ...of }: Whole): string {
  return `${JSON.stringify({ ...of, entries: entries.map((entry) => recordOf(entry, titles)) }, null, 2)}\n`;
}
