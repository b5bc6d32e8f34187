import { http } from "wagmi";

/** The way to the node: one call a request, for nodes limit how many they take together, and a page's reads are one call. */
export const transportTo = (rpcUrl: string) => http(rpcUrl, { retryCount: 1, timeout: 15_000 });
