import { Trans } from "@lingui/react/macro";
import { Fragment, type ReactNode } from "react";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import { type Entry, named } from "../../history/entry.ts";
import type { SeasonInfo } from "../../queries/season.ts";

/** When a season was settled, in which transaction, and what that burned. */
export function Settlement({ season, entries }: { season: SeasonInfo; entries: readonly Entry[] }) {
  const settled = named(entries, "SeasonSettled").find(({ args }) => args.season === season.season);
  const rows: [ReactNode, ReactNode][] = [
    [<Trans>Quorum</Trans>, <Amount value={season.quorum} unit={false} />],
    [<Trans>Total weight</Trans>, <Amount value={season.totalPower} unit={false} />],
    ...(settled
      ? ([
          [
            <Trans>Burned of forfeited bonds</Trans>,
            <Amount value={settled.args.burned} className={settled.args.burned > 0n ? "text-ember" : ""} />,
          ],
          [<Trans>Settled</Trans>, <Moment at={settled.at} />],
          [
            <Trans>In transaction</Trans>,
            <code className="hash" dir="ltr">
              {settled.hash}
            </code>,
          ],
        ] satisfies [ReactNode, ReactNode][])
      : []),
  ];
  return (
    <dl className="facts stacked">
      {rows.map(([term, value], index) => (
        <Fragment key={index}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
