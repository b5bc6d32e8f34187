import { queryOptions } from "@tanstack/react-query";
import { getBlock } from "wagmi/actions";
import type { Mext } from "../chain/MextContext.tsx";

/** The chain's time when a block was read; it runs on from there by the page's own stopwatch. */
export type Reading = { block: bigint; timestamp: number; readAt: number };

let last: Reading | null = null;

/** A block keeps its first reading, so that polling an unchanged chain never turns the clock back. */
export function takeReading(previous: Reading | null, block: bigint, timestamp: number, readAt: number): Reading {
  if (previous && previous.block === block) {
    const running = previous.timestamp + (readAt - previous.readAt) / 1_000;
    return timestamp > running ? { block, timestamp, readAt } : previous;
  }
  return { block, timestamp, readAt };
}

/** A local chain knows the time of the block that it would mine now; elsewhere the last block is the clock. */
async function read(mext: Mext): Promise<Reading> {
  const [latest, next] = await Promise.all([
    getBlock(mext.config, { blockTag: "latest" }),
    mext.runtime.local ? getBlock(mext.config, { blockTag: "pending" }).catch(() => null) : null,
  ]);
  const timestamp = next && next.timestamp > latest.timestamp ? next.timestamp : latest.timestamp;
  last = takeReading(last, latest.number, Number(timestamp), performance.now());
  return last;
}

export const clockQuery = (mext: Mext) =>
  queryOptions({
    queryKey: ["clock", mext.runtime.chainId],
    queryFn: () => read(mext),
    refetchInterval: mext.runtime.local ? 2_000 : 8_000,
    structuralSharing: true,
  });

export function timeOf(reading: Reading, now: number): number {
  return Math.floor(reading.timestamp + (now - reading.readAt) / 1_000);
}

const STUCK_MS = 5 * 60_000;

/** Whether no new block came for so long that the node may have lost the chain. By the page's stopwatch alone. */
export const isStuck = ({ readAt }: Reading, now: number): boolean => now - readAt > STUCK_MS;
