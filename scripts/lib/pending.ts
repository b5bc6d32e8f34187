import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Address, Hex } from "viem";
import { homeDir } from "../launch/places.ts";
import { readIfThere, writeWhole } from "./files.ts";
import { Problem } from "./problem.ts";

/**
 * A transaction that was begun and whose end was not seen. It is written down before it is sent; its nonce makes sure
 * that it, or what is sent in its stead, happens once at most.
 */
export type Pending = {
  /** what was wanted, in words that are the same the next time */
  intent: string;
  chainId: number;
  from: Address;
  to: Address;
  data: Hex;
  nonce: number;
  /** data sent before with that nonce, given up as lost; should it turn up after all, it was this */
  also?: Hex[];
  /** the last block when it was begun */
  sinceBlock: number;
  /** known once the node took it */
  hash?: Hex;
};

type Key = Pick<Pending, "chainId" | "from" | "intent">;

/** Where it is written down. */
export function pendingFile({ chainId, from, intent }: Key): string {
  const name = createHash("sha256").update(`${from.toLowerCase()} ${intent}`).digest("hex").slice(0, 24);
  return join(homeDir(), "sent", String(chainId), `${name}.json`);
}

export function readPending(key: Key): Pending | undefined {
  const file = pendingFile(key);
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Pending;
  } catch {
    throw new Problem(`${file} is damaged, so what became of an earlier run is not known.`, {
      todo: "See on the chain whether it happened, then remove the file and run again if it did not.",
    });
  }
}

export function writePending(pending: Pending): void {
  const file = pendingFile(pending);
  writeWhole(file, `${JSON.stringify(pending, undefined, 2)}\n`);
  // On the disk before the transaction leaves, so that a power cut does not lose it either.
  const written = openSync(file, "r+");
  fsyncSync(written);
  closeSync(written);
}

export function forgetPending(key: Key): void {
  rmSync(pendingFile(key), { force: true });
}
