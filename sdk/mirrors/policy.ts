import { DAY } from "./time.ts";

const MEXT = 10n ** 18n;

/** The bounds of what votes can set, as the modules of the governor and the timelock have them. */
export const policyBounds = {
  votingDelay: [BigInt(DAY), BigInt(7 * DAY)],
  votingPeriod: [BigInt(5 * DAY), BigInt(14 * DAY)],
  timelockDelay: [BigInt(2 * DAY), BigInt(14 * DAY)],
  quorumBps: [200n, 1_000n],
  quorumFloorBps: [50n, 200n],
  proposalBond: [5_000n * MEXT, 500_000n * MEXT],
  guardianTerm: [BigInt(30 * DAY), BigInt(730 * DAY)],
} as const satisfies Record<string, readonly [least: bigint, most: bigint]>;
