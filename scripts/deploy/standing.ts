import type { PublicClient } from "viem";
import type { Part, PartName } from "./parts.ts";

/** Which parts have code at their address. An address follows from the code, so that any code there is the right one. */
export async function standing(client: PublicClient, parts: readonly Part[]): Promise<Set<PartName>> {
  const codes = await Promise.all(parts.map(({ address }) => client.getCode({ address })));
  return new Set(parts.filter((_, index) => codes[index] !== undefined).map(({ name }) => name));
}
