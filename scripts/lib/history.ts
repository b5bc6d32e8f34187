import { type Address, encodeEventTopics, type Hex, type Log, type PublicClient } from "viem";

/** All logs of an address from a block on, by topics. */
export type Logs = (address: Address, fromBlock: number, topics: LogTopics) => Promise<Log[]>;
export type LogTopics = readonly (Hex | readonly Hex[] | null)[];

/** What nodes say when a range of blocks or an answer is too large for them. */
const TOO_LARGE = /range|limit|too (large|many|big|wide)|exceed|more than|response size|maximum/i;

/** Reads logs up to a block. A node that refuses a range is asked for half of it, and for more again afterwards. */
export function logsOf(client: PublicClient, toBlock: bigint): Logs {
  let most: bigint | undefined;
  return async (address, fromBlock, topics) => {
    const found: Log[] = [];
    let from = BigInt(fromBlock);
    while (from <= toBlock) {
      const wanted = most === undefined ? toBlock : from + most - 1n;
      const to = wanted < toBlock ? wanted : toBlock;
      const logs = await request(client, { address, topics, from, to }).catch((error: unknown) => {
        if (to === from || !TOO_LARGE.test(textOf(error))) throw error;
        return undefined;
      });
      if (logs === undefined) {
        most = (to - from + 1n) / 2n;
        continue;
      }
      for (const log of logs) found.push(log);
      from = to + 1n;
      if (most !== undefined) most *= 2n;
    }
    return found;
  };
}

async function request(
  client: PublicClient,
  { address, topics, from, to }: { address: Address; topics: LogTopics; from: bigint; to: bigint },
): Promise<Log[]> {
  const filter = { address, topics, fromBlock: hex(from), toBlock: hex(to) };
  return (await client.request({ method: "eth_getLogs", params: [filter as never] })) as unknown as Log[];
}

const hex = (block: bigint): Hex => `0x${block.toString(16)}`;

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? "";
  const { details, cause } = error as Error & { details?: string };
  return `${error.message} ${details ?? ""} ${cause === undefined ? "" : textOf(cause)}`;
}

/** The first topic of an event. */
export function topicOf(abi: Parameters<typeof encodeEventTopics>[0]["abi"], eventName: string): Hex {
  const [topic] = encodeEventTopics({ abi, eventName });
  return topic;
}
