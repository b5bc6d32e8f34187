import { dice } from "./dice.ts";
import type { Stakes } from "./people.ts";

/** One of the community. */
export type Member = { index: number; stakes: Stakes };

/** What changes everybody's stakes at once. */
const SEED = 1485;

/** Those who send their ballots themselves; the accounts between them have other parts. */
const senders = [...range(6, 15), ...range(20, 40)];
/** Those who only sign theirs; somebody else sends many at once. */
const signers = range(100, 155);
const indices = [...senders, ...signers];

const TIERS = 5;
/** The largest stake, in MEXT; the one of rank r is this divided by r to the power of 3/4. */
const LARGEST = 6_800_000;

/** The community: everybody who votes. A few hold much and many hold little, most of them in several tiers. */
export const voters: readonly Member[] = ranked().map(({ index, rank }) => {
  const size = (LARGEST / (Math.sqrt(rank) * Math.sqrt(Math.sqrt(rank)))) * (0.85 + dice(300, SEED, index, 1) / 1_000);
  return { index, stakes: split(index, size) };
});

/** Whether a voter signs a ballot that somebody else sends. */
export const onlySigns = (index: number): boolean => index >= (signers[0] ?? Infinity);

/** The voter with the n-th largest stake in a tier, beginning at 0, and that stake. */
export function holderOf(tier: number, n: number): { index: number; staked: number } {
  const held = voters
    .map(({ index, stakes }) => ({ index, staked: stakes[tier] ?? 0 }))
    .filter(({ staked }) => staked > 0)
    .sort((a, b) => b.staked - a.staked || a.index - b.index);
  const found = held[n];
  if (found === undefined) throw new Error(`Tier ${tier} of the demo has ${held.length} holders.`);
  return found;
}

/** Who is how rich has nothing to do with the account's number. */
function ranked(): { index: number; rank: number }[] {
  const byLot = indices.toSorted((a, b) => dice(1 << 30, SEED, a) - dice(1 << 30, SEED, b) || a - b);
  return indices.map((index) => ({ index, rank: byLot.indexOf(index) + 1 }));
}

/** Most of it in the tier that this account likes best, the rest in those that it tries as well. */
function split(index: number, size: number): Stakes {
  const favourite = dice(TIERS, SEED, index, 2);
  const parts = range(0, TIERS).map((tier) => {
    if (tier === favourite) return 60 + dice(40, SEED, index, 3);
    return dice(100, SEED, index, 4, tier) < 45 ? 5 + dice(30, SEED, index, 5, tier) : 0;
  });
  const whole = parts.reduce((sum, part) => sum + part, 0);
  // One in three likes round numbers.
  const unit = dice(3, SEED, index, 6) === 0 ? 1_000 : 1;
  const [free = 0, week = 0, month = 0, quarter = 0, year = 0] = parts.map((part) =>
    part === 0 ? 0 : Math.max(unit, Math.round((size * part) / whole / unit) * unit),
  );
  return [free, week, month, quarter, year];
}

function range(from: number, until: number): number[] {
  return Array.from({ length: until - from }, (_, step) => from + step);
}
