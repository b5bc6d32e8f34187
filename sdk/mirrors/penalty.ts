import { tierOf, WHOLE_BPS } from "./weight.ts";

/** What `leaveNow` burns: the tier's whole penalty, rounded in the staker's favour. */
export function penaltyToLeave(tier: number, amount: bigint): bigint {
  return (amount * tierOf(tier).penaltyBps) / WHOLE_BPS;
}

/** What `cutNotice` burns at `timestamp`: the part of the penalty whose notice is left; nothing once ready. */
export function penaltyToCut(exit: { tier: number; amount: bigint; readyAt: number }, timestamp: number): bigint {
  const { notice, penaltyBps } = tierOf(exit.tier);
  const remaining = Math.max(0, exit.readyAt - timestamp);
  if (remaining >= notice) return penaltyToLeave(exit.tier, exit.amount);
  return (exit.amount * penaltyBps * BigInt(remaining)) / (BigInt(notice) * WHOLE_BPS);
}
