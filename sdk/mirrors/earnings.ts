import { WEEK, weekOf } from "./time.ts";

export const SCALE_BITS = 96n;

/** Below 1 MEXT of total weight nothing is shared; what would have streamed joins the next bucket. */
export const LEAST_WEIGHT = 10n ** 18n;

/** `acc` is earned per weight since the beginning, times 2^96; the buckets are those of the week of `settledAt` and the next. */
export type Stream = { acc: bigint; settledAt: number; current: bigint; next: bigint };

/** The stream at `time`, if `weight` is the total weight from `settledAt` until then. */
export function advanced(from: Stream, weight: bigint, time: number): Stream {
  if (time < from.settledAt)
    throw new RangeError(`The stream is settled up to ${from.settledAt}; ${time} is before that.`);
  const shared = weight >= LEAST_WEIGHT;
  const turns = weekOf(time) - weekOf(from.settledAt);
  const before = streamedBy(from.current, from.settledAt % WEEK);
  if (turns === 0) {
    const due = streamedBy(from.current, time % WEEK) - before;
    return shared
      ? { ...from, acc: from.acc + perWeight(due, weight), settledAt: time }
      : { ...from, next: from.next + due, settledAt: time };
  }
  const rest = from.current - before;
  if (!shared) {
    const current = from.next + rest;
    return { acc: from.acc, settledAt: time, current, next: streamedBy(current, time % WEEK) };
  }
  const whole = turns > 1;
  const begun = whole ? from.next : streamedBy(from.next, time % WEEK);
  return {
    acc: from.acc + perWeight(rest + begun, weight),
    settledAt: time,
    current: whole ? 0n : from.next,
    next: 0n,
  };
}

/** Money arrives at `time`; it streams in the week after. */
export function funded(from: Stream, weight: bigint, time: number, amount: bigint): Stream {
  const settled = advanced(from, weight, time);
  return { ...settled, next: settled.next + amount };
}

/** How much of a bucket has streamed when its week is `elapsed` seconds old. */
export function streamedBy(bucket: bigint, elapsed: number): bigint {
  return (bucket * BigInt(elapsed)) / BigInt(WEEK);
}

/** What `weight` earned while the accumulator rose from `paid` to `acc`, rounded down. */
export function share(weight: bigint, paid: bigint, acc: bigint): bigint {
  return (weight * (acc - paid)) >> SCALE_BITS;
}

function perWeight(due: bigint, weight: bigint): bigint {
  return (due << SCALE_BITS) / weight;
}
