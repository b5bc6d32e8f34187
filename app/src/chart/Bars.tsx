import type { ReactNode } from "react";
import { along } from "./along.ts";
import { Pointable } from "./Pointable.tsx";
import { usePointed } from "./usePointed.ts";
import { useWidth } from "./useWidth.ts";

export type Bar = {
  key: number;
  value: bigint;
  /** What of the value is the reader's own, drawn inside. */
  own?: bigint;
  /** The share of the value that is there already, 0 to 1; the rest is hatched. */
  there?: number;
  mark?: boolean;
  said: ReactNode;
};

type Props = {
  bars: readonly Bar[];
  label: string;
  hint: ReactNode;
  /** What stands under the first and the last bar. */
  ends: readonly [string, string];
  /** What stands at the top of the scale. */
  top: string;
};

const HEIGHT = 168;
const FRAME = { top: 26, bottom: HEIGHT - 24 };
const TALL = FRAME.bottom - FRAME.top;
const WIDEST = 56;

/** Amounts by week as bars. */
export function Bars({ bars, label, hint, ends, top }: Props) {
  const [measure, width] = useWidth();
  const slot = bars.length === 0 ? width : Math.min(WIDEST * 1.5, width / bars.length);
  const wide = Math.max(2, Math.min(WIDEST, slot * 0.66));
  const most = bars.reduce((best, { value }) => (value > best ? value : best), 1n);
  const tall = (value: bigint) => (along(value, most) / 100) * TALL;
  const { at, handlers } = usePointed(bars.length, (x) => Math.min(bars.length - 1, Math.max(0, Math.floor(x / slot))));
  return (
    <Pointable
      label={label}
      className="bars"
      measure={measure}
      handlers={handlers}
      said={(at === undefined ? undefined : bars[at]?.said) ?? hint}
    >
      <svg aria-hidden="true" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} direction="ltr">
        <line x1={0} x2={width} y1={FRAME.top} y2={FRAME.top} className="rule" />
        <text x={0} y={FRAME.top - 8} className="axis">
          {top}
        </text>
        {bars.map(({ key, value, own = 0n, there = 1, mark = false }, index) => {
          const x = index * slot + (slot - wide) / 2;
          const full = tall(value);
          const done = full * there;
          return (
            <g key={key} className="bar-of" data-pointed={index === at || undefined} data-mark={mark || undefined}>
              <rect x={x} y={FRAME.bottom - full} width={wide} height={full} className="whole" />
              <rect x={x} y={FRAME.bottom - done} width={wide} height={done} className="there" />
              <rect x={x} y={FRAME.bottom - tall(own)} width={wide} height={tall(own)} className="own" />
            </g>
          );
        })}
        <line x1={0} x2={width} y1={FRAME.bottom} y2={FRAME.bottom} className="ground" />
        <text x={0} y={HEIGHT - 6} className="axis faint">
          {ends[0]}
        </text>
        {bars.length > 1 && (
          <text x={Math.max(slot * bars.length, 180)} y={HEIGHT - 6} textAnchor="end" className="axis faint">
            {ends[1]}
          </text>
        )}
      </svg>
    </Pointable>
  );
}
