import { Trans } from "@lingui/react/macro";
import { along } from "../../chart/along.ts";
import { Amount } from "../../components/Amount.tsx";
import type { Board } from "./board.ts";
import { nearQuorum, nearTheLine } from "./words.ts";

/** Where a vote matters, in words. */
export function Near({ board }: { board: Board }) {
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

/** The quorum and the cut line, above the bars that they cross. */
export function Lines({ board }: { board: Board }) {
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
