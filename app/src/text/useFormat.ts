import { useLingui } from "@lingui/react";
import { useMemo } from "react";
import * as format from "./format.ts";

/** The formatters, bound to the active locale. */
export function useFormat() {
  const { i18n } = useLingui();
  const { locale } = i18n;
  return useMemo(
    () => ({
      locale,
      mext: (amount: bigint, digits?: number) => format.formatMext(amount, locale, digits),
      exact: (amount: bigint) => format.formatMext(amount, locale, 18),
      compact: (amount: bigint) => format.formatCompact(amount, locale),
      share: (part: bigint, whole: bigint, digits?: number) => format.formatShare(part, whole, locale, digits),
      bps: (bps: number) => format.formatBps(bps, locale),
      percent: (percent: number) => format.formatPercent(percent, locale),
      times: (bps: number) => format.formatTimes(bps, locale),
      number: (value: number | bigint) => format.formatNumber(value, locale),
      duration: (seconds: number, width?: "long" | "narrow" | "short") => format.formatDuration(seconds, locale, width),
      day: (seconds: number) => format.formatDay(seconds, locale),
      date: (seconds: number) => format.formatDate(seconds, locale),
      moment: (seconds: number) => format.formatMoment(seconds, locale),
    }),
    [locale],
  );
}

export type Format = ReturnType<typeof useFormat>;
