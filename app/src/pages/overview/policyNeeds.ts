import { type Address, isAddressEqual } from "viem";
import type { ProposalFacts } from "../../queries/policyNeeds.ts";

/** What of policy waits for somebody. */
export type PolicyNeed =
  | { kind: "policy-vote"; proposal: bigint; power: bigint; until: number }
  | { kind: "policy-queue"; proposal: bigint }
  | { kind: "policy-execute"; proposal: bigint }
  | { kind: "policy-bond"; proposal: bigint; bond: bigint };

function ofOwn({ id: proposal, state, eta, bond }: ProposalFacts, now: number): PolicyNeed[] {
  return [
    ...(state === "Succeeded" ? [{ kind: "policy-queue", proposal } as const] : []),
    ...(state === "Queued" && eta <= now ? [{ kind: "policy-execute", proposal } as const] : []),
    ...(bond > 0n ? [{ kind: "policy-bond", proposal, bond } as const] : []),
  ];
}

/** The votes that an account has not cast, the first to close first, and what its own proposals wait for. */
export function policyNeedsOf(proposals: readonly ProposalFacts[], account: Address, now: number): PolicyNeed[] {
  const votes = proposals
    .filter(({ unused, deadline }) => unused > 0n && now <= deadline)
    .sort((a, b) => a.deadline - b.deadline)
    .map(
      ({ id, unused, deadline }) => ({ kind: "policy-vote", proposal: id, power: unused, until: deadline }) as const,
    );
  const own = proposals.filter(({ proposer }) => isAddressEqual(proposer, account));
  return [...votes, ...own.flatMap((one) => ofOwn(one, now))];
}
