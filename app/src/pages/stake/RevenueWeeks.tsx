import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { Link } from "wouter";
import { WEEK, weekOf, weekStartsAt } from "../../../../sdk/mirrors/time.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Bars } from "../../chart/Bars.tsx";
import { Amount } from "../../components/Amount.tsx";
import { AsTable } from "../../components/AsTable.tsx";
import { Section } from "../../components/PageHead.tsx";
import { Empty, Shape } from "../../components/States.tsx";
import { accountScan } from "../../history/scans.ts";
import { StillReading } from "../../history/StillReading.tsx";
import { type ShownHistory, useHistory } from "../../history/useHistory.ts";
import { totalPowersQuery } from "../../queries/staking.ts";
import { useFormat } from "../../text/useFormat.ts";
import type { RevenueWeek } from "./estimate.ts";
import { meanWeight, shareAtMost, weightChanges } from "./ownShare.ts";

type Props = {
  history: ShownHistory;
  weeks: readonly RevenueWeek[];
  now: number;
  account: Address | undefined;
  totalWeight: bigint | undefined;
};

/** What of each week's revenue went to `account`, at most; nothing where it had no stake. */
function useOwnShares({ weeks, now, account, totalWeight }: Omit<Props, "history">): ReadonlyMap<number, bigint> {
  const mext = useMext();
  const { entries } = useHistory(account && accountScan(mext, account));
  const current = weekOf(now);
  const past = weeks.map(({ week }) => week).filter((week) => week < current);
  const totals = useQuery(totalPowersQuery(mext, account ? past.map((week) => week + 1) : []));
  if (!account) return new Map();
  const changes = weightChanges(entries, account);
  const lowest = (week: number) => (week < current ? totals.data?.get(week + 1) : totalWeight) ?? 0n;
  return new Map(
    weeks
      .filter(({ week }) => week <= current)
      .map(({ week, bucket }) => [week, shareAtMost(bucket, meanWeight(changes, week, now), lowest(week))]),
  );
}

function Legend({ hasOwn }: { hasOwn: boolean }) {
  return (
    <p className="legend">
      <span>
        <i className="swatch there" aria-hidden="true" />
        <Trans>streamed</Trans>
      </span>
      <span>
        <i className="swatch coming" aria-hidden="true" />
        <Trans>still to stream</Trans>
      </span>
      {hasOwn && (
        <span>
          <i className="swatch own" aria-hidden="true" />
          <Trans>yours, at most: your mean weight over the week’s lowest total</Trans>
        </span>
      )}
    </p>
  );
}

/** All revenue that ever streamed, week by week; this week's is streaming. */
export function RevenueWeeks(props: Props) {
  const { history, weeks, now } = props;
  const { t } = useLingui();
  const format = useFormat();
  const own = useOwnShares(props);
  const current = weekOf(now);
  const most = weeks.reduce((best, { bucket }) => (bucket > best ? bucket : best), 0n);
  const nameOf = (week: number) => format.date(weekStartsAt(week));
  const stateOf = (week: number) =>
    week < current ? t`streamed` : week === current ? t`streaming now` : t`begins on Thursday`;
  const [first, last] = [weeks[0], weeks.at(-1)];

  return (
    <Section
      title={<Trans>Revenue by week</Trans>}
      aside={
        <Link href="/auction">
          <Trans>The auction that brings it</Trans>
        </Link>
      }
    >
      <StillReading of={history} />
      {first && last ? (
        <>
          <Bars
            label={t`Revenue by week`}
            hint={<Trans>Point at a week, or use the arrow keys, to read its revenue.</Trans>}
            top={`${format.mext(most)} MEXT`}
            ends={[nameOf(first.week), nameOf(last.week)]}
            bars={weeks.map(({ week, bucket }) => ({
              key: week,
              value: bucket,
              own: own.get(week) ?? 0n,
              there: week < current ? 1 : week > current ? 0 : (now - weekStartsAt(week)) / WEEK,
              said: (
                <Trans>
                  Week from {nameOf(week)}: <Amount value={bucket} />, {stateOf(week)}
                  {(own.get(week) ?? 0n) > 0n && (
                    <>
                      ; <Trans>yours at most</Trans> <Amount value={own.get(week) ?? 0n} />
                    </>
                  )}
                </Trans>
              ),
            }))}
          />
          <Legend hasOwn={own.size > 0} />
          <AsTable
            caption={t`Revenue by week`}
            head={[t`Week from`, t`Revenue`, t`State`, ...(own.size > 0 ? [t`Yours, at most`] : [])]}
            rows={() =>
              [...weeks]
                .reverse()
                .map(({ week, bucket }) => [
                  nameOf(week),
                  <Amount key="b" value={bucket} />,
                  stateOf(week),
                  ...(own.size > 0 ? [<Amount key="o" value={own.get(week) ?? 0n} />] : []),
                ])
            }
          />
        </>
      ) : history.isComplete ? (
        <Empty title={<Trans>No revenue has arrived yet</Trans>}>
          <p>
            <Trans>Anybody may fund the stakers; what arrives in one week streams over the next, by weight.</Trans>
          </p>
        </Empty>
      ) : (
        !history.error && <Shape lines={4} />
      )}
    </Section>
  );
}
