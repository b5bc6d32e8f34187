import { weekOf } from "../../../../sdk/mirrors/time.ts";
import { type Burn, type BurnSource, burnSources } from "../../queries/burns.ts";

export type BySource = Record<BurnSource, bigint>;
export type BurnWeek = { week: number; total: bigint; bySource: BySource };
export type SourceTotal = { source: BurnSource; count: number; amount: bigint };

const nothing = (): BySource => Object.fromEntries(burnSources.map((source) => [source, 0n])) as BySource;

/** What burned in each week from `first` to `last`, by source; a week without a burn stands there too. */
export function burnWeeks(burns: readonly Burn[], first: number, last: number): BurnWeek[] {
  const weeks = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    week: first + index,
    total: 0n,
    bySource: nothing(),
  }));
  for (const { at, amount, source } of burns) {
    const week = weeks[weekOf(at) - first];
    if (!week) continue;
    week.total += amount;
    week.bySource[source] += amount;
  }
  return weeks;
}

export function totalsBySource(burns: readonly Burn[]): SourceTotal[] {
  return burnSources.map((source) => {
    const own = burns.filter((burn) => burn.source === source);
    return { source, count: own.length, amount: sumOf(own) };
  });
}

export const sumOf = (burns: readonly Pick<Burn, "amount">[]): bigint =>
  burns.reduce((sum, { amount }) => sum + amount, 0n);
