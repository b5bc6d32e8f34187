import { table } from "../report/tables.ts";
import type { ExitVerb, Sample } from "./sample.ts";

type Samples = ReadonlyMap<ExitVerb, readonly Sample[]>;

const MOST_SECONDS = 10;
const DOES: Record<ExitVerb, string> = {
  leaveNow: "leave at once (`leaveNow`)",
  cutNotice: "cut a notice short (`cutNotice`)",
  withdraw: "withdraw after the notice (`withdraw`)",
  claim: "claim revenue (`claim`)",
};

/** The smallest value that at least `share` of all do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error("There are no samples.");
  return found;
}

const of = (samples: readonly Sample[], what: keyof Sample): number[] => samples.map((sample) => sample[what]);

export function exitTable(samples: Samples): string {
  const rows = [...samples].map(([verb, taken]) => {
    const [seconds, blocks] = [of(taken, "seconds"), of(taken, "blocks")];
    return [
      DOES[verb],
      `${taken.length}`,
      `${Math.max(...of(taken, "transactions"))}`,
      `${quantile(blocks, 0.5)}`,
      `${Math.max(...blocks)}`,
      ...[0.5, 0.99, 1].map((share) => quantile(seconds, share).toFixed(2)),
    ];
  });
  const head = ["way out", "clicks", "transactions", "blocks, p50", "blocks, max", "seconds, p50", "p99", "max"];
  return table(head, new Set(["way out"]), rows);
}

/** What must not be: a second transaction, or ten seconds. */
export function troubles(samples: Samples): string[] {
  return [...samples].flatMap(([verb, taken]) => {
    const [transactions, p99] = [Math.max(...of(taken, "transactions")), quantile(of(taken, "seconds"), 0.99)];
    return [
      ...(of(taken, "transactions").some((count) => count !== 1)
        ? [`${verb}: ${transactions} transactions, not 1`]
        : []),
      ...(p99 < MOST_SECONDS ? [] : [`${verb}: 99 of 100 take up to ${p99.toFixed(2)} s, not below ${MOST_SECONDS} s`]),
    ];
  });
}
