import { zeroAddress } from "viem";
import { readAddress } from "../../text/address.ts";
import { decimalOf } from "../../text/format.ts";
import { parseMext } from "../../text/parse.ts";

/** How a value is written. An `account` may be empty, which is nobody: the zero address. */
export type Kind = "days" | "percent" | "mext" | "number" | "address" | "account";
export type Bounds = readonly [least: bigint, most: bigint];
export type Value = bigint | `0x${string}`;

/** What is wrong with what was written, with the value that is wrong. */
export type Fault =
  | { kind: "missing" }
  | { kind: "malformed"; as: Kind; value: string }
  | { kind: "checksum"; value: string }
  | { kind: "outside"; as: Kind; value: bigint; least: bigint; most: bigint }
  | { kind: "unknown-token"; value: string }
  | { kind: "unreadable"; as: "signature" | "list" | "data"; value: string }
  | { kind: "unfit"; sentence: string };

export type Read = { value: Value } | { fault: Fault };

const WAD = 10n ** 18n;
const DAY = 86_400n;
const CENT_OF_DAY = 864n;

/** A decimal times `unit`, where that is whole. */
function whole(text: string, unit: bigint): bigint | undefined {
  const parsed = parseMext(text);
  if (parsed.kind !== "ok" || (parsed.amount * unit) % WAD !== 0n) return undefined;
  return (parsed.amount * unit) / WAD;
}

const SECONDS = /^(\d{1,15})\s*s$/;

function numberIn(kind: Kind, text: string): bigint | undefined {
  switch (kind) {
    case "days": {
      const seconds = SECONDS.exec(text)?.[1];
      return seconds === undefined ? whole(text, DAY) : BigInt(seconds);
    }
    case "percent":
      return whole(text.replace(/\s*%$/, ""), 100n);
    case "mext":
      return whole(text, WAD);
    default:
      return whole(text, 1n);
  }
}

function readAccount(kind: "address" | "account", text: string): Read {
  const typed = readAddress(text);
  if (typed.kind === "ok") return { value: typed.address };
  if (kind === "account" && (typed.kind === "empty" || typed.kind === "nobody")) return { value: zeroAddress };
  if (typed.kind === "empty") return { fault: { kind: "missing" } };
  if (typed.kind === "checksum") return { fault: { kind: "checksum", value: text } };
  return { fault: { kind: "malformed", as: kind, value: text } };
}

/** What somebody wrote, as the contract takes it. */
export function readValue(kind: Kind, written: string, bounds?: Bounds): Read {
  const text = written.trim();
  if (kind === "address" || kind === "account") return readAccount(kind, text);
  if (text === "") return { fault: { kind: "missing" } };
  const value = numberIn(kind, text);
  if (value === undefined) return { fault: { kind: "malformed", as: kind, value: text } };
  if (bounds && (value < bounds[0] || value > bounds[1])) {
    return { fault: { kind: "outside", as: kind, value, least: bounds[0], most: bounds[1] } };
  }
  return { value };
}

/** A value as one would write it; `readValue` reads the same back. */
export function textOf(kind: Kind, value: Value): string {
  if (typeof value === "string") return value === zeroAddress ? "" : value;
  switch (kind) {
    case "days":
      return value % CENT_OF_DAY === 0n ? decimalOf((value * WAD) / DAY) : `${value} s`;
    case "percent":
      return decimalOf((value * WAD) / 100n);
    case "mext":
      return decimalOf(value);
    default:
      return String(value);
  }
}
