import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import type { Mext } from "../../chain/MextContext.tsx";
import { proposalFactsQuery, recentProposalsQuery } from "../../queries/policyNeeds.ts";

/** What of policy may wait for an account: every open vote, and its own proposals of any age. */
export function usePolicyFacts(mext: Mext, address: Address | undefined, own: readonly bigint[]) {
  const recent = useQuery(recentProposalsQuery(mext, address));
  const found = new Set(recent.data?.map(({ id }) => id));
  const older = recent.data ? own.filter((id) => !found.has(id)) : [];
  const earlier = useQuery(proposalFactsQuery(mext, address, older));
  return { recent, earlier, facts: [...(recent.data ?? []), ...(earlier.data ?? [])] };
}
