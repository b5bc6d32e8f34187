import { useQuery } from "@tanstack/react-query";
import { weekOf } from "../../../../sdk/mirrors/time.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { revenueScan } from "../../history/scans.ts";
import { useHistory } from "../../history/useHistory.ts";
import { revenueQuery } from "../../queries/staking.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { basisOf, revenueByWeek } from "./estimate.ts";

/** Revenue week by week, and what estimates rest on once all of it is read. */
export function useRevenue() {
  const mext = useMext();
  const history = useHistory(revenueScan(mext));
  const now = useChainTime(30);
  const { data } = useQuery(revenueQuery(mext));
  const weeks = now === undefined ? [] : revenueByWeek(history.entries, weekOf(now));
  const basis = now !== undefined && history.isComplete ? basisOf(weeks, now) : undefined;
  return { history, weeks, basis, now, totalWeight: data?.totalWeight };
}
