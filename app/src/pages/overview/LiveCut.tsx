import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { seasonAt } from "../../../../sdk/mirrors/season.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { seasonQuery } from "../../queries/season.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { along } from "../../chart/along.ts";
import { boardOf } from "../listings/board.ts";

const AROUND = 3;

/** The candidates around the cut line, so that one sees at a glance where a vote matters. */
export default function LiveCut() {
  const mext = useMext();
  const now = useChainTime(10);
  const season = now === undefined ? undefined : seasonAt(now);
  const running = season !== undefined && season >= mext.deployment.firstSeason;
  const { data } = useQuery(seasonQuery(mext, running ? season : undefined));
  if (!data || data.candidates.length === 0) return null;
  const board = boardOf(data);
  const from = Math.max(0, board.places - AROUND);
  const shown = board.rows.slice(from, board.places + AROUND);
  return (
    <ol className="mini-board" start={from + 1}>
      {shown.map((row) => (
        <li key={row.candidate.id} data-last={row.rank === board.places || undefined}>
          <b>{row.candidate.symbol}</b>
          <span className="bar support" aria-hidden="true">
            <span className="count" style={{ inlineSize: `${along(row.now.support, board.scale)}%` }} />
          </span>
          <Amount value={row.now.support} unit={false} compact />
          {row.rank === board.places && (
            <span className="mini-cut">
              <Trans>cut line</Trans>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
