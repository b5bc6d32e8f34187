import { type Address, type Client, getAddress, type Hex, type RpcLog } from "viem";

type GetTransaction = {
  Method: "eth_getTransactionByBlockHashAndIndex";
  Parameters: [block: Hex, index: Hex];
  ReturnType: { from: Address } | null;
};

/** Questions under way at once; a node that counts requests refuses a burst. */
const AT_ONCE = 6;

/** Who sent the transactions of these logs, by their hash. A node keeps a block's transactions longer than their index. */
export async function sendersOf(client: Client, logs: readonly RpcLog[]): Promise<Map<Hex, Address>> {
  const senders = new Map<Hex, Address>();
  const left = [...new Map(logs.map((log) => [log.transactionHash, log])).values()];
  const readOn = async (): Promise<void> => {
    for (let log = left.pop(); log; log = left.pop()) {
      const { transactionHash, blockHash, transactionIndex } = log;
      if (transactionHash === null || blockHash === null || transactionIndex === null) continue;
      const found = await client.request<GetTransaction>({
        method: "eth_getTransactionByBlockHashAndIndex",
        params: [blockHash, transactionIndex],
      });
      if (found) senders.set(transactionHash, getAddress(found.from));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return senders;
}
