export type Random = ReturnType<typeof seeded>;

/** A seeded generator, so that a failing case comes back (mulberry32). */
export function seeded(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    integer,
    /** Up to 2^bits, with small values and zero as likely as large ones. */
    amount: (bits = 90) => {
      let value = 0n;
      for (let bit = 0; bit < integer(0, bits); bit++) value = (value << 1n) | BigInt(integer(0, 1));
      return value;
    },
    pick: <T>(items: readonly T[]): T => items[integer(0, items.length - 1)] as T,
  };
}
