import { Plural, Trans } from "@lingui/react/macro";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import type { News } from "./news.ts";

const SHOWN = 3;

function Signed({ value }: { value: bigint }) {
  return (
    <span dir="ltr">
      {value < 0n ? "−" : "+"}
      <Amount value={value < 0n ? -value : value} unit={false} compact />
    </span>
  );
}

const names = (rows: News["entered"]): string =>
  rows.map(({ candidate }) => `\u2068${candidate.symbol}\u2069`).join(", ");

/** What came in since one's own ballot, so that one knows whether to look again. */
export function SinceMine({ news }: { news: News }) {
  if (news.ballots === 0) return null;
  const [entered, left] = [names(news.entered), names(news.left)];
  return (
    <div className="since-mine">
      <p>
        <b>
          <Trans>
            Since your ballot of <Moment at={news.since} />:
          </Trans>
        </b>{" "}
        <Plural value={news.ballots} one="# ballot came in." other="# ballots came in." />{" "}
        {entered !== "" && <Trans>{entered} came above the line.</Trans>}{" "}
        {left !== "" && <Trans>{left} fell below it.</Trans>}
      </p>
      <ul className="moved">
        {news.moved.slice(0, SHOWN).map(({ candidate, support, objection }) => (
          <li key={candidate.id}>
            <b>
              <bdi>{candidate.symbol}</bdi>
            </b>{" "}
            {support !== 0n && (
              <Trans>
                <Signed value={support} /> for
              </Trans>
            )}{" "}
            {objection !== 0n && (
              <Trans>
                <Signed value={objection} /> against
              </Trans>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
