import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Choice } from "../../../../sdk/types.ts";
import { Amount } from "../../components/Amount.tsx";
import { AsTable } from "../../components/AsTable.tsx";
import { Icon } from "../../components/Icon.tsx";
import type { Board, Row } from "./board.ts";
import { Lines, Near } from "./BoardLines.tsx";
import { BoardRow } from "./BoardRow.tsx";
import { BoardTools } from "./BoardTools.tsx";
import { Motions } from "./Motions.tsx";
import { MANY, viewOf, wholeBoard } from "./sorting.ts";
import { OutcomeWord } from "./OutcomeWord.tsx";

type Props = {
  board: Board;
  season: number;
  choices?: readonly Choice[];
  before?: readonly Choice[];
  objectionsOnly?: boolean;
  onChoose?: (candidate: number, against: boolean) => void;
  onRemove?: (candidate: number) => void;
};

const nothing: readonly Choice[] = [];

function CutLine({ board }: { board: Board }) {
  const { places, slots, cut, cutThen } = board;
  return (
    <li className="cut-line">
      <span>
        <Icon name="minus" size={14} />
        {cut === undefined ? (
          <Trans>
            Cut line: <Plural value={places} one="# place is taken" other="# places are taken" /> of {slots}
          </Trans>
        ) : (
          <Trans>
            Cut line: {slots} places are taken; <Amount value={cutThen ?? cut} unit={false} compact /> to win
          </Trans>
        )}
      </span>
    </li>
  );
}

/** Everybody's bars, cut by a line at the last place that wins; motions in a group of their own. */
export function BoardPicture(props: Props) {
  const { board, season, choices = nothing, before = nothing, objectionsOnly = false, onChoose, onRemove } = props;
  const { t } = useLingui();
  const [view, setView] = useState(wholeBoard);
  const mine = new Set([...choices, ...before].map(({ candidate }) => candidate));
  const rows = viewOf(board.rows, view, mine);
  const percentOf = (ballot: readonly Choice[], row: Row) =>
    ballot.find(({ candidate }) => candidate === row.candidate.id)?.percent ?? 0;
  const rowOf = (row: Row) => (
    <BoardRow
      key={row.candidate.id}
      row={row}
      board={board}
      percent={percentOf(choices, row)}
      before={percentOf(before, row)}
      objectionsOnly={objectionsOnly}
      onChoose={onChoose}
      onRemove={onRemove}
    />
  );
  const isWhole = rows.length === board.rows.length && view.order === "place";
  const above = isWhole ? board.places : 0;
  return (
    <section className="board" aria-label={t`Season board`}>
      <Near board={board} />
      {board.rows.length > MANY && (
        <BoardTools
          view={view}
          onView={setView}
          shown={rows.length}
          whole={board.rows.length}
          hasMine={mine.size > 0}
        />
      )}
      <Lines board={board} />
      <ol className="board-rows">
        {rows.slice(0, above).map(rowOf)}
        {above > 0 && rows.length > above && <CutLine board={board} />}
        {rows.slice(above).map(rowOf)}
      </ol>
      {rows.length === 0 && board.rows.length > 0 && (
        <p className="text-muted">
          <Trans>No candidate is called that.</Trans>
        </p>
      )}
      {board.motions.length > 0 && <Motions quorum={board.quorum}>{board.motions.map(rowOf)}</Motions>}
      <AsTable
        caption={t`Standings of season ${season}`}
        head={[t`Candidate`, t`Support`, t`Objection`, t`Now`]}
        rows={() =>
          [...board.rows, ...board.motions].map((row) => [
            row.candidate.symbol,
            <Amount key="s" value={row.now.support} unit={false} />,
            <Amount key="o" value={row.now.objection} unit={false} />,
            <OutcomeWord key="w" outcome={row.outcome} motion={row.rank === null} />,
          ])
        }
      />
    </section>
  );
}
