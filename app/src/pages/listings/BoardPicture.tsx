import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Choice } from "../../../../sdk/types.ts";
import { Amount } from "../../components/Amount.tsx";
import { AsTable } from "../../components/AsTable.tsx";
import { Icon } from "../../components/Icon.tsx";
import { along } from "../../chart/along.ts";
import type { Board, Row } from "./board.ts";
import { BoardRow } from "./BoardRow.tsx";
import { OutcomeWord } from "./OutcomeWord.tsx";
import { nearQuorum, nearTheLine } from "./words.ts";

type Props = {
  board: Board;
  season: number;
  choices?: readonly Choice[];
  before?: readonly Choice[];
  objectionsOnly?: boolean;
  onChoose?: (candidate: number, against: boolean) => void;
  onRemove?: (candidate: number) => void;
};

function Near({ board }: { board: Board }) {
  const near = nearTheLine(board);
  const close = nearQuorum(board).slice(0, 2);
  if (!near && close.length === 0) return null;
  return (
    <div className="near">
      {near && (
        <p>
          <b>
            <Trans>A vote matters here:</Trans>
          </b>{" "}
          <Trans>
            {near.outside.candidate.symbol} is <Amount value={near.gap} unit={false} compact /> behind{" "}
            {near.inside.candidate.symbol}, the last place that wins.
          </Trans>
        </p>
      )}
      {close.map((row) => (
        <p key={row.candidate.id}>
          <Trans>
            {row.candidate.symbol} lacks <Amount value={board.quorum - row.now.support} unit={false} compact /> to the
            quorum.
          </Trans>
        </p>
      ))}
    </div>
  );
}

function Lines({ board }: { board: Board }) {
  const cut = board.cutThen ?? board.cut;
  return (
    <div className="board-lines" aria-hidden="true">
      <span />
      <div>
        <span className="line-label quorum" style={{ insetInlineStart: `${along(board.quorum, board.scale)}%` }}>
          <Trans>
            quorum <Amount value={board.quorum} unit={false} compact />
          </Trans>
        </span>
        {cut !== undefined && (
          <span className="line-label cut" style={{ insetInlineStart: `${along(cut, board.scale)}%` }}>
            <Trans>
              to win <Amount value={cut} unit={false} compact />
            </Trans>
          </span>
        )}
      </div>
    </div>
  );
}

export function BoardPicture({
  board,
  season,
  choices = [],
  before = [],
  objectionsOnly = false,
  onChoose,
  onRemove,
}: Props) {
  const { t } = useLingui();
  const rowOf = (row: Row) => (
    <BoardRow
      key={row.candidate.id}
      row={row}
      board={board}
      percent={choices.find(({ candidate }) => candidate === row.candidate.id)?.percent ?? 0}
      before={before.find(({ candidate }) => candidate === row.candidate.id)?.percent ?? 0}
      objectionsOnly={objectionsOnly}
      onChoose={onChoose}
      onRemove={onRemove}
    />
  );
  const { places } = board;
  return (
    <section className="board" aria-label={t`Season board`}>
      <Near board={board} />
      <Lines board={board} />
      <ol className="board-rows">
        {board.rows.slice(0, places).map(rowOf)}
        {places > 0 && board.rows.length > places && (
          <li className="cut-line">
            <span>
              <Icon name="minus" size={14} />
              {board.cut === undefined ? (
                <Trans>
                  Cut line: <Plural value={places} one="# place is taken" other="# places are taken" /> of {board.slots}
                </Trans>
              ) : (
                <Trans>
                  Cut line: {board.slots} places are taken;{" "}
                  <Amount value={board.cutThen ?? board.cut} unit={false} compact /> to win
                </Trans>
              )}
            </span>
          </li>
        )}
        {board.rows.slice(places).map(rowOf)}
      </ol>
      {board.motions.length > 0 && (
        <>
          <h3 className="mt-6">
            <Trans>Motions to delist</Trans>
          </h3>
          <ol className="board-rows">{board.motions.map(rowOf)}</ol>
        </>
      )}
      <AsTable
        caption={t`Standings of season ${season}`}
        head={[t`Candidate`, t`Support`, t`Objection`, t`Now`]}
        rows={[...board.rows, ...board.motions].map((row) => [
          row.candidate.symbol,
          <Amount key="s" value={row.now.support} unit={false} />,
          <Amount key="o" value={row.now.objection} unit={false} />,
          <OutcomeWord key="w" outcome={row.outcome} motion={row.rank === null} />,
        ])}
      />
    </section>
  );
}
