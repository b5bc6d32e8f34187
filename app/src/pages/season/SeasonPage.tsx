import { Plural, Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { endsAt, seasonAt, startsAt } from "../../../../sdk/mirrors/season.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Moment } from "../../components/Moment.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { Reading, useRead } from "../../components/States.tsx";
import { BallotSlip } from "../../components/BallotSlip.tsx";
import { ballotQuery } from "../../queries/ballot.ts";
import { bookQuery } from "../../queries/book.ts";
import { calendarQuery, seasonQuery } from "../../queries/season.ts";
import { useChainTime, useClock } from "../../queries/useChainTime.ts";
import { useAccount } from "../../wallet/useAccount.ts";
import { stateName } from "../listings/board.ts";
import { SettleCard } from "../listings/SettleCard.tsx";
import { Opening } from "../Opening.tsx";
import { Results } from "./Results.tsx";

/** A season that is over: its counts, its verdicts, and one's own ballot in it. */
export default function SeasonPage({ season }: { season: number }) {
  const mext = useMext();
  const { address } = useAccount();
  const now = useChainTime(30);
  const board = useQuery(seasonQuery(mext, season));
  const calendar = useQuery(calendarQuery(mext));
  const ballot = useQuery(ballotQuery(mext, season, address));
  const over = now !== undefined && seasonAt(now) > season;
  const symbols = new Map(board.data?.candidates.map(({ id, symbol }) => [id, symbol]));
  const won =
    board.data?.candidates.filter(({ state, motionOn }) => stateName(state) === "Won" && motionOn === 0).length ?? 0;
  const isRead = useRead(useClock(), board, calendar, useQuery(bookQuery(mext, season)));
  if (!isRead) return <Opening />;
  return (
    <div className="grid gap-10">
      <PageHead
        over={<Trans>Season {season}</Trans>}
        title={
          board.data?.season.settled ? (
            <Plural
              value={won}
              one="# token was listed by this season’s ballots."
              other="# tokens were listed by this season’s ballots."
            />
          ) : over ? (
            <Trans>The season is over; its result waits to be settled.</Trans>
          ) : (
            <Trans>The season is not over yet.</Trans>
          )
        }
        caption={null}
      />
      <p className="text-muted">
        <Trans>
          From <Moment at={startsAt(season)} /> to <Moment at={endsAt(season)} />
        </Trans>
        {" · "}
        <Link href="/listings">
          <Trans>To the running season</Trans>
        </Link>
      </p>
      {over && calendar.data?.nextToSettle === season && <SettleCard season={season} />}
      <Reading of={board} lines={6}>
        {(data) => <Results board={data} />}
      </Reading>
      {ballot.data && ballot.data.choices.length > 0 && (
        <section className="grid gap-3">
          <h2>
            <Trans>Your ballot</Trans>
          </h2>
          <BallotSlip choices={ballot.data.choices} symbolOf={(id) => symbols.get(id) ?? String(id)} />
        </section>
      )}
    </div>
  );
}
