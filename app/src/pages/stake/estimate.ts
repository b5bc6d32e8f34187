import { weekOf } from "../../../../sdk/mirrors/time.ts";
import { type Entry, named } from "../../history/entry.ts";

export type RevenueWeek = { week: number; bucket: bigint };

/**
 * Every week from the first revenue to the running one, or the next where that has revenue already. Everything that was
 * funded for a week streams in it; the newest funding of a week knows the whole.
 */
export function revenueByWeek(entries: readonly Entry[], current: number): RevenueWeek[] {
  const buckets = new Map<number, bigint>();
  for (const { args } of named(entries, "Funded")) buckets.set(Number(args.week), args.bucket);
  if (buckets.size === 0) return [];
  const first = Math.min(...buckets.keys());
  const last = Math.max(current, ...buckets.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((week) => ({
    week,
    bucket: buckets.get(week) ?? 0n,
  }));
}

/** What an estimate of coming revenue rests on: the mean of so many weeks. */
export type Basis = { weeks: number; mean: bigint };

const WEEKS_OF_BASIS = 4;

/** The mean of the last weeks up to the running one; weeks before the first revenue do not count. */
export function basisOf(weeks: readonly RevenueWeek[], now: number): Basis {
  const known = weeks.filter(({ week }) => week <= weekOf(now)).slice(-WEEKS_OF_BASIS);
  const sum = known.reduce((total, { bucket }) => total + bucket, 0n);
  return { weeks: known.length, mean: known.length === 0 ? 0n : sum / BigInt(known.length) };
}

/** What `added` weight would earn in a week of that revenue, beside all the weight that is there. */
export function weeklyShare(revenue: bigint, added: bigint, totalWeight: bigint): bigint {
  const total = totalWeight + added;
  return total === 0n ? 0n : (revenue * added) / total;
}
