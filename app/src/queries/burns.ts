import { queryOptions } from "@tanstack/react-query";
import { type Hex, zeroAddress } from "viem";
import { getBlock, getBlockNumber, getContractEvents } from "viem/actions";
import type { Mext } from "../chain/MextContext.tsx";
import { readInChunks, type Span } from "./chunks.ts";
import { historyKey } from "./keys.ts";
import { daoOf, stakingOf, tokenOf } from "./read.ts";

export const burnSources = ["fee", "forfeit", "penalty", "voluntary"] as const;
export type BurnSource = (typeof burnSources)[number];
export type Burn = { block: bigint; index: number; at: number; amount: bigint; source: BurnSource; hash: Hex };

type Seen = { blockNumber: bigint; logIndex: number; transactionHash: Hex; amount: bigint; at: number | undefined };
type Act = { hash: Hex; amount: bigint; source: BurnSource };

/** A burn belongs to the act of the same transaction that burned as much; a burn without such an act was a gift to all. */
export function sourceOf(burn: { hash: Hex; amount: bigint }, acts: readonly Act[]): BurnSource {
  return acts.find(({ hash, amount }) => hash === burn.hash && amount === burn.amount)?.source ?? "voluntary";
}

const OVERLAP = 12n;
const kept = new Map<number, { through: bigint; burns: Burn[] }>();

async function readActs(mext: Mext, { from, to }: Span): Promise<Act[]> {
  const client = mext.config.getClient();
  const span = { fromBlock: from, toBlock: to, strict: true } as const;
  const [dao, staking] = [daoOf(mext), stakingOf(mext)];
  const [applied, motions, forfeited, left, cut] = await Promise.all([
    getContractEvents(client, { ...dao, ...span, eventName: "Applied" }),
    getContractEvents(client, { ...dao, ...span, eventName: "MotionFiled" }),
    getContractEvents(client, { ...dao, ...span, eventName: "BondForfeited" }),
    getContractEvents(client, { ...staking, ...span, eventName: "Left" }),
    getContractEvents(client, { ...staking, ...span, eventName: "NoticeCutShort" }),
  ]);
  return [
    ...[...applied, ...motions].map((log) => ({
      hash: log.transactionHash,
      amount: log.args.fee,
      source: "fee" as const,
    })),
    ...forfeited.map((log) => ({ hash: log.transactionHash, amount: log.args.amount, source: "forfeit" as const })),
    ...[...left, ...cut].map((log) => ({
      hash: log.transactionHash,
      amount: log.args.penalty,
      source: "penalty" as const,
    })),
  ];
}

async function readSeen(mext: Mext, { from, to }: Span): Promise<Seen[]> {
  const logs = await getContractEvents(mext.config.getClient(), {
    ...tokenOf(mext),
    eventName: "Transfer",
    args: { to: zeroAddress },
    fromBlock: from,
    toBlock: to,
    strict: true,
  });
  return logs.map((log) => ({
    blockNumber: log.blockNumber,
    logIndex: log.logIndex,
    transactionHash: log.transactionHash,
    amount: log.args.value,
    at: timestampOf(log),
  }));
}

/** Many nodes put the block's time on a log; where one does not, the block is asked. */
function timestampOf(log: object): number | undefined {
  const stamp = "blockTimestamp" in log ? log.blockTimestamp : undefined;
  return typeof stamp === "bigint" || typeof stamp === "string" ? Number(stamp) : undefined;
}

async function timesOf(mext: Mext, seen: readonly Seen[]): Promise<Map<bigint, number>> {
  const missing = [...new Set(seen.filter(({ at }) => at === undefined).map(({ blockNumber }) => blockNumber))];
  const blocks = await Promise.all(missing.map((blockNumber) => getBlock(mext.config.getClient(), { blockNumber })));
  return new Map(blocks.map(({ number, timestamp }) => [number, Number(timestamp)]));
}

async function read(mext: Mext): Promise<readonly Burn[]> {
  const to = await getBlockNumber(mext.config.getClient(), { cacheTime: 0 });
  const before = kept.get(mext.runtime.chainId);
  const start = BigInt(mext.deployment.blockNumber);
  const from = before && before.through <= to && before.through - OVERLAP > start ? before.through - OVERLAP : start;
  const span = { from, to };
  const [seen, acts] = await Promise.all([
    readInChunks(span, (part) => readSeen(mext, part)),
    readInChunks(span, (part) => readActs(mext, part)),
  ]);
  const times = await timesOf(mext, seen);
  const fresh = seen.map(({ blockNumber, logIndex, transactionHash, amount, at }) => ({
    block: blockNumber,
    index: logIndex,
    at: at ?? times.get(blockNumber) ?? 0,
    amount,
    source: sourceOf({ hash: transactionHash, amount }, acts),
    hash: transactionHash,
  }));
  const burns = [...(before?.burns ?? []).filter(({ block }) => block < from), ...fresh];
  kept.set(mext.runtime.chainId, { through: to, burns });
  return burns;
}

export const burnsQuery = (mext: Mext) =>
  queryOptions({ queryKey: historyKey(mext, "burns"), queryFn: () => read(mext), retry: 1 });

/** When the deployment's history begins: the time of its first block. */
export const genesisQuery = (mext: Mext) =>
  queryOptions({
    queryKey: ["fixed", mext.runtime.chainId, "genesis"],
    staleTime: Infinity,
    queryFn: async () => {
      const blockNumber = BigInt(mext.deployment.blockNumber);
      return Number((await getBlock(mext.config.getClient(), { blockNumber })).timestamp);
    },
  });
