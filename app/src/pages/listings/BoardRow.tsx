import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "wouter";
import { Amount } from "../../components/Amount.tsx";
import { Icon } from "../../components/Icon.tsx";
import { chainName } from "../../text/caip.ts";
import { useFormat } from "../../text/useFormat.ts";
import { along } from "../../chart/along.ts";
import type { Board, Row } from "./board.ts";
import { OutcomeWord } from "./OutcomeWord.tsx";

type Props = {
  row: Row;
  board: Board;
  percent: number;
  before: number;
  objectionsOnly: boolean;
  onChoose?: (candidate: number, against: boolean) => void;
  onRemove?: (candidate: number) => void;
};

const low = (a: bigint, b: bigint) => (a < b ? a : b);
const high = (a: bigint, b: bigint) => (a > b ? a : b);

function Bar({ now, then, scale, kind }: { now: bigint; then: bigint; scale: bigint; kind: "support" | "objection" }) {
  const [from, to] = [low(now, then), high(now, then)];
  return (
    <span className={`bar ${kind}`}>
      <span className="count" style={{ inlineSize: `${along(from, scale)}%` }} />
      {to > from && (
        <span
          className={`ghost ${then > now ? "more" : "less"}`}
          style={{ insetInlineStart: `${along(from, scale)}%`, inlineSize: `${along(to - from, scale)}%` }}
        />
      )}
    </span>
  );
}

/** One candidate: its bars, the quorum mark and the cut line across them, and the two ways to vote on it. */
export function BoardRow({ row, board, percent, before, objectionsOnly, onChoose, onRemove }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const { candidate, now, then } = row;
  const changed = row.outcomeThen !== row.outcome;
  const cut = board.cutThen ?? board.cut;
  const inside = row.outcomeThen === "Won" || row.outcomeThen === "Suspended";
  const [forIt, againstIt] = [t`For ${candidate.symbol}`, t`Against ${candidate.symbol}`];
  const toggle = (against: boolean) => {
    const chosen = against ? percent < 0 : percent > 0;
    if (chosen) onRemove?.(candidate.id);
    else onChoose?.(candidate.id, against);
  };
  return (
    <li className="board-row" data-inside={inside || undefined} data-objected={candidate.objected || undefined}>
      <span className="rank amount" aria-hidden="true">
        {row.rank === null ? "" : format.number(row.rank)}
      </span>
      <span className="who">
        <Link href={`/listings/candidate/${candidate.id}`} dir="auto">
          <b>{candidate.symbol}</b> <span className="name">{candidate.name}</span>
        </Link>
        <span className="status">
          {candidate.objected && (
            <span className="flag">
              <Icon name="pause" size={13} /> <Trans>council objects</Trans>
            </span>
          )}
          <span data-changed={changed || undefined}>
            {changed && <Trans>then: </Trans>}
            <OutcomeWord outcome={row.outcomeThen} motion={row.rank === null} />
          </span>
          <span className="chain">{chainName(candidate.token)}</span>
        </span>
      </span>
      <span className="bars">
        <span className="sr-only">
          <Trans>
            Support {format.mext(now.support)}, objection {format.mext(now.objection)}
          </Trans>
        </span>
        <Bar kind="support" now={now.support} then={then.support} scale={board.scale} />
        <Bar kind="objection" now={now.objection} then={then.objection} scale={board.scale} />
        <span className="mark quorum" style={{ insetInlineStart: `${along(board.quorum, board.scale)}%` }} />
        {cut !== undefined && row.rank !== null && (
          <span className="mark cut" style={{ insetInlineStart: `${along(cut, board.scale)}%` }} />
        )}
      </span>
      <span className="numbers" aria-hidden="true">
        <Amount value={then.support} unit={false} compact className="for" />
        <Amount value={then.objection} unit={false} compact className="against" />
      </span>
      {onChoose && (
        <span className="votes" role="group" aria-label={candidate.symbol}>
          <button
            type="button"
            className="vote for"
            aria-pressed={percent > 0}
            aria-label={percent > 0 ? `${forIt} ${format.percent(percent)}` : forIt}
            disabled={objectionsOnly && before <= 0}
            onClick={() => toggle(false)}
          >
            {percent > 0 ? format.percent(percent) : <Trans>For</Trans>}
          </button>
          <button
            type="button"
            className="vote against"
            aria-pressed={percent < 0}
            aria-label={percent < 0 ? `${againstIt} ${format.percent(-percent)}` : againstIt}
            onClick={() => toggle(true)}
          >
            {percent < 0 ? format.percent(-percent) : <Trans>Against</Trans>}
          </button>
        </span>
      )}
    </li>
  );
}
