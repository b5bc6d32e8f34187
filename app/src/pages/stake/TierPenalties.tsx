import { Trans, useLingui } from "@lingui/react/macro";
import { DAY } from "../../../../sdk/mirrors/time.ts";
import { Pointable } from "../../chart/Pointable.tsx";
import { usePointed } from "../../chart/usePointed.ts";
import { useWidth } from "../../chart/useWidth.ts";
import { AsTable } from "../../components/AsTable.tsx";
import type { Tier } from "../../queries/staking.ts";
import { useFormat } from "../../text/useFormat.ts";
import { tierName } from "../../wallet/tierNames.ts";
import { penaltyAfter } from "./penalties.ts";

const HEIGHT = 190;
const FRAME = { top: 26, bottom: HEIGHT - 24 };
/** The penalty is the same part of every amount: a whole of this many makes it basis points. */
const WHOLE = 10_000n * 10n ** 18n;
const TICKS = [7, 30, 90, 365] as const;
const MARKS = [0, 7, 14, 30, 60, 90, 180, 270, 365] as const;

const bpsAfter = (tier: number, notice: number, days: number): number =>
  Number(penaltyAfter(tier, notice, WHOLE, days) / 10n ** 16n) / 100;

/** The part of a stake that leaving burns, tier by tier, by the days of notice that have run. */
export function TierPenalties({ tiers, chosen }: { tiers: readonly Tier[]; chosen: number }) {
  const { i18n, t } = useLingui();
  const format = useFormat();
  const [measure, width] = useWidth();
  const longest = Math.max(...tiers.map(({ notice }) => notice), DAY) / DAY;
  const most = Math.max(...tiers.map(({ penaltyBps }) => penaltyBps), 1);
  const right = width - 8;
  // Short notices are what most people choose: a root gives them room beside a year.
  const x = (days: number) => Math.sqrt(days / longest) * right;
  const y = (bps: number) => FRAME.bottom - (bps / most) * (FRAME.bottom - FRAME.top);
  const marks = MARKS.filter((days) => days <= longest);
  const { at, handlers } = usePointed(marks.length, (position) => {
    const distances = marks.map((days) => Math.abs(x(days) - position));
    return distances.indexOf(Math.min(...distances));
  });
  const day = at === undefined ? undefined : marks[at];
  const withPenalty = tiers.map((terms, tier) => ({ ...terms, tier })).filter(({ penaltyBps }) => penaltyBps > 0);
  const said = (days: number) =>
    withPenalty
      .map(({ tier, notice }) => `${i18n._(tierName(tier))} ${format.bps(bpsAfter(tier, notice, days))}`)
      .join(" · ");
  const path = (tier: number, notice: number) =>
    Array.from({ length: 41 }, (_, step) => (step / 40) ** 2 * (notice / DAY))
      .map((days) => `${x(days).toFixed(1)} ${y(bpsAfter(tier, notice, days)).toFixed(1)}`)
      .join("L");

  return (
    <div className="grid gap-2">
      <h3>
        <Trans>What leaving burns, by the days of notice that have run</Trans>
      </h3>
      <Pointable
        label={t`Penalty for leaving, by tier and by days of notice`}
        className="tier-penalties"
        measure={measure}
        handlers={handlers}
        said={
          day === undefined ? (
            <Trans>Point at a day, or use the arrow keys, to read the penalties.</Trans>
          ) : (
            <Trans>
              {day === 0 ? t`At once` : t`After ${format.duration(day * DAY)}`}: {said(day)}
            </Trans>
          )
        }
      >
        <svg aria-hidden="true" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} direction="ltr">
          {withPenalty.map(({ tier, notice, penaltyBps }) => (
            <g key={tier} data-tier={tier} data-chosen={tier === chosen || undefined}>
              <path d={`M${path(tier, notice)}`} className="trace" />
              <text x={6} y={y(penaltyBps) - 5} className="axis">
                {i18n._(tierName(tier))} {format.bps(penaltyBps)}
              </text>
            </g>
          ))}
          {day !== undefined && <line x1={x(day)} x2={x(day)} y1={FRAME.top} y2={FRAME.bottom} className="hair" />}
          <line x1={0} x2={width} y1={FRAME.bottom} y2={FRAME.bottom} className="ground" />
          {TICKS.filter((days) => width > 480 || days !== 7).map((days) => (
            <text
              key={days}
              x={x(days)}
              y={HEIGHT - 6}
              textAnchor={days === 365 ? "end" : "middle"}
              className="axis faint"
            >
              {format.duration(days * DAY, "short")}
            </text>
          ))}
        </svg>
      </Pointable>
      <AsTable
        caption={t`Penalty for leaving, by tier and by days of notice`}
        head={[t`Notice run`, ...tiers.map((_, tier) => i18n._(tierName(tier)))]}
        rows={() =>
          marks.map((days) => [
            days === 0 ? t`none` : format.duration(days * DAY),
            ...tiers.map(({ notice, penaltyBps }, tier) =>
              penaltyBps === 0 || days * DAY >= notice ? t`free` : format.bps(bpsAfter(tier, notice, days)),
            ),
          ])
        }
      />
    </div>
  );
}
