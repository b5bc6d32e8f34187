import type { Address } from "viem";
import { proposalTitle } from "../../../../sdk/text/title.ts";
import { type PolicyChoice, policyChoices } from "../../../../sdk/types.ts";
import { type Entry, named } from "../../history/entry.ts";

const placeOf = ({ block, index }: Entry): string => `${block}-${index}`;

/** Entries of several scans in the chain's order, each once; of one that two scans have, the later scan's. */
export function together(...scans: readonly (readonly Entry[])[]): Entry[] {
  const all = new Map(scans.flat().map((entry) => [placeOf(entry), entry]));
  return [...all.values()].sort((a, b) => (a.block === b.block ? a.index - b.index : a.block < b.block ? -1 : 1));
}

/** Of the governor's entries, those of the proposals that `account` made: their events do not name it. */
export function ofProposer(entries: readonly Entry[], account: Address): Entry[] {
  const own = new Set(
    named(entries, "ProposalCreated").flatMap(({ args }) => (args.proposer === account ? [args.proposalId] : [])),
  );
  return named(
    entries,
    ...(["ProposalCreated", "ProposalExtended", "ProposalQueued", "ProposalExecuted", "ProposalCanceled"] as const),
  ).filter(({ args }) => own.has(args.proposalId));
}

/** What `account` sent itself of what anybody may do; an act of a contract wallet has another sender. */
export const sentBy = (entries: readonly Entry[], account: Address): Entry[] =>
  entries.filter(({ sender }) => sender === account);

export type Titles = ReadonlyMap<bigint, string>;

/** What each proposal is called. */
export const titlesIn = (entries: readonly Entry[]): Titles =>
  new Map(named(entries, "ProposalCreated").map(({ args }) => [args.proposalId, proposalTitle(args.description)]));

export type AccountVote = {
  proposal: bigint;
  choice: PolicyChoice;
  power: bigint;
  reason: string;
  at: number;
  /** how many votes on the same proposal came before it */
  changes: number;
};

/** Every vote that `account` cast on a proposal, by its place among the entries, oldest first. */
export function votesBy(entries: readonly Entry[], account: Address): Map<string, AccountVote> {
  const before = new Map<bigint, number>();
  const votes = new Map<string, AccountVote>();
  for (const entry of named(entries, "VoteCast", "VoteCastWithParams")) {
    const { voter, proposalId: proposal, support, weight: power, reason } = entry.args;
    const choice = policyChoices[support];
    if (voter !== account || choice === undefined) continue;
    const changes = before.get(proposal) ?? 0;
    before.set(proposal, changes + 1);
    votes.set(placeOf(entry), { proposal, choice, power, reason, at: entry.at, changes });
  }
  return votes;
}

/** The vote that is in force on each proposal that `account` voted on, the newest first. */
export function votesInForce(entries: readonly Entry[], account: Address): AccountVote[] {
  const newest = new Map<bigint, AccountVote>();
  for (const vote of votesBy(entries, account).values()) {
    newest.delete(vote.proposal);
    newest.set(vote.proposal, vote);
  }
  return [...newest.values()].reverse();
}

/** What a row of the history is told with: the proposals' names, and which votes changed one. */
export type PolicyLore = { titles: Titles; changed: ReadonlySet<string> };

export function loreOf(entries: readonly Entry[], account: Address, titles: Titles): PolicyLore {
  const votes = [...votesBy(entries, account)];
  return { titles, changed: new Set(votes.flatMap(([place, { changes }]) => (changes > 0 ? [place] : []))) };
}

export const hasChanged = ({ changed }: PolicyLore, entry: Entry): boolean => changed.has(placeOf(entry));
