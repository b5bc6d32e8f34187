import { Trans, useLingui } from "@lingui/react/macro";
import { weekStartsAt } from "../../../../sdk/mirrors/time.ts";
import { along } from "../../chart/along.ts";
import { Pointable } from "../../chart/Pointable.tsx";
import { sourceNames } from "../../chart/sourceNames.ts";
import { usePointed } from "../../chart/usePointed.ts";
import { useWidth } from "../../chart/useWidth.ts";
import { Amount } from "../../components/Amount.tsx";
import { AsTable } from "../../components/AsTable.tsx";
import { type BurnSource, burnSources } from "../../queries/burns.ts";
import { useFormat } from "../../text/useFormat.ts";
import type { BurnWeek } from "./weeks.ts";

const HEIGHT = 220;
const FRAME = { top: 26, bottom: HEIGHT - 24 };
const WIDEST = 56;

function Said({ week }: { week: BurnWeek | undefined }) {
  const { i18n } = useLingui();
  const format = useFormat();
  if (!week) return <Trans>Point at a week, or use the arrow keys, to read what burned in it.</Trans>;
  const parts = burnSources.filter((source) => week.bySource[source] > 0n);
  return (
    <>
      <Trans>
        Week from {format.date(weekStartsAt(week.week))}: <Amount value={week.total} /> burned
      </Trans>
      {parts.map((source) => (
        <span key={source} className="stack-part">
          {i18n._(sourceNames[source])} <Amount value={week.bySource[source]} unit={false} />
        </span>
      ))}
    </>
  );
}

function Stack({ week, most }: { week: BurnWeek; most: bigint }) {
  let y = FRAME.bottom;
  return burnSources.map((source) => {
    const tall = (along(week.bySource[source], most) / 100) * (FRAME.bottom - FRAME.top);
    if (tall === 0) return null;
    y -= tall;
    return <rect key={source} y={y} height={tall} width="100%" data-source={source} />;
  });
}

/** What burned in each week, one layer a source, with the same numbers as a table. */
export function WeekStacks({ weeks, sources }: { weeks: readonly BurnWeek[]; sources: readonly BurnSource[] }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const [measure, width] = useWidth();
  const slot = Math.min(WIDEST * 1.5, width / Math.max(1, weeks.length));
  const wide = Math.max(2, Math.min(WIDEST, slot * 0.66));
  const most = weeks.reduce((best, { total }) => (total > best ? total : best), 1n);
  const { at, handlers } = usePointed(weeks.length, (x) =>
    Math.min(weeks.length - 1, Math.max(0, Math.floor(x / slot))),
  );
  const nameOf = ({ week }: BurnWeek) => format.date(weekStartsAt(week));
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return null;
  return (
    <>
      <Pointable
        label={t`MEXT burned by week and source`}
        className="bars stacks"
        measure={measure}
        handlers={handlers}
        said={<Said week={at === undefined ? undefined : weeks[at]} />}
      >
        <svg aria-hidden="true" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} direction="ltr">
          <line x1={0} x2={width} y1={FRAME.top} y2={FRAME.top} className="rule" />
          <text x={0} y={FRAME.top - 8} className="axis">
            {`${format.mext(most)} MEXT`}
          </text>
          {weeks.map((week, index) => (
            <svg key={week.week} x={index * slot + (slot - wide) / 2} width={wide} height={HEIGHT}>
              <g className="stack" data-pointed={index === at || undefined}>
                <Stack week={week} most={most} />
              </g>
            </svg>
          ))}
          <line x1={0} x2={width} y1={FRAME.bottom} y2={FRAME.bottom} className="ground" />
          <text x={0} y={HEIGHT - 6} className="axis faint">
            {nameOf(first)}
          </text>
          {weeks.length > 1 && (
            <text x={Math.max(slot * weeks.length, 180)} y={HEIGHT - 6} textAnchor="end" className="axis faint">
              {nameOf(last)}
            </text>
          )}
        </svg>
      </Pointable>
      <AsTable
        caption={t`MEXT burned by week and source`}
        head={[t`Week from`, t`All`, ...sources.map((source) => i18n._(sourceNames[source]))]}
        rows={() =>
          [...weeks]
            .reverse()
            .map((week) => [
              nameOf(week),
              <Amount key="all" value={week.total} unit={false} />,
              ...sources.map((source) => <Amount key={source} value={week.bySource[source]} unit={false} />),
            ])
        }
      />
    </>
  );
}
