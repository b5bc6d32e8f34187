import { Trans, useLingui } from "@lingui/react/macro";
import { Amount } from "../components/Amount.tsx";
import { useFormat } from "../text/useFormat.ts";

type Props = { readyAt: number; notice: number; now: number; penalty: bigint };

/** A stake on its way out: the strip shortens to nothing, with today's penalty at its end. */
export function NoticeStrip({ readyAt, notice, now, penalty }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const left = Math.max(0, readyAt - now);
  const share = notice === 0 ? 0 : Math.min(1, left / notice);
  return (
    <div
      className="strip"
      role="meter"
      aria-label={t`Notice left`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={left === 0 ? t`ready` : t`${format.duration(left)} left`}
    >
      <span className="strip-left" style={{ inlineSize: `${share * 100}%` }} />
      <span className="strip-end">
        {left === 0 ? (
          <Trans>ready, free</Trans>
        ) : (
          <Trans>
            leaving now burns <Amount value={penalty} />
          </Trans>
        )}
      </span>
    </div>
  );
}
