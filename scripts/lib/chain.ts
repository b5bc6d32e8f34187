import type { NetworkConnection } from "hardhat/types/network";
import { createPublicClient, custom, type PublicClient } from "viem";

/** A viem client over a Hardhat connection, so that networks and keys come from Hardhat and calls from the SDK. */
export function clientOf(connection: Pick<NetworkConnection, "provider">): PublicClient {
  return createPublicClient({ transport: custom(connection.provider, { retryCount: 0 }), cacheTime: 0 });
}

/** One JSON-RPC request by name. */
export type Request = (method: string, params?: unknown[]) => Promise<unknown>;

export function requestOf(connection: Pick<NetworkConnection, "provider">): Request {
  return (method, params = []) => connection.provider.request({ method, params });
}
