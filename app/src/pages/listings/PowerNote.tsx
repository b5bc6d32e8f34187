import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { firstWeekOf, SEASON } from "../../../../sdk/mirrors/season.ts";
import { WEEK, weekOf, weekStartsAt } from "../../../../sdk/mirrors/time.ts";
import { countsFrom } from "../../../../sdk/mirrors/weeklyVotes.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { positionQuery } from "../../queries/staking.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { useFormat } from "../../text/useFormat.ts";
import { useAccount } from "../../wallet/useAccount.ts";

type Props = { season: number; power: bigint | undefined };

/** The first season whose power is not below what one holds at `timestamp`. */
const votesIn = (timestamp: number): number => Math.ceil(weekOf(countsFrom(timestamp)) / WEEKS);

const WEEKS = SEASON / WEEK;

/** What one's ballot weighs, and why it is so. */
export function PowerNote({ season, power }: Props) {
  const format = useFormat();
  const now = useChainTime(30);
  const { address } = useAccount();
  const position = useQuery(positionQuery(useMext(), address));
  const from = weekStartsAt(firstWeekOf(season) - 1);
  const to = weekStartsAt(firstWeekOf(season));
  if (!address) {
    return (
      <p className="text-muted">
        <Trans>Build a ballot to see what it would do. Connect to cast it.</Trans>
      </p>
    );
  }
  if (power === undefined) return <p className="text-muted amount">…</p>;
  const weight = position.data?.weight ?? 0n;
  return (
    <div className="grid gap-2">
      <p className="power">
        <Amount value={power} unit={false} className="text-head" />{" "}
        <span className="text-muted">
          <Trans>is what your ballot weighs</Trans>
        </span>
      </p>
      <details className="why-power">
        <summary>
          <Trans>Why is it so?</Trans>
        </summary>
        <p>
          <Trans>
            A ballot of season {season} weighs the least you held, own and delegated, at any moment from{" "}
            {format.day(from)} to {format.day(to)}. Buying or borrowing weight afterwards changes nothing.
          </Trans>
        </p>
        {now !== undefined && weight !== power && (
          <p>
            <Trans>
              You hold <Amount value={weight} unit={false} /> now. What you add today counts from{" "}
              {format.day(countsFrom(now))}.
            </Trans>
          </p>
        )}
      </details>
      {power === 0n && now !== undefined && (
        <p className="note">
          {weight === 0n ? (
            <Trans>
              You held no weight in that whole week, so you cannot vote this season.{" "}
              <Link href="/stake">Stake now</Link> and it counts from {format.day(countsFrom(now))}.
            </Trans>
          ) : (
            <Trans>
              Your <Amount value={weight} unit={false} /> came too late for this season: they count from{" "}
              {format.day(countsFrom(now))} at the latest, so you vote in season {votesIn(now)}.
            </Trans>
          )}
        </p>
      )}
    </div>
  );
}
