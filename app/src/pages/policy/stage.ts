import { type Address, isAddressEqual, toFunctionSelector } from "viem";
import { isDownwardsOnly, mayMoveTo, passes } from "../../../../sdk/mirrors/policyVote.ts";
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

/** Its proposer's power fell below what it has to keep, and the vote is not over. */
export const isWeak = (state: ProposalState, { proposerPower, threshold }: Standing): boolean =>
  isLive(state) && proposerPower < threshold;

/** Nothing can become of it any more; one that was defeated can still be cancelled, to no effect. */
const hasEnded = (state: ProposalState): boolean => ranks[state] === 2;

/** For which reason the contract would let an account cancel it, to some effect; nobody's account is anybody's. */
export type CancelRight = "proposer" | "weak" | "guardian";

export function cancelRightOf(
  { state, standing, made }: { state: ProposalState; standing: Standing; made: Made },
  account: Address | undefined,
  governor: Address,
): CancelRight | undefined {
  const { guardian } = standing;
  const isGuardian = account !== undefined && guardian !== undefined && isAddressEqual(account, guardian);
  // The guardian's hands are off that one, whoever else it is.
  if (isGuardian && setsGuardianOnly(made, governor)) return undefined;
  if (account !== undefined && state === "Pending" && isAddressEqual(account, made.proposer)) return "proposer";
  if (isWeak(state, standing)) return "weak";
  return isGuardian && !hasEnded(state) ? "guardian" : undefined;
}
