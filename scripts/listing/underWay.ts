import type { Address } from "viem";
import type { Open } from "../lib/open.ts";
import { readPending } from "../lib/pending.ts";
import { whatBecameOf } from "../lib/whatBecame.ts";

/** Whether that was sent before, by a run that did not see its end. */
export async function isUnderWay({ chainId, client }: Open, from: Address, intent: string): Promise<boolean> {
  const before = readPending({ chainId, from, intent });
  return before !== undefined && (await whatBecameOf(client, before)).is === "sent";
}
