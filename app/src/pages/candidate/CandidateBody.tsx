import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { isCounted } from "../../../../sdk/listing/counted.ts";
import { endsAt, startsAt } from "../../../../sdk/mirrors/season.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Section } from "../../components/PageHead.tsx";
import { Shape } from "../../components/States.tsx";
import { ballotsScan, listingScan } from "../../history/scans.ts";
import { StillReading } from "../../history/StillReading.tsx";
import { useHistory } from "../../history/useHistory.ts";
import { ballotsIn, ballotsInForce, countOver, votesOn } from "../../queries/ballot.ts";
import { bookQuery } from "../../queries/book.ts";
import { displacerIn, lifeOf, papersIn } from "../../queries/candidateHistory.ts";
import { type Candidate, candidateQuery, type SeasonBoard } from "../../queries/season.ts";
import { storyOf } from "../../queries/story.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { Facts } from "./Facts.tsx";
import { Paper } from "./Paper.tsx";
import { CouncilClock, ObjectionNote, Story } from "./Story.tsx";
import { SupportChart } from "./SupportChart.tsx";
import { TeamWallets } from "./TeamWallets.tsx";
import { Timeline } from "./Timeline.tsx";
import { TokenCard } from "./TokenCard.tsx";
import { Votes } from "./Votes.tsx";

/** What the chain and its log tell of one candidate, in the order in which a voter asks. */
export function CandidateBody({ candidate, season: board }: { candidate: Candidate; season: SeasonBoard | undefined }) {
  const { id, season, place, motionOn } = candidate;
  const mext = useMext();
  const now = useChainTime(5);
  const begun = now !== undefined && now >= startsAt(season) && isCounted(candidate);
  const past = useHistory(listingScan(mext));
  const ballots = useHistory(begun ? ballotsScan(mext, season) : undefined);
  const book = useQuery(bookQuery(mext, season));
  const displacer = displacerIn(past.entries, id);
  const by = useQuery({ ...candidateQuery(mext, displacer ?? 0), enabled: displacer !== undefined });
  const papers = useMemo(() => papersIn(past.entries, id), [past.entries, id]);
  const all = useMemo(() => ballotsIn(ballots.entries), [ballots.entries]);
  const votes = useMemo(() => votesOn(place, ballotsInForce(all)), [all, place]);
  const ticks = useMemo(() => countOver(place, all), [all, place]);
  const story = book.data && now !== undefined ? storyOf(book.data, candidate, now, by.data) : undefined;
  const wallets = papers?.wallets ?? [];
  return (
    <div className="two-columns">
      <div className="grid content-start gap-10">
        <div className="grid gap-4">
          {story ? <Story story={story} /> : <Shape lines={2} />}
          {papers && now !== undefined && <ObjectionNote candidate={candidate} papers={papers} now={now} />}
          {begun && motionOn === 0 && !candidate.objected && <CouncilClock season={season} now={now} />}
        </div>
        <Section title={<Trans>Document</Trans>}>
          <StillReading of={past} />
          {papers ? <Paper papers={papers} /> : <Shape lines={4} />}
        </Section>
        {begun && board && (
          <Section title={<Trans>Support over the season</Trans>}>
            <SupportChart
              ticks={ticks}
              from={startsAt(season)}
              to={Math.min(now, endsAt(season))}
              quorum={board.season.quorum}
            />
          </Section>
        )}
        {begun && (
          <Section title={<Trans>Who voted how</Trans>}>
            <StillReading of={ballots} />
            {(ballots.isComplete || votes.length > 0) && <Votes votes={votes} wallets={wallets} />}
          </Section>
        )}
        <Section title={<Trans>What happened to it</Trans>}>
          <Timeline events={lifeOf(past.entries, candidate)} candidate={id} />
          <StillReading of={past} />
        </Section>
      </div>
      <div className="grid content-start gap-8">
        <Facts candidate={candidate} story={story}>
          <h3>
            <Trans>As its own chain knows it</Trans>
          </h3>
          <TokenCard candidate={candidate} />
        </Facts>
        {motionOn === 0 && papers && <TeamWallets wallets={wallets} votes={votes} />}
      </div>
    </div>
  );
}
