import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { seasonAt, startsAt } from "../../../../sdk/mirrors/season.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { ClockRing } from "../../chart/ClockRing.tsx";
import { Moment } from "../../components/Moment.tsx";
import { PageHead, Section } from "../../components/PageHead.tsx";
import { Empty, Reading, useRead } from "../../components/States.tsx";
import { calendarQuery, seasonQuery } from "../../queries/season.ts";
import { useChainTime, useClock } from "../../queries/useChainTime.ts";
import { useAccount } from "../../wallet/useAccount.ts";
import { listingScan } from "../../history/scans.ts";
import { useHistory } from "../../history/useHistory.ts";
import { bookQuery } from "../../queries/book.ts";
import { Opening } from "../Opening.tsx";
import { openings } from "../openings.tsx";
import { Arena } from "./Arena.tsx";
import { HeldBack } from "./HeldBack.tsx";
import { NextSeason } from "./NextSeason.tsx";
import { PastSeasons } from "./PastSeasons.tsx";
import { SettleCard } from "./SettleCard.tsx";

/** The season board: who is voted on, where the cut line stands, and one's own ballot. */
export default function Listings() {
  const mext = useMext();
  const { address } = useAccount();
  const now = useChainTime(5);
  const season = now === undefined ? undefined : seasonAt(now);
  const first = mext.deployment.firstSeason;
  const begun = season !== undefined && season >= first;
  const board = useQuery(seasonQuery(mext, begun ? season : undefined));
  const calendar = useQuery(calendarQuery(mext));
  const book = useQuery(bookQuery(mext, begun ? season : undefined));
  const past = useHistory(listingScan(mext));
  const running = board.data?.candidates.filter(({ motionOn }) => motionOn === 0).length ?? 0;
  const isRead = useRead(useClock(), calendar, begun ? board : undefined, begun ? book : undefined);
  if (!isRead) return <Opening />;
  return (
    <div className="grid gap-10">
      <PageHead
        over={season === undefined ? openings.listings.over : <Trans>Listings · Season {season}</Trans>}
        title={openings.listings.title}
        figure={begun && board.data ? running : undefined}
        caption={<Trans>tokens are voted on until the season closes</Trans>}
        picture={<ClockRing />}
      />
      {calendar.data && season !== undefined && calendar.data.nextToSettle < season && (
        <SettleCard season={calendar.data.nextToSettle} />
      )}
      {season !== undefined && !begun && (
        <Empty level={2} title={<Trans>The first season has not begun</Trans>}>
          <p>
            <Trans>
              Voting starts <Moment at={startsAt(first)} />. Stake before the week in front of it, and your vote counts.
            </Trans>
          </p>
        </Empty>
      )}
      {begun && (
        <Reading of={board} lines={8}>
          {(data) =>
            data.candidates.length === 0 ? (
              <Empty level={2} title={<Trans>Nobody applied for this season</Trans>}>
                <p>
                  <Trans>
                    Candidates of the next season stand below. <Link href="/listings/apply">Apply for a listing</Link>
                  </Trans>
                </p>
              </Empty>
            ) : (
              <Arena key={`${season}-${address ?? ""}`} board={data} />
            )
          }
        </Reading>
      )}
      {book.data && now !== undefined && <HeldBack book={book.data} entries={past.entries} now={now} />}
      <Section
        title={<Trans>Next season</Trans>}
        aside={
          <Link href="/listings/apply" className="quiet">
            <Trans>Apply for a listing</Trans>
          </Link>
        }
      >
        {season !== undefined && <NextSeason season={Math.max(season + 1, first)} />}
      </Section>
      {season !== undefined && (
        <Section title={<Trans>Past seasons</Trans>}>
          <PastSeasons first={first} before={season} />
        </Section>
      )}
    </div>
  );
}
