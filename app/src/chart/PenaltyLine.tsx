import type { ReactNode } from "react";
import { Pointable } from "./Pointable.tsx";
import { usePointed } from "./usePointed.ts";
import { useWidth } from "./useWidth.ts";

export type PenaltyPoint = { at: number; penalty: bigint };

type Props = {
  points: readonly PenaltyPoint[];
  label: string;
  top: string;
  ends: readonly [string, string];
  hint: ReactNode;
  said: (point: PenaltyPoint) => ReactNode;
};

const HEIGHT = 132;
const FRAME = { top: 24, bottom: HEIGHT - 24 };

/** What leaving burns, day by day, until it burns nothing. */
export function PenaltyLine({ points, label, top, ends, hint, said }: Props) {
  const [measure, width] = useWidth();
  const [first, last] = [points[0], points.at(-1)];
  const span = Math.max(1, (last?.at ?? 1) - (first?.at ?? 0));
  const most = first && first.penalty > 0n ? first.penalty : 1n;
  const right = width - 8;
  const x = (moment: number) => ((moment - (first?.at ?? 0)) / span) * right;
  const y = (penalty: bigint) =>
    FRAME.bottom - (Number((penalty * 10_000n) / most) / 10_000) * (FRAME.bottom - FRAME.top);
  const nearest = (position: number) => {
    const distances = points.map(({ at }) => Math.abs(x(at) - position));
    return distances.indexOf(Math.min(...distances));
  };
  const { at, handlers } = usePointed(points.length, nearest);
  const pointed = at === undefined ? undefined : points[at];
  const line = points.map(({ at: moment, penalty }) => `${x(moment).toFixed(1)} ${y(penalty).toFixed(1)}`).join("L");
  return (
    <Pointable
      label={label}
      className="penalty"
      measure={measure}
      handlers={handlers}
      said={pointed ? said(pointed) : hint}
    >
      <svg aria-hidden="true" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} direction="ltr">
        <path d={`M0 ${FRAME.bottom}L${line}L${right} ${FRAME.bottom}Z`} className="under" />
        <path d={`M${line}`} className="trace" />
        <line x1={0} x2={width} y1={FRAME.bottom} y2={FRAME.bottom} className="ground" />
        <text x={0} y={FRAME.top - 9} className="axis">
          {top}
        </text>
        <text x={0} y={HEIGHT - 6} className="axis faint">
          {ends[0]}
        </text>
        <text x={width} y={HEIGHT - 6} textAnchor="end" className="axis faint">
          {ends[1]}
        </text>
        <circle cx={right} cy={FRAME.bottom} r="4" className="free" />
        {pointed && <circle cx={x(pointed.at)} cy={y(pointed.penalty)} r="5" className="pointed" />}
      </svg>
    </Pointable>
  );
}
