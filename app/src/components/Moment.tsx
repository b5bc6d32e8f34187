import { Trans, useLingui } from "@lingui/react/macro";
import { useChainTime } from "../queries/useChainTime.ts";
import { useFormat } from "../text/useFormat.ts";

/** A second of the chain's time: when, and on hover with its year and how far away it is. */
export function Moment({ at, day = false }: { at: number; day?: boolean }) {
  const { t } = useLingui();
  const format = useFormat();
  const now = useChainTime(60);
  const iso = new Date(at * 1_000).toISOString();
  const whole = `${format.moment(at)}, ${format.date(at)}`;
  const away =
    now === undefined ? "" : at > now ? t`in ${format.duration(at - now)}` : t`${format.duration(now - at)} ago`;
  return (
    <time dateTime={iso} title={away === "" ? whole : `${whole} · ${away}`}>
      {day ? format.date(at) : format.moment(at)}
    </time>
  );
}

/** What is left until a second of the chain's time, by the chain's clock. */
export function Left({ until, width = "short" }: { until: number; width?: "short" | "narrow" }) {
  const format = useFormat();
  const now = useChainTime(1);
  if (now === undefined) return <span className="amount">…</span>;
  return (
    <time dateTime={new Date(until * 1_000).toISOString()} title={format.moment(until)} className="amount">
      {now >= until ? <Trans>now</Trans> : format.duration(until - now, width)}
    </time>
  );
}
