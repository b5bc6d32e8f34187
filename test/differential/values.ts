import { seeded } from "../sdk/random.ts";

export type Values = ReturnType<typeof values>;

/** Random values with a taste for edges: the ends of a range, their neighbours, zero, one and round numbers. */
export function values(seed: number) {
  const random = seeded(seed);

  /** Any number of the range, a large or a small one alike, or one at an edge. */
  function between(least: bigint, most: bigint, edges: readonly bigint[] = []): bigint {
    const inside = (found: bigint): bigint => (found < least ? least : found > most ? most : found);
    const kind = random.integer(0, 9);
    if (kind === 0) return random.pick([least, inside(least + 1n), inside(most - 1n), most]);
    if (kind <= 2 && edges.length > 0) return inside(random.pick(edges) + BigInt(random.integer(-1, 1)));
    const span = most - least;
    const bits = kind < 6 ? span.toString(2).length : random.integer(0, span.toString(2).length);
    let drawn = 0n;
    for (let bit = 0; bit < bits; bit += 24) drawn = (drawn << 24n) | BigInt(random.integer(0, 0xffffff));
    return least + (bits === 0 ? 0n : (drawn & ((1n << BigInt(bits)) - 1n)) % (span + 1n));
  }

  return {
    ...random,
    between,
    number: (least: number, most: number, edges: readonly number[] = []): number =>
      Number(between(BigInt(least), BigInt(most), edges.map(BigInt))),
    chance: (percent: number): boolean => random.integer(1, 100) <= percent,
    shuffled: <Item>(items: readonly Item[]): Item[] => {
      const all = [...items];
      for (let i = all.length - 1; i > 0; i--) {
        const other = random.integer(0, i);
        [all[i], all[other]] = [all[other] as Item, all[i] as Item];
      }
      return all;
    },
    times: <Item>(count: number, make: (index: number) => Item): Item[] =>
      Array.from({ length: count }, (_, i) => make(i)),
  };
}

/** The real ranges of MEXT's amounts: below 2^90 wei there is all of it; weights are at most twice that. */
export const MOST_AMOUNT = 10n ** 27n;
export const MOST_WEIGHT = 2n * MOST_AMOUNT;
export const MEXT = 10n ** 18n;
/** The seconds in which a chain may live: to the year 2100. */
export const LAST_SECOND = 4_102_444_800;
