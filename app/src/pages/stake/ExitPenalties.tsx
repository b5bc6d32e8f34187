import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { PenaltyLine } from "../../chart/PenaltyLine.tsx";
import { Amount } from "../../components/Amount.tsx";
import { AsTable } from "../../components/AsTable.tsx";
import type { OpenExit } from "../../queries/staking.ts";
import { useFormat } from "../../text/useFormat.ts";
import { penaltiesByDay } from "./penalties.ts";

const HOUR = 3_600;

/** What leaving burns, by date, until the notice has run. */
export function ExitPenalties({ exit, now }: { exit: OpenExit; now: number }) {
  const { t } = useLingui();
  const format = useFormat();
  // The picture moves on by the hour; the strip above it counts the seconds.
  const hour = now - (now % HOUR);
  const points = useMemo(() => penaltiesByDay(exit, hour), [exit, hour]);
  const name = t`What leaving burns, by date`;
  return (
    <div>
      <PenaltyLine
        points={points}
        label={name}
        top={`${format.mext(points[0]?.penalty ?? 0n)} MEXT`}
        ends={[t`today`, format.date(exit.readyAt)]}
        hint={<Trans>Point at a day, or use the arrow keys, to read what leaving burns then.</Trans>}
        said={({ at, penalty }) =>
          penalty === 0n ? (
            <Trans>{format.moment(at)}: nothing, you receive everything.</Trans>
          ) : (
            <Trans>
              {format.moment(at)}: burns <Amount value={penalty} />, you receive{" "}
              <Amount value={exit.amount - penalty} />
            </Trans>
          )
        }
      />
      <AsTable
        caption={name}
        head={[t`When`, t`Burned`, t`You receive`]}
        rows={() =>
          points.map(({ at, penalty }) => [
            format.moment(at),
            <Amount key="p" value={penalty} />,
            <Amount key="r" value={exit.amount - penalty} />,
          ])
        }
      />
    </div>
  );
}
