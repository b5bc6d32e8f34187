import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { seasonAt } from "../../../../sdk/mirrors/season.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { ballotQuery } from "../../queries/ballot.ts";
import { registryQuery } from "../../queries/registry.ts";
import { calendarQuery, seasonQuery } from "../../queries/season.ts";
import { positionQuery, powerQuery } from "../../queries/staking.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { type Need, needsOf, type Next, nextOf } from "./needs.ts";
import { policyNeedsOf } from "./policyNeeds.ts";
import { savedDrafts } from "./savedDrafts.ts";
import { useOwnPast } from "./useOwnPast.ts";
import { usePolicyFacts } from "./usePolicyFacts.ts";

export type Waiting = {
  needs: Need[];
  next: Next;
  /** a read failed, so that something may be missing */
  isPartial: boolean;
  retry: () => void;
};

/** What waits for the reader; undefined until the least is known that the answer needs. */
export function useNeeds(address: Address | undefined): Waiting | undefined {
  const mext = useMext();
  const now = useChainTime(10);
  const season = now === undefined ? undefined : seasonAt(now);
  const begun = season !== undefined && season >= mext.deployment.firstSeason ? season : undefined;
  const board = useQuery(seasonQuery(mext, begun));
  const power = useQuery(powerQuery(mext, address, begun));
  const ballot = useQuery(ballotQuery(mext, begun, address));
  const position = useQuery(positionQuery(mext, address));
  const calendar = useQuery(calendarQuery(mext));
  const registry = useQuery(registryQuery(mext));
  const { history, refundable, proposals, delegations } = useOwnPast(mext, address, now);
  const policy = usePolicyFacts(mext, address, proposals);

  const reads = [board, power, ballot, position, calendar, registry, policy.recent];
  const failed = [...reads, policy.earlier].filter(({ isError }) => isError);
  const isWaiting = reads.some(({ isLoading }) => isLoading);
  if (now === undefined || season === undefined || isWaiting) return undefined;
  const facts = {
    now,
    season,
    nextToSettle: calendar.data?.nextToSettle ?? season,
    hasCandidates: (board.data?.candidates.length ?? 0) > 0,
    power: power.data ?? 0n,
    used: ballot.data ? ballot.data.choices.reduce((sum, { percent }) => sum + Math.abs(percent), 0) : 100,
    earned: position.data?.earned ?? 0n,
    exits: position.data?.exits ?? [],
    refundable,
    drafts: address ? savedDrafts(mext.runtime.chainId) : [],
    overdue: registry.data?.listings.filter(({ overdue }) => overdue).map(({ symbol }) => symbol) ?? [],
    delegations,
    policy: address ? policyNeedsOf(policy.facts, address, now) : [],
  };
  return {
    needs: needsOf(facts),
    next: nextOf(facts, mext.deployment.firstSeason),
    isPartial: failed.length > 0 || history.error !== null,
    retry: () => {
      failed.forEach(({ refetch }) => void refetch());
      if (history.error) history.retry();
    },
  };
}
