import { Trans, useLingui } from "@lingui/react/macro";
import type { ChainBook } from "../../queries/book.ts";
import { storyOf } from "../../queries/story.ts";
import { tell } from "../../text/problem.ts";
import type { Board } from "./board.ts";

type Props = { board: Board; book: ChainBook | undefined; now: number };

/** Candidates that no ballot can bring in, and why. */
export function Voids({ board, book, now }: Props) {
  const { i18n } = useLingui();
  const rows = [...board.rows, ...board.motions].filter(({ outcome }) => outcome === "Void");
  if (rows.length === 0 || !book) return null;
  return (
    <div className="note">
      <ul className="grid gap-1">
        {rows.map(({ candidate }) => (
          <li key={candidate.id}>
            <b>
              <Trans>{candidate.symbol} is void:</Trans>
            </b>{" "}
            {tell(i18n, storyOf(book, candidate, now)?.why.slice(-1) ?? [])}
          </li>
        ))}
      </ul>
    </div>
  );
}
