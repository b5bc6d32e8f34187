import { weekOf, weekStartsAt } from "./time.ts";

/** From `at` on the account weighs `weight`. */
export type WeightChange = { at: number; weight: bigint };

/**
 * The power in force in `week`: the lowest weight at any moment of the whole week before. `changes` are in the order in
 * which they happened; before the first the weight is zero. A week that a change opens in its very first second still
 * began with the weight before it.
 */
export function powerIn(changes: readonly WeightChange[], week: number): bigint {
  const from = weekStartsAt(week - 1);
  const to = weekStartsAt(week);
  let weight = 0n;
  let lowest: bigint | undefined;
  for (const change of changes) {
    if (change.at >= to) break;
    if (change.at >= from) lowest = least(least(lowest ?? weight, weight), change.weight);
    weight = change.weight;
  }
  return lowest ?? weight;
}

/** The second from which weight that begins at `timestamp` counts fully: the week after the next turn of the week. */
export function countsFrom(timestamp: number): number {
  return weekStartsAt(weekOf(timestamp) + 2);
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
