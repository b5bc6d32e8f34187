import type { Address } from "viem";
import { weekStartsAt } from "../../../../sdk/mirrors/time.ts";
import { powerIn } from "../../../../sdk/mirrors/weeklyVotes.ts";
import { type Entry, named } from "../../history/entry.ts";

const stakeActs = ["Staked", "Moved", "NoticeGiven", "NoticeCancelled", "Left"] as const;
type Named<Name extends Entry["name"]> = Extract<Entry, { name: Name }>;
export type StakeEntry = Named<(typeof stakeActs)[number]>;

/** Why the weight that an account votes with changed. */
export type Cause =
  | { kind: "stake"; act: StakeEntry }
  | { kind: "own-delegation"; to: Address }
  | { kind: "delegation"; from: Address }
  | { kind: "their-stake" };

/** One change of the weight that an account votes with. */
export type VoteChange = {
  at: number;
  block: bigint;
  index: number;
  weight: bigint;
  delta: bigint;
  cause: Cause;
};

const placeOf = (block: bigint, index: number): string => `${block}-${index}`;

const isStakeEntry = (entry: Entry | undefined): entry is StakeEntry =>
  entry !== undefined && (stakeActs as readonly string[]).includes(entry.name);

/**
 * The staking contract writes a vote change right before the act on a stake that caused it, and right after a change of
 * delegate; what stands at neither place was the stake of somebody who delegates here.
 */
function causeOf(entry: Named<"DelegateVotesChanged">, at: ReadonlyMap<string, Entry>, account: Address): Cause {
  const { block, index } = entry;
  const act = at.get(placeOf(block, index + 1));
  if (isStakeEntry(act) && act.args.account === account) return { kind: "stake", act };
  const before = at.get(placeOf(block, index - 1)) ?? at.get(placeOf(block, index - 2));
  if (before?.name !== "DelegateChanged") return { kind: "their-stake" };
  const { delegator, toDelegate } = before.args;
  return delegator === account ? { kind: "own-delegation", to: toDelegate } : { kind: "delegation", from: delegator };
}

/** Every change of the weight that `account` votes with, oldest first, from the entries of its scan. */
export function voteChanges(entries: readonly Entry[], account: Address): VoteChange[] {
  const at = new Map(entries.map((entry) => [placeOf(entry.block, entry.index), entry]));
  return named(entries, "DelegateVotesChanged")
    .filter(({ args }) => args.delegate === account)
    .map((entry) => ({
      at: entry.at,
      block: entry.block,
      index: entry.index,
      weight: entry.args.newVotes,
      delta: entry.args.newVotes - entry.args.previousVotes,
      cause: causeOf(entry, at, account),
    }));
}

export type Reckoning = {
  /** What the account votes with now, if nothing changes. */
  now: bigint;
  /** The changes since the lowest moment; `now` without them is the power. */
  later: readonly VoteChange[];
  power: bigint;
};

/** How the power in `week` follows from the weight now: everything that changed after the lowest moment is taken out. */
export function reckon(changes: readonly VoteChange[], week: number): Reckoning {
  const power = powerIn(changes, week);
  const end = weekStartsAt(week);
  const lowest = changes.findLastIndex(({ at, weight }) => at < end && weight === power);
  return { now: changes.at(-1)?.weight ?? 0n, later: changes.slice(lowest + 1), power };
}

/** Who gives their votes to `account` now, from the changes of delegate that name it. */
export function delegatorsOf(entries: readonly Entry[], account: Address): Address[] {
  const delegators = new Set<Address>();
  for (const { args } of named(entries, "DelegateChanged")) {
    if (args.delegator === account) continue;
    if (args.toDelegate === account) delegators.add(args.delegator);
    else delegators.delete(args.delegator);
  }
  return [...delegators];
}
