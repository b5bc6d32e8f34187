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
    structuralSharing: false,
    queryFn: async ({ client }): Promise<History> => {
      if (!scan) throw new Error("There is nothing to read.");
      const { readOnce } = await import("./reader.ts");
      const shown = () => client.getQueryData<History>(scanKey(mext, scan));
      const history = await readOnce(mext, scan, (known) => {
        // What is known shows at once; a complete history is never replaced by a part of it.
        if (!shown()?.isComplete) client.setQueryData(scanKey(mext, scan), steady(shown(), known));
      });
      return steady(shown(), history);
    },
  });

/** A block without news leaves the entries the same array, so that nothing is counted again. */
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
