import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Mext, useMext } from "../chain/MextContext.tsx";
import { historyKey } from "../queries/keys.ts";
import { forgiving, type HistoryCache, indexedDbCache, type Kept } from "./cache.ts";
import type { Entry } from "./entry.ts";
import { nodeOf } from "./node.ts";
import { type History, readHistory } from "./readHistory.ts";
import type { Scan } from "./scans.ts";

let cache: HistoryCache | undefined;
const kept = new Map<string, Kept>();
const running = new Map<string, Promise<History>>();

/** Where the deployment stands, as the cache's keys name it. */
const placeOf = ({ runtime, deployment }: Mext): string =>
  `${runtime.chainId}:${deployment.contracts.listingDao.address.toLowerCase()}`;

async function read(mext: Mext, scan: Scan, tell: (history: History) => void): Promise<History> {
  const place = placeOf(mext);
  const key = `${place}:${scan.key}`;
  cache ??= forgiving(indexedDbCache());
  const { entries, through, anchor } = await readHistory(scan, {
    node: nodeOf(mext.config.getClient()),
    cache,
    place,
    start: BigInt(mext.deployment.blockNumber),
    before: kept.get(key),
    tell,
  });
  kept.set(key, { entries, through, anchor });
  return { entries, through, isComplete: true, share: 1 };
}

/** A reading that is under way is joined: a new block does not begin it anew. */
function readOnce(mext: Mext, scan: Scan, tell: (history: History) => void): Promise<History> {
  const key = `${placeOf(mext)}:${scan.key}`;
  const begun = running.get(key);
  if (begun) return begun;
  const reading = read(mext, scan, tell).finally(() => running.delete(key));
  running.set(key, reading);
  return reading;
}

const scanKey = (mext: Mext, scan: Scan | undefined) => historyKey(mext, "scan", scan?.key);

export const historyQuery = (mext: Mext, scan: Scan | undefined) =>
  queryOptions({
    queryKey: scanKey(mext, scan),
    enabled: scan !== undefined,
    retry: false,
    structuralSharing: (before: unknown, after: unknown) => steady(before as History | undefined, after as History),
    queryFn: async ({ client }): Promise<History> => {
      if (!scan) throw new Error("There is nothing to read.");
      return readOnce(mext, scan, (history) => {
        // What is known shows at once; a complete history is never replaced by a part of it.
        const shown = client.getQueryData<History>(scanKey(mext, scan));
        if (!shown?.isComplete) client.setQueryData(scanKey(mext, scan), history);
      });
    },
  });

/** A block without news changes nothing that a page would have to count again. */
function steady(before: History | undefined, after: History): History {
  if (!before || before.entries.length !== after.entries.length) return after;
  const isSame = before.entries.every(({ hash, index, block }, at) => {
    const other = after.entries[at];
    return other?.hash === hash && other.index === index && other.block === block;
  });
  return isSame ? { ...after, entries: before.entries } : after;
}

const nothing: readonly Entry[] = [];

export type ShownHistory = {
  entries: readonly Entry[];
  through: bigint | undefined;
  isComplete: boolean;
  share: number;
  error: Error | null;
  retry: () => void;
};

/** What the logs tell of a scan, as far as it has been read; it goes on with every block. */
export function useHistory(scan: Scan | undefined): ShownHistory {
  const { data, error, refetch } = useQuery(historyQuery(useMext(), scan));
  return {
    entries: data?.entries ?? nothing,
    through: data?.through,
    isComplete: data?.isComplete ?? false,
    share: data?.share ?? 0,
    error,
    retry: () => void refetch(),
  };
}
