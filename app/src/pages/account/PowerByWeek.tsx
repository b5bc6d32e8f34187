import { Trans, useLingui } from "@lingui/react/macro";
import type { Address } from "viem";
import { firstWeekOf, seasonAt } from "../../../../sdk/mirrors/season.ts";
import { weekOf, weekStartsAt } from "../../../../sdk/mirrors/time.ts";
import { powerIn } from "../../../../sdk/mirrors/weeklyVotes.ts";
import { Bars } from "../../chart/Bars.tsx";
import { Amount } from "../../components/Amount.tsx";
import { AsTable } from "../../components/AsTable.tsx";
import { Section } from "../../components/PageHead.tsx";
import { Empty } from "../../components/States.tsx";
import type { ShownHistory } from "../../history/useHistory.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { useFormat } from "../../text/useFormat.ts";
import { type VoteChange, voteChanges } from "./power.ts";

/** As many weeks as fit a picture that can be read. */
const MOST_WEEKS = 26;

/** The weeks from the first change to the one after the next, in which what is there today counts if it stays. */
export function weeksOf(changes: readonly VoteChange[], now: number): number[] {
  const last = weekOf(now) + 2;
  const first = changes[0] ? Math.max(weekOf(changes[0].at) + 1, last - MOST_WEEKS + 1) : last - 2;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** An account's power, week by week, and what it comes to if nothing changes. */
export function PowerByWeek({ account, history }: { account: Address; history: ShownHistory }) {
  const { t } = useLingui();
  const format = useFormat();
  const now = useChainTime(60);
  if (now === undefined || !history.isComplete) return null;
  const changes = voteChanges(history.entries, account);
  const current = weekOf(now);
  const weeks = weeksOf(changes, now).map((week) => ({ week, power: powerIn(changes, week) }));
  const most = weeks.reduce((best, { power }) => (power > best ? power : best), 0n);
  const seasonWeek = firstWeekOf(seasonAt(now));
  const nameOf = (week: number) => format.date(weekStartsAt(week));
  const stateOf = (week: number) => {
    if (week === seasonWeek) return t`weighs in this season’s ballots`;
    if (week > current) return t`if nothing changes`;
    return week === current ? t`this week` : t`over`;
  };
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return null;
  return (
    <Section title={<Trans>Power by week</Trans>}>
      {most === 0n ? (
        <Empty title={<Trans>No power in any week yet</Trans>}>
          <p>
            <Trans>A stake counts in votes from the second Thursday after it was made.</Trans>
          </p>
        </Empty>
      ) : (
        <>
          <Bars
            label={t`Power by week`}
            hint={<Trans>Point at a week, or use the arrow keys, to read its power.</Trans>}
            top={format.mext(most)}
            ends={[nameOf(first.week), nameOf(last.week)]}
            bars={weeks.map(({ week, power }) => ({
              key: week,
              value: power,
              there: week > current ? 0 : 1,
              mark: week === seasonWeek,
              said: (
                <Trans>
                  Week from {nameOf(week)}: <Amount value={power} unit={false} />, {stateOf(week)}
                </Trans>
              ),
            }))}
          />
          <AsTable
            caption={t`Power by week`}
            head={[t`Week from`, t`Power`, t`State`]}
            rows={() =>
              [...weeks]
                .reverse()
                .map(({ week, power }) => [nameOf(week), <Amount key="p" value={power} unit={false} />, stateOf(week)])
            }
          />
        </>
      )}
    </Section>
  );
}
