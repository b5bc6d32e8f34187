import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useMext } from "../../chain/MextContext.tsx";
import { Section } from "../../components/PageHead.tsx";
import { Empty } from "../../components/States.tsx";
import { ballotsScan, listingScan } from "../../history/scans.ts";
import { useHistory } from "../../history/useHistory.ts";
import { ballotsIn, ballotsInForce } from "../../queries/ballot.ts";
import { teamsIn } from "../../queries/candidateHistory.ts";
import { bookQuery } from "../../queries/book.ts";
import type { SeasonBoard } from "../../queries/season.ts";
import { storyOf } from "../../queries/story.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { boardOf } from "../listings/board.ts";
import { BoardPicture } from "../listings/BoardPicture.tsx";
import { Turnout } from "../listings/Turnout.tsx";
import { SeasonBallots } from "./SeasonBallots.tsx";
import { Settlement } from "./Settlement.tsx";
import { Verdicts } from "./Verdicts.tsx";

/** What a season decided and why, how many took part, and every ballot of it. */
export function Results({ board }: { board: SeasonBoard }) {
  const mext = useMext();
  const now = useChainTime(30);
  const { season, candidates } = board;
  const past = useHistory(listingScan(mext));
  const history = useHistory(ballotsScan(mext, season.season));
  const book = useQuery(bookQuery(mext, season.season));
  const inForce = useMemo(() => ballotsInForce(ballotsIn(history.entries)), [history.entries]);
  const teams = useMemo(() => teamsIn(past.entries, season.season), [past.entries, season.season]);
  if (candidates.length === 0) return <Empty title={<Trans>Nobody applied for this season</Trans>} />;
  return (
    <>
      <Turnout inForce={inForce} totalPower={season.totalPower} history={history} />
      {season.settled ? (
        <Verdicts
          candidates={candidates}
          quorum={season.quorum}
          whyOf={(candidate) => (book.data && now !== undefined ? storyOf(book.data, candidate, now)?.why : undefined)}
        />
      ) : (
        <BoardPicture board={boardOf(board)} season={season.season} />
      )}
      <Section title={<Trans>The count</Trans>}>
        <Settlement season={season} entries={past.entries} />
      </Section>
      <Section title={<Trans>Who voted how</Trans>}>
        <SeasonBallots
          key={String(history.isComplete)}
          inForce={inForce}
          candidates={candidates}
          teamsOf={(voter) => teams.get(voter.toLowerCase()) ?? []}
        />
      </Section>
    </>
  );
}
