import type { PublicClient } from "viem";
import type { Part, PartName } from "./parts.ts";

/** Which parts have code at their address. An address follows from the code, so that any code there is the right one. */
export async function standing(
  client: PublicClient,
  parts: readonly Part[],
  blockTag: "latest" | "pending" = "latest",
): Promise<Set<PartName>> {
  const codes = await Promise.all(parts.map(({ address }) => client.getCode({ address, blockTag })));
  return new Set(parts.filter((_, index) => codes[index] !== undefined).map(({ name }) => name));
}

const PATIENCE_MS = 60_000;
const PAUSE_MS = 500;

/**
 * Which parts stand once the block that is being made is there. A step is tried out on that block, so that it can fail
 * over a part which somebody else has on the way and which stands in no block yet.
 */
export async function standingSoon(client: PublicClient, parts: readonly Part[]): Promise<Set<PartName>> {
  const coming = await standing(client, parts, "pending");
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const now = await standing(client, parts);
    if (now.size >= coming.size || Date.now() > deadline) return now;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
