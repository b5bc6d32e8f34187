import type { NetworkConnection } from "hardhat/types/network";
import { createPublicClient, custom, type PublicClient } from "viem";

/** Calldata of views that go into one request, so that their answers stay below the 24 KB that creation code may answer. */
const BATCH_BYTES = 2_048;

/**
 * A client that counts its requests and asks for views of one moment together, without a contract deployed for it:
 * local chains have none. Trials stay requests of their own: what one does must not be seen by the next.
 */
export function countedClient({ provider }: Pick<NetworkConnection, "provider">): {
  client: PublicClient;
  calls: () => number;
} {
  let count = 0;
  const request = ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    count++;
    return provider.request({ method, params: params ?? [] });
  };
  const client = createPublicClient({
    transport: custom({ request }, { retryCount: 0 }),
    batch: { multicall: { deployless: true, batchSize: BATCH_BYTES } },
    cacheTime: 0,
  });
  return { client, calls: () => count };
}
