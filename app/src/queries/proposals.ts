import type { Address } from "viem";
import type { Proposal } from "../../../sdk/policy/proposal.ts";
import { type PolicyChoice, policyChoices } from "../../../sdk/types.ts";
import { type Entry, named, type Place } from "../history/entry.ts";

/** A proposal as its `ProposalCreated` says it: the only place where its calls and its description stand. */
export type Made = Proposal & Place & { id: bigint; proposer: Address; snapshot: number; end: number };

/** Every proposal that was ever made, oldest first. */
export const proposalsIn = (entries: readonly Entry[]): Made[] =>
  named(entries, "ProposalCreated").map(({ args, block, index, hash, at }) => ({
    ...{ block, index, hash, at },
    id: args.proposalId,
    proposer: args.proposer,
    targets: args.targets,
    values: args.values,
    calldatas: args.calldatas,
    description: args.description,
    snapshot: Number(args.voteStart),
    end: Number(args.voteEnd),
  }));

/** The part of a proposal that its id stands for. */
export const namedBy = ({ id, targets, values, calldatas, description }: Made): Proposal & { proposalId: bigint } => ({
  ...{ targets, values, calldatas, description },
  proposalId: id,
});

/** What became of one proposal, by the events that name it. */
export type Fate = {
  extensions: readonly (Place & { to: number })[];
  queued?: Place & { eta: number };
  executed?: Place;
  canceled?: Place;
  bond?: Place & { amount: bigint; burned: boolean };
};

const placeOf = ({ block, index, hash, at }: Place): Place => ({ block, index, hash, at });

export function fateIn(entries: readonly Entry[], id: bigint): Fate {
  const fate: Fate & { extensions: (Place & { to: number })[] } = { extensions: [] };
  for (const entry of entries) {
    if (entry.contract !== "governor" || !("proposalId" in entry.args) || entry.args.proposalId !== id) continue;
    const place = placeOf(entry);
    if (entry.name === "ProposalExtended") {
      fate.extensions.push({ ...place, to: Number(entry.args.extendedDeadline) });
    }
    if (entry.name === "ProposalQueued") fate.queued = { ...place, eta: Number(entry.args.etaSeconds) };
    if (entry.name === "ProposalExecuted") fate.executed = place;
    if (entry.name === "ProposalCanceled") fate.canceled = place;
    if (entry.name === "ProposalBondReturned") fate.bond = { ...place, amount: entry.args.bond, burned: false };
    if (entry.name === "ProposalBondForfeited") fate.bond = { ...place, amount: entry.args.bond, burned: true };
  }
  return fate;
}

export type PolicyVote = Place & {
  voter: Address;
  choice: PolicyChoice;
  power: bigint;
  reason: string;
  /** how many votes of that account on that proposal came before it */
  changes: number;
};

/** The votes in force on one proposal, the heaviest first. */
export function votesIn(entries: readonly Entry[], id: bigint): PolicyVote[] {
  const newest = new Map<Address, PolicyVote>();
  for (const entry of named(entries, "VoteCast", "VoteCastWithParams")) {
    const { voter, proposalId, support, weight: power, reason } = entry.args;
    const choice = policyChoices[support];
    if (proposalId !== id || choice === undefined) continue;
    const former = newest.get(voter);
    newest.set(voter, {
      ...placeOf(entry),
      ...{ voter, choice, power, reason },
      changes: former === undefined ? 0 : former.changes + 1,
    });
  }
  return [...newest.values()].sort((a, b) => (a.power === b.power ? 0 : a.power > b.power ? -1 : 1));
}
