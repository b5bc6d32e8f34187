import type { Hex } from "viem";
import type { HistoryCache, Kept } from "./cache.ts";
import { type ChunkOptions, readInChunks, type Span } from "./chunks.ts";
import type { Entry } from "./entry.ts";
import type { Head, HistoryNode } from "./node.ts";
import type { Scan } from "./scans.ts";

/** How many of the newest blocks a chain may still exchange for others; they are read anew every time. */
export const REORG_DEPTH = 12n;

export type History = {
  entries: readonly Entry[];
  through: bigint;
  /** false while older blocks are still being read */
  isComplete: boolean;
  /** how much of the chain has been read, 0 to 1 */
  share: number;
};

export type Reading = {
  node: HistoryNode;
  cache: HistoryCache;
  /** names the deployment in the cache */
  place: string;
  /** the deployment's first block */
  start: bigint;
  /** what an earlier reading of this page ended with */
  before?: Kept | undefined;
  tell?: (history: History) => void;
  chunks?: Pick<ChunkOptions<Entry>, "first" | "most" | "pause">;
};

const greater = (left: bigint, right: bigint): bigint => (left > right ? left : right);
const lesser = (left: bigint, right: bigint): bigint => (left < right ? left : right);

const shareOf = ({ from, to }: Span, through: bigint): number =>
  to < from ? 1 : Number(((through - from + 1n) * 1_000n) / (to - from + 1n)) / 1_000;

const upTo = (entries: readonly Entry[], end: bigint): Entry[] => {
  const kept = entries.findLastIndex(({ block }) => block < end);
  return entries.slice(0, kept + 1);
};

/** What was kept counts only while the block it is anchored at is still in the chain. */
async function stillTrue(kept: Kept | undefined, { node }: Reading, head: Head): Promise<Kept | undefined> {
  if (!kept || kept.anchor.number > head.number) return undefined;
  const hash: Hex | undefined = await node.hashOf(kept.anchor.number);
  return hash === kept.anchor.hash ? kept : undefined;
}

/**
 * Reads a scan up to the chain's head: from what is kept if that still holds, from the deployment's first block
 * otherwise. Every answer is kept at once, so that a page closed in the middle goes on from there.
 */
export async function readHistory(scan: Scan, reading: Reading): Promise<Kept> {
  const { node, cache, place, start, tell, chunks } = reading;
  const key = `${place}:${scan.key}`;
  const head = await node.head();
  const found = reading.before ?? (await cache.load(key));
  const kept = await stillTrue(found, reading, head);
  if (found && !kept) await cache.forget(key);

  const from = kept ? greater(start, lesser(kept.through, head.number) - REORG_DEPTH + 1n) : start;
  const firm = greater(start, head.number - REORG_DEPTH);
  let entries: readonly Entry[] = kept ? upTo(kept.entries, from) : [];
  let reach: Kept = kept ?? { through: start - 1n, anchor: head, entries: [] };
  let next = from;

  const take = async (fresh: readonly Entry[], through: bigint): Promise<void> => {
    const number = lesser(through, firm);
    const hash = await node.hashOf(number);
    if (hash === undefined) throw new Error(`The node has no block ${number} any more.`);
    const anchor = { number, hash };
    entries = fresh.length === 0 ? entries : [...entries, ...fresh];
    reach = { through, anchor, entries };
    await cache.add(key, { from: next, through, anchor, entries: fresh });
    next = through + 1n;
    const isComplete = through === head.number;
    tell?.({
      entries,
      through,
      isComplete,
      share: isComplete ? 1 : shareOf({ from: start, to: head.number }, through),
    });
  };

  if (kept && from <= head.number) {
    tell?.({ ...kept, isComplete: false, share: shareOf({ from: start, to: head.number }, kept.through) });
  }
  await readInChunks({ from, to: head.number }, (span) => node.entries(scan, span), { ...chunks, take });
  return reach;
}
