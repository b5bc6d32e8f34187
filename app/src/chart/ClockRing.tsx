import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { councilClosesAt, endsAt, objectionsOnlyFrom, phaseAt, SEASON, startsAt } from "../../../sdk/mirrors/season.ts";
import { useMext } from "../chain/MextContext.tsx";
import { Left } from "../components/Moment.tsx";
import { useChainTime } from "../queries/useChainTime.ts";
import { useFormat } from "../text/useFormat.ts";

const SIZE = 200;
const C = SIZE / 2;
const R = 82;

function at(share: number, radius: number): [number, number] {
  const angle = share * 2 * Math.PI - Math.PI / 2;
  return [C + radius * Math.cos(angle), C + radius * Math.sin(angle)];
}

function arc(from: number, to: number, radius: number): string {
  const [x1, y1] = at(from, radius);
  const [x2, y2] = at(to, radius);
  return `M${x1.toFixed(2)} ${y1.toFixed(2)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${x2.toFixed(2)} ${y2.toFixed(2)}`;
}

export function PhaseName({ phase }: { phase: ReturnType<typeof phaseAt>["phase"] }) {
  if (phase === "objectionsOnly") return <Trans>Objections only</Trans>;
  if (phase === "closing") return <Trans>Voting, council closed</Trans>;
  return <Trans>Voting is open</Trans>;
}

/** A season as a ring: the hand is the chain's time, and the last day is hatched. */
export function ClockRing() {
  const { t } = useLingui();
  const hatch = useId();
  const format = useFormat();
  const { firstSeason } = useMext().deployment;
  const now = useChainTime();
  if (now === undefined) return <div className="clock-ring" aria-hidden="true" />;
  const { season, phase } = phaseAt(now);
  const begins = season < firstSeason ? startsAt(firstSeason) : undefined;
  const share = (moment: number) => (moment - startsAt(season)) / SEASON;
  const [closing, last, here] = [share(councilClosesAt(season)), share(objectionsOnlyFrom(season)), share(now)];
  const [hx, hy] = at(here, R);
  const days = Array.from({ length: 14 }, (_, day) => day / 14);
  return (
    <div className="clock-ring">
      <svg
        viewBox={`0 0 ${SIZE} ${SIZE}`}
        role="img"
        aria-label={
          begins === undefined
            ? t`Season ${season}: ${format.duration(endsAt(season) - now)} left. The council's objections close ${format.moment(councilClosesAt(season))}; from ${format.moment(objectionsOnlyFrom(season))} on only objections count.`
            : t`The first season begins in ${format.duration(begins - now)}, ${format.moment(begins)}.`
        }
      >
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="2.200" height="5" className="hatch" />
          </pattern>
        </defs>
        <path d={arc(0.004, closing - 0.004, R)} className="ring-voting" />
        <path d={arc(closing + 0.002, last - 0.004, R)} className="ring-closing" />
        <path d={arc(last + 0.002, 0.996, R)} className="ring-last" />
        <path d={arc(last + 0.002, 0.996, R)} stroke={`url(#${hatch})`} className="ring-hatch" />
        {begins === undefined && here > 0.005 && (
          <path d={arc(0.002, Math.min(0.998, here), R - 13)} className="ring-gone" />
        )}
        {days.map((day) => {
          const [x1, y1] = at(day, R + 9);
          const [x2, y2] = at(day, R + (day === 0 || day === 0.5 ? 15 : 12));
          return <line key={day} x1={x1} y1={y1} x2={x2} y2={y2} className="ring-tick" />;
        })}
        {begins === undefined && (
          <>
            <line
              x1={at(here, R - 22)[0]}
              y1={at(here, R - 22)[1]}
              x2={at(here, R + 9)[0]}
              y2={at(here, R + 9)[1]}
              className="ring-hand"
            />
            <circle cx={hx} cy={hy} r="4.500" className="ring-dot" />
          </>
        )}
      </svg>
      <div className="ring-words">
        <b className="amount">
          <Left until={begins ?? endsAt(season)} width="narrow" />
        </b>
        <span>{begins === undefined ? <PhaseName phase={phase} /> : <Trans>until the first season</Trans>}</span>
      </div>
    </div>
  );
}
