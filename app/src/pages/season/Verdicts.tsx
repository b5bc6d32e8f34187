import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "wouter";
import type { Said } from "../../../../sdk/listing/said.ts";
import { byRank } from "../../../../sdk/mirrors/tally.ts";
import { Amount } from "../../components/Amount.tsx";
import type { Candidate } from "../../queries/season.ts";
import { along } from "../../chart/along.ts";
import { tell } from "../../text/problem.ts";
import { stateName } from "../listings/board.ts";
import { StateWord, stateTone } from "./StateWord.tsx";

type Props = {
  candidates: readonly Candidate[];
  quorum: bigint;
  whyOf: (candidate: Candidate) => readonly Said[] | undefined;
};

/** A settled season, best first: what was counted and what became of it. */
export function Verdicts({ candidates, quorum, whyOf }: Props) {
  const { i18n } = useLingui();
  const won = ({ state }: Candidate) => (stateName(state) === "Won" || stateName(state) === "Suspended" ? 0 : 1);
  const sorted = [...candidates].sort((a, b) => won(a) - won(b) || byRank(a, b));
  const scale = candidates.reduce(
    (best, { support, objection }) => {
      const more = support > objection ? support : objection;
      return more > best ? more : best;
    },
    (quorum * 5n) / 4n + 1n,
  );
  return (
    <ol className="verdicts">
      {sorted.map((candidate) => {
        const state = stateName(candidate.state);
        return (
          <li key={candidate.id} data-won={state === "Won" || undefined}>
            <Link href={`/listings/candidate/${candidate.id}`}>
              <b>{candidate.symbol}</b> <span className="text-muted">{candidate.name}</span>
              {candidate.motionOn > 0 && (
                <>
                  {" "}
                  <Trans>(motion to delist)</Trans>
                </>
              )}
            </Link>
            <span className="bars" aria-hidden="true">
              <span className="bar support">
                <span className="count" style={{ inlineSize: `${along(candidate.support, scale)}%` }} />
              </span>
              <span className="bar objection">
                <span className="count" style={{ inlineSize: `${along(candidate.objection, scale)}%` }} />
              </span>
              <span className="mark quorum" style={{ insetInlineStart: `${along(quorum, scale)}%` }} />
            </span>
            <span className="text-note text-muted">
              <Trans>
                <Amount value={candidate.support} unit={false} compact /> for,{" "}
                <Amount value={candidate.objection} unit={false} compact /> against
              </Trans>
            </span>
            <span className={`chip ${stateTone(state)}`}>
              <StateWord state={state} motion={candidate.motionOn > 0} />
            </span>
            <p className="verdict-why">{tell(i18n, whyOf(candidate) ?? [])}</p>
          </li>
        );
      })}
    </ol>
  );
}
