import type { Entry } from "../../history/entry.ts";
import type { Cell } from "../../text/csv.ts";
import { decimalOf } from "../../text/format.ts";
import { amountIn } from "./history.ts";

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

export const recordOf = ({ at, block, index, hash, contract, name, args }: Entry): HistoryRecord => ({
  time: new Date(at * 1_000).toISOString(),
  timestamp: at,
  block: block.toString(),
  index,
  transaction: hash,
  contract,
  event: name,
  args: plainOf(args),
});

export const csvHead = ["time", "timestamp", "block", "index", "transaction", "contract", "event", "mext", "args"];

/** The same as a line of a table; `mext` is the amount in whole MEXT with all its decimals. */
export function csvLineOf(entry: Entry): Cell[] {
  const { time, timestamp, block, index, transaction, contract, event, args } = recordOf(entry);
  const amount = amountIn(entry);
  const mext = amount === undefined ? "" : decimalOf(amount);
  return [time, timestamp, BigInt(block), index, transaction, contract, event, mext, JSON.stringify(args)];
}

export const jsonOf = (address: string, chainId: number, entries: readonly Entry[]): string =>
  `${JSON.stringify({ address, chainId, entries: entries.map(recordOf) }, null, 2)}\n`;
