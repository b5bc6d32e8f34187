import type { Address } from "viem";
import type { PolicyChoice } from "../types.ts";
import { GENESIS_SUPPLY } from "./supply.ts";
import { DAY } from "./time.ts";
import { WHOLE_BPS } from "./weight.ts";

/** How long a deadline lies behind the newest change of the outcome. */
export const LATE_FLIP_WINDOW = DAY;
/** How far a deadline can move. */
export const MOST_EXTENSION = 7 * DAY;
/** From so many votes on one proposal on, a signature no longer counts. */
export const MOST_VOTES = 63;

const MEXT = 10n ** 18n;
const THRESHOLD_BPS = 10n;

/** What the governor answers where nobody is guardian. */
export const NO_GUARDIAN: Address = "0x000000000000000000000000000000000000dEaD";

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

export type PolicyTally = { against: bigint; for: bigint; abstain: bigint };

const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** The power that proposing takes: a share of all of it, and never below a share of the genesis supply. */
export function proposalThreshold(totalPower: bigint, genesisSupply = GENESIS_SUPPLY): bigint {
  return most((totalPower * THRESHOLD_BPS) / WHOLE_BPS, genesisSupply / WHOLE_BPS);
}

/** The For votes that a proposal needs: a share of all power, or the floor where that is more; both rounded down. */
export function policyQuorum(
  rules: { quorumBps: number; quorumFloorBps: number },
  totalPower: bigint,
  genesisSupply = GENESIS_SUPPLY,
): bigint {
  const share = (totalPower * BigInt(rules.quorumBps)) / WHOLE_BPS;
  return most(share, (genesisSupply * BigInt(rules.quorumFloorBps)) / WHOLE_BPS);
}

export const reachesQuorum = (tally: PolicyTally, quorum: bigint): boolean => tally.for >= quorum;
export const isApproved = (tally: PolicyTally): boolean => tally.for > tally.against;

/** Whether a proposal with these votes passes. */
export const passes = (tally: PolicyTally, quorum: bigint): boolean =>
  isApproved(tally) && reachesQuorum(tally, quorum);

/** Whether the bond of a proposal with these votes is burned: more are against than for, and they are a quorum. */
export const losesBond = (tally: PolicyTally, quorum: bigint): boolean =>
  tally.against > tally.for && tally.against >= quorum;

/** The last second that a deadline can move to; `end` is the first deadline. */
export const capOf = (end: number): number => end + MOST_EXTENSION;

/** The deadline after the outcome changed at `at`: moved only in the last window before it, and never beyond the cap. */
export function deadlineAfterFlip({ at, deadline, end }: { at: number; deadline: number; end: number }): number {
  const [moved, cap] = [at + LATE_FLIP_WINDOW, capOf(end)];
  return moved <= deadline || deadline === cap ? deadline : Math.min(moved, cap);
}

/** Whether votes can only move down at `at`: in the last window before the cap, if the vote has come that far. */
export function isDownwardsOnly({ at, deadline, end }: { at: number; deadline: number; end: number }): boolean {
  return at + LATE_FLIP_WINDOW > deadline && at + LATE_FLIP_WINDOW > capOf(end);
}

/** How long a vote on an earlier proposal may be open after the snapshot of a later one. */
const [leastDelay, mostDelay] = policyBounds.votingDelay;
const LONGEST_AFTER = Number(mostDelay - leastDelay + policyBounds.votingPeriod[1]) + MOST_EXTENSION;

/**
 * Whether the votes on all that was proposed before a proposal with this snapshot are over for certain: it was made the
 * least delay before its snapshot at the latest, and no vote can have set longer times for what came earlier.
 */
export const earlierAreOver = (snapshot: number, now: number): boolean => now > snapshot + LONGEST_AFTER;

const ranks = { Against: 0, Abstain: 1, For: 2 } as const satisfies Record<PolicyChoice, number>;

/** What a vote may be where votes only move down: from for to abstain to against, and a new one against. */
export const mayMoveTo = (wanted: PolicyChoice, former: PolicyChoice | undefined): boolean =>
  ranks[wanted] <= (former === undefined ? ranks.Against : ranks[former]);

/** The votes after one of `weight`, which takes the place of the account's former one. */
export function recounted(
  tally: PolicyTally,
  { weight, wanted, former }: { weight: bigint; wanted: PolicyChoice; former: PolicyChoice | undefined },
): PolicyTally {
  const next = { ...tally };
  if (former !== undefined) next[keys[former]] -= weight;
  next[keys[wanted]] += weight;
  return next;
}

const keys = { Against: "against", For: "for", Abstain: "abstain" } as const;
