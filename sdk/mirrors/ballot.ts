export const MAX_ENTRIES = 16;
export const MAX_PLACES = 64;

const ENTRY_BITS = 14n;
const ENTRY_MASK = 0x3fffn;
const AGAINST = 0x40n;
const VERSION_SHIFT = 224n;

/** A share of a voter's power for a place of the season's ballot: positive percent is for, negative against. */
export type Entry = { place: number; percent: number };

/** The slot that holds a ballot: entry `i` at bits `14 i`, the version above bit 224. */
export function packBallot(entries: readonly Entry[], version: number): bigint {
  return entries.reduce((packed, entry, index) => packed | packEntry(entry, index), BigInt(version) << VERSION_SHIFT);
}

/** The ballot in a slot. The first entry without a percent ends it. */
export function unpackBallot(packed: bigint): { version: number; entries: Entry[] } {
  const entries: Entry[] = [];
  for (let index = 0; index < MAX_ENTRIES; index++) {
    const bits = (packed >> (BigInt(index) * ENTRY_BITS)) & ENTRY_MASK;
    const percent = Number(bits >> 7n);
    if (percent === 0) break;
    entries.push({ place: Number(bits & 0x3fn), percent: bits & AGAINST ? -percent : percent });
  }
  return { version: Number(packed >> VERSION_SHIFT), entries };
}

/** What a share of `percent` weighs, rounded down, the same at every recount. */
export function amountOf(power: bigint, percent: number): { support: bigint; objection: bigint } {
  const amount = (power * BigInt(Math.abs(percent))) / 100n;
  return percent > 0 ? { support: amount, objection: 0n } : { support: 0n, objection: amount };
}

/** What every place of a season's ballot got from all ballots together. */
export function sumBallots(
  ballots: readonly { power: bigint; entries: readonly Entry[] }[],
): Map<number, { support: bigint; objection: bigint }> {
  const sums = new Map<number, { support: bigint; objection: bigint }>();
  for (const { power, entries } of ballots) {
    for (const { place, percent } of entries) {
      const sum = sums.get(place) ?? { support: 0n, objection: 0n };
      const amount = amountOf(power, percent);
      sums.set(place, { support: sum.support + amount.support, objection: sum.objection + amount.objection });
    }
  }
  return sums;
}

function packEntry({ place, percent }: Entry, index: number): bigint {
  const bits = (BigInt(Math.abs(percent)) << 7n) | (percent < 0 ? AGAINST : 0n) | BigInt(place);
  return bits << (BigInt(index) * ENTRY_BITS);
}
