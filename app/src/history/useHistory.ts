import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Mext, useMext } from "../chain/MextContext.tsx";
import { historyKey } from "../queries/keys.ts";
import type { Entry } from "./entry.ts";
import type { History } from "./readHistory.ts";
import type { Scan } from "./scans.ts";

const scanKey = (mext: Mext, scan: Scan | undefined) => historyKey(mext, "scan", scan?.key);

export const historyQuery = (mext: Mext, scan: Scan | undefined) =>
  queryOptions({
    queryKey: scanKey(mext, scan),
    enabled: scan !== undefined,
    retry: false,
    // What a `select` makes of a history comes by here too; it is left as it is.
    structuralSharing: (before: unknown, after: unknown) =>
      isHistory(before) && isHistory(after) ? steady(before, after) : after,
    queryFn: async ({ client }): Promise<History> => {
      if (!scan) throw new Error("There is nothing to read.");
      const { readOnce } = await import("./reader.ts");
      return readOnce(mext, scan, (history) => {
        // What is known shows at once; a complete history is never replaced by a part of it.
        const shown = client.getQueryData<History>(scanKey(mext, scan));
        if (!shown?.isComplete) client.setQueryData(scanKey(mext, scan), history);
      });
    },
  });

const isHistory = (data: unknown): data is History =>
  typeof data === "object" && data !== null && "entries" in data && "through" in data;

/** A block without news changes nothing that a page would have to count again. */
function steady(before: History, after: History): History {
  if (before.entries.length !== after.entries.length) return after;
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
