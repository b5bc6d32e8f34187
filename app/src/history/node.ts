import { type Address, type Client, decodeEventLog, type Hex, type RpcLog, toEventSelector } from "viem";
import type { AbiEvent } from "viem";
import { getBlock } from "viem/actions";
import type { Deployment } from "../../../sdk/deployment.ts";
import { breathing } from "./breath.ts";
import type { Span } from "./chunks.ts";
import type { Contract, Entry } from "./entry.ts";
import { eventsOf, type Filter, filtersOf } from "./filters.ts";
import type { Scan } from "./scans.ts";
import { sendersOf } from "./senders.ts";

export type Head = { number: bigint; hash: Hex };

/** What reading history needs of a node. */
export type HistoryNode = {
  head: () => Promise<Head>;
  /** the hash of a block, if the chain has come that far */
  hashOf: (block: bigint) => Promise<Hex | undefined>;
  entries: (scan: Scan, span: Span) => Promise<readonly Entry[]>;
};

type GetLogs = { Method: "eth_getLogs"; Parameters: [object]; ReturnType: RpcLog[] };

const hex = (block: bigint): Hex => `0x${block.toString(16)}`;

const known = new Map<Contract, Map<Hex, AbiEvent>>();

function eventBy(contract: Contract, selector: Hex | undefined): AbiEvent | undefined {
  const events =
    known.get(contract) ?? new Map(eventsOf(contract).map((event) => [toEventSelector(event), event] as const));
  known.set(contract, events);
  return selector && events.get(selector);
}

type Found = { contract: Contract; log: RpcLog };

/** Many nodes put the block's time on a log; where one does not, the block is asked. */
function timestampOf(log: RpcLog): number | undefined {
  const stamp = "blockTimestamp" in log ? log.blockTimestamp : undefined;
  return typeof stamp === "string" ? Number(stamp) : undefined;
}

async function timesOf(client: Client, found: readonly Found[]): Promise<Map<Hex, number>> {
  const times = new Map<Hex, number>();
  for (const { log } of found) {
    const at = timestampOf(log);
    if (log.blockNumber !== null && at !== undefined) times.set(log.blockNumber, at);
  }
  const missing = new Set(found.flatMap(({ log: { blockNumber } }) => blockNumber ?? []));
  await Promise.all(
    [...missing]
      .filter((block) => !times.has(block))
      .map(async (block) => {
        const { timestamp } = await getBlock(client, { blockNumber: BigInt(block) });
        times.set(block, Number(timestamp));
      }),
  );
  return times;
}

type Known = { times: ReadonlyMap<Hex, number>; senders?: ReadonlyMap<Hex, Address> };

function entryOf({ contract, log }: Found, { times, senders }: Known): Entry | undefined {
  const event = eventBy(contract, log.topics[0]);
  if (!event || log.blockNumber === null || log.logIndex === null || log.transactionHash === null) return undefined;
  const { args } = decodeEventLog({ abi: [event], data: log.data, topics: log.topics });
  const sender = senders?.get(log.transactionHash);
  return {
    contract,
    name: event.name,
    args,
    block: BigInt(log.blockNumber),
    index: Number(log.logIndex),
    hash: log.transactionHash,
    at: times.get(log.blockNumber) ?? 0,
    ...(sender && { sender }),
  } as unknown as Entry;
}

const byPlace = (left: Entry, right: Entry): number =>
  left.block === right.block ? left.index - right.index : left.block < right.block ? -1 : 1;

/** An entry that several filters of a scan found stands once. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const places = new Map(entries.map((entry) => [`${entry.block}-${entry.index}`, entry]));
  return [...places.values()].sort(byPlace);
}

export function nodeOf(client: Client, { contracts }: Deployment): HistoryNode {
  const logs = async ({ contract, topics }: Filter, { from, to }: Span): Promise<Found[]> => {
    const filter = { address: contracts[contract].address, topics, fromBlock: hex(from), toBlock: hex(to) };
    const found = await client.request<GetLogs>({ method: "eth_getLogs", params: [filter] });
    return found.map((log) => ({ contract, log }));
  };
  return {
    head: async () => {
      const { number, hash } = await getBlock(client, { blockTag: "latest" });
      return { number, hash };
    },
    hashOf: (blockNumber) =>
      getBlock(client, { blockNumber }).then(
        ({ hash }) => hash,
        (error: Error) => {
          if (error.name === "BlockNotFoundError") return undefined;
          throw error;
        },
      ),
    entries: async (scan, span) => {
      const found = (await Promise.all(filtersOf(scan).map((filter) => logs(filter, span)))).flat();
      const logsFound = found.map(({ log }) => log);
      const known = {
        times: await timesOf(client, found),
        ...(scan.of === "sent" && { senders: await sendersOf(client, logsFound) }),
      };
      const breathe = breathing();
      const entries: Entry[] = [];
      for (const one of found) {
        const entry = entryOf(one, known);
        if (entry) entries.push(entry);
        await breathe();
      }
      return inOrder(entries);
    },
  };
}
