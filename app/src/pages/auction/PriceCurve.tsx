import { Trans, useLingui } from "@lingui/react/macro";
import { Pointable } from "../../chart/Pointable.tsx";
import { usePointed } from "../../chart/usePointed.ts";
import { useWidth } from "../../chart/useWidth.ts";
import { Amount } from "../../components/Amount.tsx";
import { AsTable } from "../../components/AsTable.tsx";
import { WEEK } from "../../../../sdk/mirrors/time.ts";
import type { Lot } from "../../queries/auction.ts";
import { useFormat } from "../../text/useFormat.ts";
import { priceAt, type PricePoint, pricePoints } from "./curve.ts";

const HEIGHT = 148;
const FRAME = { top: 24, bottom: HEIGHT - 24 };

/** How the price of a whole lot falls: where it stands now, and the same as a table. */
export function PriceCurve({ lot, now }: { lot: Lot; now: number }) {
  const { t } = useLingui();
  const format = useFormat();
  const [measure, width] = useWidth();
  const points = pricePoints(lot);
  const right = width - 8;
  const x = (at: number) => (Math.min(WEEK, Math.max(0, at - lot.startedAt)) / WEEK) * right;
  const y = (price: bigint) =>
    FRAME.bottom - (Number((price * 10_000n) / lot.startPrice) / 10_000) * (FRAME.bottom - FRAME.top);
  const place = ({ at, price }: PricePoint) => `${x(at).toFixed(1)} ${y(price).toFixed(1)}`;
  const { at, handlers } = usePointed(points.length, (position) =>
    Math.min(points.length - 1, Math.max(0, Math.round((position / right) * (points.length - 1)))),
  );
  const pointed = at === undefined ? undefined : points[at];
  const price = priceAt(lot, now);
  const line = points.map(place).join("L");
  return (
    <>
      <Pointable
        label={t`Price of the whole lot`}
        className="penalty"
        measure={measure}
        handlers={handlers}
        said={
          pointed ? (
            <Trans>
              {format.moment(pointed.at)}: the whole lot costs <Amount value={pointed.price} />
            </Trans>
          ) : (
            <Trans>The price halves every six hours and is nothing after a week. Point at it to read it.</Trans>
          )
        }
      >
        <svg aria-hidden="true" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} direction="ltr">
          <path d={`M0 ${FRAME.bottom}L${line}L${right} ${FRAME.bottom}Z`} className="under" />
          <path d={`M${line}`} className="trace" />
          <line x1={0} x2={width} y1={FRAME.bottom} y2={FRAME.bottom} className="ground" />
          <text x={0} y={FRAME.top - 9} className="axis">
            {`${format.mext(lot.startPrice)} MEXT`}
          </text>
          <text x={0} y={HEIGHT - 6} className="axis faint">
            {format.date(lot.startedAt)}
          </text>
          <text x={width} y={HEIGHT - 6} textAnchor="end" className="axis faint">
            {format.date(lot.startedAt + WEEK)}
          </text>
          <circle cx={x(now)} cy={y(price)} r="4" className="free" />
          {pointed && <circle cx={x(pointed.at)} cy={y(pointed.price)} r="5" className="pointed" />}
        </svg>
      </Pointable>
      <AsTable
        caption={t`Price of the whole lot`}
        head={[t`From`, t`Price of the whole lot`]}
        rows={() =>
          points.map((point) => [format.moment(point.at), <Amount key="price" value={point.price} unit={false} />])
        }
      />
    </>
  );
}
