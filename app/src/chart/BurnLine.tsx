import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { Amount } from "../components/Amount.tsx";
import type { Burn } from "../queries/burns.ts";
import { useFormat } from "../text/useFormat.ts";
import { nearest, pathOf, scaleOf, type Step, stepsOf } from "./burnPath.ts";
import { Pointable } from "./Pointable.tsx";
import { sourceActs } from "./sourceNames.ts";
import { usePointed } from "./usePointed.ts";
import { useWidth } from "./useWidth.ts";

type Props = {
  burns: readonly Burn[];
  genesis: bigint;
  supply: bigint;
  since: number;
  now: number;
  small?: boolean;
};

function Said({ step }: { step: Step | undefined }) {
  const { i18n } = useLingui();
  const format = useFormat();
  if (!step) return <Trans>Point at the line, or use the arrow keys, to read which act burned what.</Trans>;
  const act = i18n._(sourceActs[step.burn.source]);
  return (
    <Trans>
      {format.date(step.at)}: {act} burned <Amount value={step.burn.amount} />;{" "}
      <Amount value={step.supply} digits={0} /> were left.
    </Trans>
  );
}

/** Total supply from genesis as one falling line whose last point glows. */
export function BurnLine({ burns, genesis, supply, since, now, small = false }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const [measure, measured] = useWidth();
  const width = small ? 132 : measured;
  const height = small ? 30 : 248;
  const steps = useMemo(() => stepsOf(burns, genesis), [burns, genesis]);
  const frame = small
    ? { left: 2, right: width - 10, top: 5, bottom: height - 8 }
    : { left: 0, right: width - 20, top: 34, bottom: height - 36 };
  const scale = scaleOf(frame, since, Math.max(now, since + 1), genesis, supply);
  const { at, handlers } = usePointed(steps.length, (x) => {
    const step = nearest(steps, scale, x);
    return step && steps.indexOf(step);
  });
  const pointed = at === undefined ? undefined : steps[at];
  const last = { x: frame.right, y: scale.y(supply) };
  const label = t`Total supply since genesis: it fell from ${format.mext(genesis)} to ${format.mext(supply)} MEXT.`;
  const rules = [0.25, 0.5, 0.75, 1];

  const line = (
    <svg
      role={small ? "img" : undefined}
      aria-label={small ? label : undefined}
      aria-hidden={!small || undefined}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="burn-line"
      direction="ltr"
    >
      {!small &&
        rules.map((part) => (
          <line
            key={part}
            x1={0}
            x2={width}
            y1={frame.top + part * (frame.bottom - frame.top)}
            y2={frame.top + part * (frame.bottom - frame.top)}
            className="rule"
          />
        ))}
      <line x1={frame.left} x2={width} y1={frame.top} y2={frame.top} className="genesis" />
      <path d={pathOf(steps, scale, frame, genesis)} className="trace" />
      {!small && (
        <path d={steps.map(({ at: x }) => `M${scale.x(x)} ${frame.bottom + 6}v6`).join("")} className="tick" />
      )}
      {pointed && <circle cx={scale.x(pointed.at)} cy={scale.y(pointed.supply)} r={5} className="pointed" />}
      <circle cx={last.x} cy={last.y} r={small ? 7 : 14} className="glow" />
      <circle cx={last.x} cy={last.y} r={small ? 3 : 4.5} className="spark" />
      {!small && (
        <>
          <text x={0} y={frame.top - 12} className="axis">
            {format.mext(genesis)}
          </text>
          <text x={width} y={frame.top - 12} textAnchor="end" className="axis faint">{t`genesis`}</text>
          <text
            x={width}
            y={last.y > frame.top + 60 ? last.y - 24 : last.y + 34}
            textAnchor="end"
            className="axis strong"
          >
            {format.mext(supply)}
          </text>
          {since > 0 && (
            <text x={0} y={height - 4} className="axis faint">
              {format.date(since)}
            </text>
          )}
          {now > 0 && (
            <text x={width} y={height - 4} textAnchor="end" className="axis faint">
              {format.date(now)}
            </text>
          )}
        </>
      )}
    </svg>
  );
  if (small) return line;
  return (
    <Pointable
      label={label}
      className="burn-figure"
      measure={measure}
      handlers={handlers}
      said={<Said step={pointed} />}
    >
      {line}
    </Pointable>
  );
}
