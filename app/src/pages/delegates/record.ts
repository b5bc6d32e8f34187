import type { Address } from "viem";
import { endsAt, firstWeekOf, seasonAt } from "../../../../sdk/mirrors/season.ts";
import { weekOf } from "../../../../sdk/mirrors/time.ts";
import { powerIn, type WeightChange } from "../../../../sdk/mirrors/weeklyVotes.ts";
import { type Entry, named } from "../../history/entry.ts";
import { type Made, type PolicyVote, proposalsIn, votesIn } from "../../queries/proposals.ts";

/** How often somebody voted of the times that they could. */
export type Turnout = { voted: number; could: number };
export type LateVote = { proposal: Made; vote: PolicyVote };

/** Somebody who votes, and how they have used it. */
export type DelegateRecord = {
  account: Address;
  /** in force this week */
  power: bigint;
  /** in force from the next week on, if nothing falls until then */
  next: bigint;
  delegators: number;
  /** the weight that others gave, as it is now */
  fromOthers: bigint;
  policy: Turnout;
  seasons: Turnout;
  /** what they voted on proposals, the newest first */
  votes: readonly LateVote[];
};

/** What is read of the past. */
export type Past = {
  staking: readonly Entry[];
  policy: readonly Entry[];
  policyVotes: readonly Entry[];
  ballots: readonly Entry[];
};

function changesByAccount(entries: readonly Entry[]): Map<Address, WeightChange[]> {
  const changes = new Map<Address, WeightChange[]>();
  for (const { at, args } of named(entries, "DelegateVotesChanged")) {
    const own = changes.get(args.delegate) ?? [];
    own.push({ at, weight: args.newVotes });
    changes.set(args.delegate, own);
  }
  return changes;
}

/** Whom everybody's votes went to in the end. */
function delegatesIn(entries: readonly Entry[]): Map<Address, Address> {
  return new Map(named(entries, "DelegateChanged").map(({ args }) => [args.delegator, args.toDelegate]));
}

/** What everybody's own stakes weigh now. */
function weightsIn(entries: readonly Entry[]): Map<Address, bigint> {
  const acts = named(entries, "Staked", "Moved", "NoticeGiven", "NoticeCancelled", "Left");
  return new Map(acts.map(({ args }) => [args.account, args.weight]));
}

/** The proposals whose vote ran to its end. */
function endedIn(entries: readonly Entry[], now: number): Made[] {
  const cancelled = new Set(named(entries, "ProposalCanceled").map(({ args }) => args.proposalId));
  const ends = new Map(
    named(entries, "ProposalExtended").map(({ args }) => [args.proposalId, Number(args.extendedDeadline)]),
  );
  return proposalsIn(entries).filter(({ id, end }) => !cancelled.has(id) && (ends.get(id) ?? end) < now);
}

/** Which seasons each account cast a ballot in. */
function seasonsByVoter(entries: readonly Entry[]): Map<Address, Set<number>> {
  const voted = new Map<Address, Set<number>>();
  for (const { args } of named(entries, "BallotCast")) {
    voted.set(args.voter, (voted.get(args.voter) ?? new Set()).add(args.season));
  }
  return voted;
}

/** How many others give each account weight. */
function delegatorsIn(delegates: ReadonlyMap<Address, Address>, weights: ReadonlyMap<Address, bigint>) {
  const counts = new Map<Address, number>();
  for (const [from, to] of delegates) {
    if (from !== to && (weights.get(from) ?? 0n) > 0n) counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return counts;
}

/** Everybody who holds votes now or from the next week on, the most powerful first. */
export function recordsOf(past: Past, now: number, firstSeason: number): DelegateRecord[] {
  const delegates = delegatesIn(past.staking);
  const weights = weightsIn(past.staking);
  const delegators = delegatorsIn(delegates, weights);
  const ballots = seasonsByVoter(past.ballots);
  const made = proposalsIn(past.policy);
  const ended = endedIn(past.policy, now);
  const votes = new Map(
    made.map(({ id }) => [id, new Map(votesIn(past.policyVotes, id).map((vote) => [vote.voter, vote]))]),
  );
  const seasons: number[] = [];
  for (let season = firstSeason; season <= seasonAt(now) && endsAt(season) <= now; season++) seasons.push(season);
  const records: DelegateRecord[] = [];
  for (const [account, changes] of changesByAccount(past.staking)) {
    const [power, next] = [powerIn(changes, weekOf(now)), powerIn(changes, weekOf(now) + 1)];
    if (power === 0n && next === 0n) continue;
    // An account votes itself until it chooses somebody else.
    const own = (delegates.get(account) ?? account) === account ? (weights.get(account) ?? 0n) : 0n;
    const askedOn = ended.filter(({ snapshot }) => powerIn(changes, weekOf(snapshot)) > 0n);
    const askedIn = seasons.filter((season) => powerIn(changes, firstWeekOf(season)) > 0n);
    records.push({
      ...{ account, power, next, delegators: delegators.get(account) ?? 0 },
      fromOthers: (changes.at(-1)?.weight ?? 0n) - own,
      policy: { could: askedOn.length, voted: askedOn.filter(({ id }) => votes.get(id)?.has(account)).length },
      seasons: { could: askedIn.length, voted: askedIn.filter((one) => ballots.get(account)?.has(one)).length },
      votes: made.toReversed().flatMap((proposal) => {
        const vote = votes.get(proposal.id)?.get(account);
        return vote === undefined ? [] : [{ proposal, vote }];
      }),
    });
  }
  return records.sort((a, b) => byPower(a, b));
}

const byPower = (a: DelegateRecord, b: DelegateRecord): number => descending(a.power, b.power);
const descending = (a: bigint, b: bigint): number => (a === b ? 0 : a > b ? -1 : 1);
const shareOf = ({ policy, seasons }: DelegateRecord): number => {
  const could = policy.could + seasons.could;
  return could === 0 ? 0 : (policy.voted + seasons.voted) / could;
};

export const orders = ["power", "turnout", "delegators", "given"] as const;
export type Order = (typeof orders)[number];
export type View = { words: string; order: Order };

const comparisons: Record<Order, (a: DelegateRecord, b: DelegateRecord) => number> = {
  power: byPower,
  turnout: (a, b) => shareOf(b) - shareOf(a),
  delegators: (a, b) => b.delegators - a.delegators,
  given: (a, b) => descending(a.fromOthers, b.fromOthers),
};

/** Those whose address or reasons hold the words, in the order that is asked for; equals stay by power. */
export function shownOf(records: readonly DelegateRecord[], { words, order }: View): DelegateRecord[] {
  const wanted = words.trim().toLowerCase();
  return records
    .filter(
      ({ account, votes }) =>
        account.toLowerCase().includes(wanted) || votes.some(({ vote }) => vote.reason.toLowerCase().includes(wanted)),
    )
    .sort(comparisons[order]);
}

/** How few of them, the most powerful first, hold half of all power together. */
export function holdersOfHalf(powers: readonly bigint[]): number {
  const whole = powers.reduce((sum, power) => sum + power, 0n);
  let held = 0n;
  return whole === 0n ? 0 : powers.findIndex((power) => (held += power) * 2n >= whole) + 1;
}
