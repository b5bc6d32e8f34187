import { Trans, useLingui } from "@lingui/react/macro";
import { WEEK } from "../../../../sdk/mirrors/time.ts";
import { useWidth } from "../../chart/useWidth.ts";
import type { Lot } from "../../queries/auction.ts";
import { useFormat } from "../../text/useFormat.ts";
import { priceAt, pricePoints } from "./curve.ts";

const HEIGHT = 112;
const FRAME = { left: 6, top: 20, bottom: HEIGHT - 8 };
/** The curve is the same for every lot: it is drawn as that of one which first costs this much. */
const WHOLE = { startPrice: 10n ** 6n, startedAt: 0 };

/** How every price falls, and how far each running lot has come on its way down. */
export function LotsAlong({ lots, now }: { lots: readonly Lot[]; now: number }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const [measure, width] = useWidth();
  const right = width - FRAME.left;
  const place = (age: number) => ({
    x: FRAME.left + (Math.min(WEEK, Math.max(0, age)) / WEEK) * (right - FRAME.left),
    y: FRAME.bottom - (Number(priceAt(WHOLE, age)) / Number(WHOLE.startPrice)) * (FRAME.bottom - FRAME.top),
  });
  const line = pricePoints(WHOLE)
    .map(({ at }) => place(at))
    .map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)
    .join("L");
  const parts = lots.map(({ id, startPrice, startedAt }) => {
    const [number, share] = [id.toString(), format.share(priceAt({ startPrice, startedAt }, now), startPrice)];
    return t`lot ${number} costs ${share} of its first price`;
  });
  const said = new Intl.ListFormat(i18n.locale, { style: "long" }).format(parts);
  return (
    <figure className="lots-along" ref={measure}>
      <svg
        role="img"
        aria-label={lots.length === 0 ? t`How a lot’s price falls` : said}
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        direction="ltr"
      >
        <path d={`M${FRAME.left} ${FRAME.bottom}L${line}L${right} ${FRAME.bottom}Z`} className="under" />
        <path d={`M${line}`} className="trace" />
        <line x1={0} x2={width} y1={FRAME.bottom} y2={FRAME.bottom} className="ground" />
        {lots.map(({ id, startedAt }) => {
          const { x, y } = place(now - startedAt);
          return (
            <g key={id.toString()}>
              <circle cx={x} cy={y} r="4.5" />
              <text x={x + 2} y={y - 9}>
                {id.toString()}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        <Trans>Each price halves every six hours and is nothing after a week. The numbers are the lots.</Trans>
      </figcaption>
    </figure>
  );
}
