import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { isObjectionsOnly } from "../../../../sdk/mirrors/season.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { ballotsScan, listingScan } from "../../history/scans.ts";
import { useHistory } from "../../history/useHistory.ts";
import { ballotQuery, ballotsIn, ballotsInForce } from "../../queries/ballot.ts";
import { bookQuery } from "../../queries/book.ts";
import type { SeasonBoard } from "../../queries/season.ts";
import { powerQuery } from "../../queries/staking.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { useFormat } from "../../text/useFormat.ts";
import { useAccount } from "../../wallet/useAccount.ts";
import { BallotBuilder } from "./BallotBuilder.tsx";
import { boardOf } from "./board.ts";
import { BoardPicture } from "./BoardPicture.tsx";
import { used } from "./draft.ts";
import { newsSince } from "./news.ts";
import { Objections } from "./Objections.tsx";
import { SinceMine } from "./SinceMine.tsx";
import { Turnout } from "./Turnout.tsx";
import { useDraft } from "./useDraft.ts";
import { Voids } from "./Voids.tsx";

const nothing: readonly never[] = [];

/** The board and the ballot side by side: what is moved on the one shows on the other. */
export function Arena({ board: data }: { board: SeasonBoard }) {
  const mext = useMext();
  const { address } = useAccount();
  const { season } = data.season;
  const format = useFormat();
  const now = useChainTime(2) ?? 0;
  const power = useQuery(powerQuery(mext, address, season));
  const cast = useQuery(ballotQuery(mext, season, address));
  const { draft, act, reset, isConflict } = useDraft(mext.runtime.chainId, season, address, cast.data);
  const before = cast.data?.choices ?? nothing;
  const weight = power.data ?? 0n;
  const board = useMemo(
    () => boardOf(data, { power: weight, before, after: draft.choices }),
    [data, weight, before, draft.choices],
  );
  const objectionsOnly = isObjectionsOnly(now);
  const history = useHistory(ballotsScan(mext, season));
  const past = useHistory(listingScan(mext));
  const book = useQuery(bookQuery(mext, season));
  const ballots = useMemo(() => ballotsIn(history.entries), [history.entries]);
  const news = useMemo(
    () => (history.isComplete ? newsSince(address, ballots, data) : null),
    [history.isComplete, address, ballots, data],
  );

  return (
    <div className="arena">
      <div className="arena-board">
        <Turnout inForce={ballotsInForce(ballots)} totalPower={data.season.totalPower} history={history} />
        {news && <SinceMine news={news} />}
        <Objections board={data} entries={past.entries} />
        <Voids board={board} book={book.data} now={now} />
        <BoardPicture
          board={board}
          season={season}
          choices={draft.choices}
          before={before}
          objectionsOnly={objectionsOnly}
          onChoose={(candidate, against) => act({ type: "add", candidate, against })}
          onRemove={(candidate) => act({ type: "remove", candidate })}
        />
      </div>
      <BallotBuilder
        data={data}
        board={board}
        draft={draft}
        cast={cast.data}
        power={power.data}
        objectionsOnly={objectionsOnly}
        isConflict={isConflict}
        act={act}
        reset={reset}
      />
      {draft.choices.length > 0 && (
        <button
          type="button"
          className="ballot-jump"
          onClick={() => document.querySelector(".arena > .slip")?.scrollIntoView({ block: "start" })}
        >
          <b>
            <Trans>Your ballot</Trans>
          </b>
          <span className="amount">{format.percent(used(draft.choices))}</span>
        </button>
      )}
    </div>
  );
}
