import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useState } from "react";
import { DAY } from "../../../../sdk/mirrors/time.ts";
import { Amount } from "../../components/Amount.tsx";
import { useFormat } from "../../text/useFormat.ts";
import { penaltyAfter } from "./penalties.ts";

type Props = { tier: number; notice: number; amount: bigint; now: number | undefined };

/** What leaving on a chosen day of the notice would burn. */
export function LeaveOn({ tier, notice, amount, now }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const id = useId();
  const days = notice / DAY;
  const [chosen, setChosen] = useState(0);
  const day = Math.min(chosen, days);
  if (days === 0) {
    return (
      <p>
        <Trans>This tier has no notice: you leave at any moment, whole.</Trans>
      </p>
    );
  }
  const penalty = penaltyAfter(tier, notice, amount, day);
  return (
    <div className="field">
      <label htmlFor={id}>
        <Trans>Should you give notice at once and leave on</Trans>{" "}
        <span className="amount">{now === undefined ? "…" : format.date(now + day * DAY)}</span>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={days}
        value={day}
        aria-valuetext={day === 0 ? t`at once` : t`after ${format.duration(day * DAY)}`}
        style={{ "--most": "100%", "--share": `${(day / days) * 100}%` } as React.CSSProperties}
        onChange={(event) => setChosen(Number(event.target.value))}
      />
      <p className="hint">
        {penalty === 0n && day === days ? (
          <Trans>After {format.duration(notice)} it burns nothing: you receive everything.</Trans>
        ) : day === 0 ? (
          <Trans>
            Leaving at once burns <Amount value={penalty} />; you receive <Amount value={amount - penalty} />.
          </Trans>
        ) : (
          <Trans>
            After {format.duration(day * DAY)}, leaving burns <Amount value={penalty} />; you receive{" "}
            <Amount value={amount - penalty} />.
          </Trans>
        )}
      </p>
    </div>
  );
}
