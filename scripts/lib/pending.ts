import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Address, Hex } from "viem";
import { homeDir } from "../launch/places.ts";
import { readIfThere, writeWhole } from "./files.ts";

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
  const text = readIfThere(pendingFile(key));
  return text === undefined ? undefined : (JSON.parse(text) as Pending);
}

export function writePending(pending: Pending): void {
  writeWhole(pendingFile(pending), `${JSON.stringify(pending, undefined, 2)}\n`);
}

export function forgetPending(key: Key): void {
  rmSync(pendingFile(key), { force: true });
}
