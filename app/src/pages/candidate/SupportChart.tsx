import { Trans, useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, useState } from "react";
import { useWidth } from "../../chart/useWidth.ts";
import { Amount } from "../../components/Amount.tsx";
import { AsTable } from "../../components/AsTable.tsx";
import { Moment } from "../../components/Moment.tsx";
import type { Tick } from "../../queries/ballot.ts";
import { useFormat } from "../../text/useFormat.ts";
import { type Frame, highestOf, scaleOf, stepsPath, tickAt } from "./supportPath.ts";

type Props = { ticks: readonly Tick[]; from: number; to: number; quorum: bigint };

const HEIGHT = 200;

function Said({ tick }: { tick: Tick | undefined }) {
  if (!tick)
    return <Trans>Point at the line, or press the arrow keys on it, to read the count after each ballot.</Trans>;
  return (
    <Trans>
      <Moment at={tick.at} />: <Amount value={tick.support} unit={false} /> for,{" "}
      <Amount value={tick.objection} unit={false} /> against
    </Trans>
  );
}

/** How support and objection came together over the season, ballot by ballot. */
export function SupportChart({ ticks, from, to, quorum }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const [measure, width] = useWidth();
  const [pointed, setPointed] = useState(-1);
  const frame: Frame = { left: 0, right: width - 8, top: 16, bottom: HEIGHT - 24 };
  const most = highestOf(ticks, quorum);
  const scale = scaleOf(frame, from, to, most);
  const last = ticks.at(-1);
  const tick = ticks[pointed];
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setPointed((at) => Math.min(ticks.length - 1, Math.max(0, at + step)));
  };
  const label = t`Support over the season: ${format.mext(last?.support ?? 0n)} for and ${format.mext(last?.objection ?? 0n)} against so far.`;
  return (
    <figure className="support-chart">
      <div ref={measure}>
        <svg
          role="img"
          tabIndex={0}
          aria-label={label}
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          direction="ltr"
          onKeyDown={onKey}
          onPointerMove={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            setPointed(tickAt(ticks, scale, event.clientX - box.left));
          }}
          onPointerLeave={() => setPointed(-1)}
        >
          <line x1={0} x2={width} y1={frame.bottom} y2={frame.bottom} className="base" />
          <line x1={0} x2={width} y1={scale.y(quorum)} y2={scale.y(quorum)} className="quorum" />
          <text x={0} y={scale.y(quorum) - 5} className="axis">
            {t`quorum`} {format.compact(quorum)}
          </text>
          <path d={stepsPath(ticks, "objection", scale, frame)} className="objection" />
          <path d={stepsPath(ticks, "support", scale, frame)} className="support" />
          {tick && (
            <>
              <line x1={scale.x(tick.at)} x2={scale.x(tick.at)} y1={frame.top} y2={frame.bottom} className="at" />
              <circle cx={scale.x(tick.at)} cy={scale.y(tick.support)} r={4} className="support" />
              <circle cx={scale.x(tick.at)} cy={scale.y(tick.objection)} r={4} className="objection" />
            </>
          )}
          <text x={0} y={HEIGHT - 6} className="axis">
            {format.date(from)}
          </text>
          <text x={width} y={HEIGHT - 6} textAnchor="end" className="axis">
            {format.date(to)}
          </text>
        </svg>
      </div>
      <p className="chart-key">
        <span className="support">
          <Trans>support</Trans>
        </span>
        <span className="objection">
          <Trans>objection</Trans>
        </span>
      </p>
      <figcaption aria-live="polite">
        <Said tick={tick} />
      </figcaption>
      <AsTable
        caption={t`Support after each ballot`}
        head={[t`When`, t`Support`, t`Objection`]}
        rows={() =>
          ticks.map((one) => [
            <Moment key="t" at={one.at} />,
            <Amount key="s" value={one.support} unit={false} />,
            <Amount key="o" value={one.objection} unit={false} />,
          ])
        }
      />
    </figure>
  );
}
