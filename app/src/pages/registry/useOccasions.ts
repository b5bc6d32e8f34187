import { useLingui } from "@lingui/react/macro";
import { useMext } from "../../chain/MextContext.tsx";
import { useChainTime } from "../../queries/useChainTime.ts";
import type { Occasion } from "../../text/ics.ts";
import type { Row } from "./rows.ts";

/** The dates of these listings that are still to come, for a calendar. */
export function useOccasions(rows: readonly Row[]): Occasion[] {
  const { t } = useLingui();
  const { runtime } = useMext();
  const now = useChainTime(60) ?? 0;
  const titleOf = ({ dates, listing: { symbol } }: Row): string | undefined => {
    if (dates.is === "starts") return t`${symbol}: trading starts`;
    if (dates.is === "startDue") return t`${symbol}: the council’s trading start is due`;
    if (dates.is === "lastDue") return t`${symbol}: the last withdrawal date is due`;
    return dates.is === "withdrawable" ? t`${symbol}: last day to withdraw` : undefined;
  };
  return rows.flatMap((row) => {
    const { dates, listing } = row;
    const title = titleOf(row);
    if (title === undefined || dates.at <= now) return [];
    const url = new URL(`#/registry/${listing.id}`, window.location.href).href;
    return [{ uid: `mext-${runtime.chainId}-listing-${listing.id}-${dates.is}`, title, at: dates.at, url }];
  });
}
