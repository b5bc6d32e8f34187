import type { Address } from "viem";
import { WEEK, weekStartsAt } from "../../../../sdk/mirrors/time.ts";
import type { WeightChange } from "../../../../sdk/mirrors/weeklyVotes.ts";
import { type Entry, named } from "../../history/entry.ts";

/** What `account` weighs by its own stakes, change by change, from the entries of its scan. */
export function weightChanges(entries: readonly Entry[], account: Address): WeightChange[] {
  return named(entries, "Staked", "Moved", "NoticeGiven", "NoticeCancelled", "Left")
    .filter(({ args }) => args.account === account)
    .map(({ at, args }) => ({ at, weight: args.weight }));
}

/** The mean of a weight over a week, or over the part of it before `until`. */
export function meanWeight(changes: readonly WeightChange[], week: number, until = Infinity): bigint {
  const from = weekStartsAt(week);
  const to = Math.min(from + WEEK, until);
  if (to <= from) return 0n;
  let weight = 0n;
  let since = from;
  let sum = 0n;
  for (const change of changes) {
    if (change.at >= to) break;
    if (change.at > since) {
      sum += weight * BigInt(change.at - since);
      since = change.at;
    }
    weight = change.weight;
  }
  return (sum + weight * BigInt(to - since)) / BigInt(to - from);
}

/** What `mean` earned at most of a week's revenue: the total is never below its lowest moment. */
export function shareAtMost(bucket: bigint, mean: bigint, lowestTotal: bigint): bigint {
  if (lowestTotal === 0n) return 0n;
  const share = (bucket * mean) / lowestTotal;
  return share < bucket ? share : bucket;
}
