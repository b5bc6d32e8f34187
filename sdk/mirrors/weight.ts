import { DAY } from "./time.ts";

export const WHOLE_BPS = 10_000n;

export const tierNames = ["Free", "Week", "Month", "Quarter", "Year"] as const;
export type TierName = (typeof tierNames)[number];

/** What a tier asks and gives: notice in seconds, weight and penalty in basis points. */
export type Tier = { name: TierName; notice: number; weightBps: bigint; penaltyBps: bigint };

export const tiers = [
  { name: "Free", notice: 0, weightBps: 5_000n, penaltyBps: 0n },
  { name: "Week", notice: 7 * DAY, weightBps: 10_000n, penaltyBps: 100n },
  { name: "Month", notice: 30 * DAY, weightBps: 12_500n, penaltyBps: 300n },
  { name: "Quarter", notice: 90 * DAY, weightBps: 15_000n, penaltyBps: 600n },
  { name: "Year", notice: 365 * DAY, weightBps: 20_000n, penaltyBps: 1_200n },
] as const satisfies readonly Tier[];

/** A tier's terms; throws for a number that is no tier. */
export function tierOf(tier: number): Tier {
  const found: Tier | undefined = tiers[tier];
  if (found === undefined) throw new RangeError(`There is no tier ${tier}; tiers are 0 to ${tiers.length - 1}.`);
  return found;
}

/** What a whole balance weighs in `tier`, rounded down. */
export function weightDown(tier: number, balance: bigint): bigint {
  return (balance * tierOf(tier).weightBps) / WHOLE_BPS;
}

/** An account's weight: each tier's whole balance, rounded down, and summed. `balances` are in the order of the tiers. */
export function weightOf(balances: readonly bigint[]): bigint {
  return balances.reduce((sum, balance, tier) => sum + weightDown(tier, balance), 0n);
}
