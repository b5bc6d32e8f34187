import { useQueries, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { bondFateOf } from "../../../../sdk/listing/bondFate.ts";
import { seasonAt } from "../../../../sdk/mirrors/season.ts";
import { type Mext, useMext } from "../../chain/MextContext.tsx";
import { accountScan } from "../../history/scans.ts";
import { useHistory } from "../../history/useHistory.ts";
import { ballotQuery } from "../../queries/ballot.ts";
import { policyNeedsQuery } from "../../queries/policyNeeds.ts";
import { registryQuery } from "../../queries/registry.ts";
import { calendarQuery, candidateQuery, seasonQuery } from "../../queries/season.ts";
import { positionQuery, powerQuery } from "../../queries/staking.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { applicationsOf, delegationsOf } from "../account/history.ts";
import { type Need, needsOf, type Next, nextOf } from "./needs.ts";
import { policyNeedsOf } from "./policyNeeds.ts";
import { savedDrafts } from "./savedDrafts.ts";
import { seenUntil } from "./seen.ts";

export type Waiting = {
  needs: Need[];
  next: Next;
  /** a read failed, so that something may be missing */
  isPartial: boolean;
  retry: () => void;
};

/** What an account put forward, and who gave it or took from it their votes since it last looked. */
function useOwnPast(mext: Mext, address: Address | undefined, now: number | undefined) {
  const history = useHistory(address && accountScan(mext, address));
  const ids = address ? applicationsOf(history.entries, address) : [];
  const candidates = useQueries({ queries: ids.map((id) => candidateQuery(mext, id)) });
  const seen = address && history.isComplete && now !== undefined ? seenUntil(mext.runtime.chainId, address, now) : now;
  return {
    history,
    refundable: candidates.flatMap(({ data }) =>
      data && now !== undefined && bondFateOf(data, { now }).is === "refundable" ? [data] : [],
    ),
    delegations: delegationsOf(history.entries).filter(
      ({ at, delegator }) => delegator !== address && seen !== undefined && at > seen,
    ),
  };
}

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
  const policy = useQuery(policyNeedsQuery(mext, address));
  const { history, refundable, delegations } = useOwnPast(mext, address, now);

  const reads = [board, power, ballot, position, calendar, registry, policy];
  const failed = reads.filter(({ isError }) => isError);
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
    policy: address && policy.data ? policyNeedsOf(policy.data, address, now) : [],
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
