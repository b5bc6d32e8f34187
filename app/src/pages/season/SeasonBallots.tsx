import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Address } from "viem";
import type { Choice } from "../../../../sdk/types.ts";
import { Amount } from "../../components/Amount.tsx";
import { BallotSlip } from "../../components/BallotSlip.tsx";
import { Moment } from "../../components/Moment.tsx";
import { VirtualRows } from "../../components/VirtualRows.tsx";
import type { Ballot } from "../../queries/ballot.ts";
import type { Candidate } from "../../queries/season.ts";
import { AccountLink } from "../candidate/AccountLink.tsx";

type Props = {
  inForce: readonly Ballot[];
  candidates: readonly Candidate[];
  /** the candidates whose team has named an account as its own */
  teamsOf: (voter: Address) => readonly number[];
};

const FIRST = 12;

/** A ballot names places of its season; people know candidates. */
const choicesIn = ({ shares }: Ballot, candidates: readonly Candidate[]): Choice[] =>
  shares.flatMap(({ place, percent }) => {
    const candidate = candidates.find((each) => each.place === place);
    return candidate ? [{ candidate: candidate.id, percent }] : [];
  });

/** Every ballot that counted, the heaviest first. */
export function SeasonBallots({ inForce, candidates, teamsOf }: Props) {
  const { t } = useLingui();
  const [words, setWords] = useState("");
  const [all, setAll] = useState(inForce.length <= FIRST + 3);
  const symbolOf = (id: number) => candidates.find((candidate) => candidate.id === id)?.symbol ?? String(id);
  const found = inForce
    .filter(({ voter }) => voter.toLowerCase().includes(words.trim().toLowerCase()))
    .toSorted((a, b) => (a.power === b.power ? 0 : a.power > b.power ? -1 : 1));
  const shown = all ? found : found.slice(0, FIRST);
  return (
    <div className="grid gap-3">
      <div className="board-tools" role="search" aria-label={t`Ballots`}>
        <input
          type="search"
          className="text-input amount"
          dir="ltr"
          placeholder="0x…"
          aria-label={t`Find an account`}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <output className="text-note text-muted">
          <Plural value={found.length} one="# ballot" other="# ballots" />
        </output>
      </div>
      <VirtualRows rows={shown} keyOf={({ voter }) => voter} estimate={64} label={t`Ballots`}>
        {(ballot) => (
          <div className="ballot-row">
            <span className="grid gap-1">
              <AccountLink address={ballot.voter} />
              {teamsOf(ballot.voter).map((id) => (
                <span key={id} className="chip sea">
                  <Trans>team of {symbolOf(id)}</Trans>
                </span>
              ))}
            </span>
            <Amount value={ballot.power} unit={false} />
            <BallotSlip small choices={choicesIn(ballot, candidates)} symbolOf={symbolOf} />
            <span className="text-note text-muted">
              <Moment at={ballot.at} />
            </span>
            {ballot.reason !== "" && (
              <p className="why" dir="auto">
                {ballot.reason}
              </p>
            )}
          </div>
        )}
      </VirtualRows>
      {shown.length < found.length && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          <Trans>Show all {found.length}</Trans>
        </button>
      )}
    </div>
  );
}
