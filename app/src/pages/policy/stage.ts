import { type Address, isAddressEqual, toFunctionSelector } from "viem";
import { isDownwardsOnly, mayMoveTo, passes, type PolicyTally } from "../../../../sdk/mirrors/policyVote.ts";
import { type PolicyChoice, policyChoices, type ProposalState } from "../../../../sdk/types.ts";
import type { Standing } from "../../queries/policy.ts";
import type { Made } from "../../queries/proposals.ts";

/** Where a proposal is at `now`: the contract says it as of the last block, and time goes on without one. */
export function stateAt({ state, deadline, tally, quorum }: Standing, { snapshot }: Made, now: number): ProposalState {
  if (state !== "Pending" && state !== "Active") return state;
  if (now <= snapshot) return "Pending";
  if (now <= deadline) return "Active";
  return passes(tally, quorum) ? "Succeeded" : "Defeated";
}

const ranks: Record<ProposalState, number> = {
  Active: 0,
  Pending: 0,
  Succeeded: 1,
  Queued: 1,
  Executed: 2,
  Defeated: 2,
  Canceled: 2,
  Expired: 2,
};

/** Those on which one can vote or will, those that wait for somebody, and the past; in each the newest first. */
export function inOrder<Item extends { state: ProposalState; made: Made }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => ranks[a.state] - ranks[b.state] || (a.made.id < b.made.id ? 1 : -1));
}

export const isLive = (state: ProposalState): boolean => ranks[state] === 0;
export const isWaiting = (state: ProposalState): boolean => ranks[state] === 1;

/** A bond is burned where more are against than for, and against reaches the quorum. */
export const losesBond = (tally: PolicyTally, quorum: bigint): boolean =>
  tally.against > tally.for && tally.against >= quorum;

export type Option = { choice: PolicyChoice; isOpen: boolean };

/** What an account's vote may be at `now`; in the last day before the cap, votes only move down. */
export function optionsAt(
  at: { now: number; deadline: number; end: number },
  former: PolicyChoice | undefined,
): Option[] {
  const isBound = isDownwardsOnly({ at: at.now, deadline: at.deadline, end: at.end });
  return policyChoices.map((choice) => ({ choice, isOpen: !isBound || mayMoveTo(choice, former) }));
}

const SETS_GUARDIAN = toFunctionSelector("function setProposalGuardian(address)");

/** Whether it does nothing but set the guardian: such a one the guardian cannot cancel. */
export function setsGuardianOnly({ targets, calldatas }: Pick<Made, "targets" | "calldatas">, governor: Address) {
  const [target, data] = [targets[0], calldatas[0]];
  if (targets.length !== 1 || target === undefined || data === undefined) return false;
  return isAddressEqual(target, governor) && data.startsWith(SETS_GUARDIAN);
}

/** For which reason the contract would let an account cancel it; undefined where it would not. */
export type CancelRight = "proposer" | "weak" | "guardian";

export function cancelRightOf(
  { state, standing, made }: { state: ProposalState; standing: Standing; made: Made },
  account: Address | undefined,
  governor: Address,
): CancelRight | undefined {
  if (account === undefined) return undefined;
  if (state === "Pending" && isAddressEqual(account, made.proposer)) return "proposer";
  if (isLive(state) && standing.proposerPower < standing.threshold) return "weak";
  const isOpen = state !== "Canceled" && state !== "Executed" && state !== "Expired";
  const { guardian } = standing;
  const isGuardian = guardian !== undefined && isAddressEqual(account, guardian);
  return isGuardian && isOpen && !setsGuardianOnly(made, governor) ? "guardian" : undefined;
}
