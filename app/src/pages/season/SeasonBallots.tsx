import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Address } from "viem";
import type { Choice } from "../../../../sdk/types.ts";
import { Amount } from "../../components/Amount.tsx";
import { BallotSlip } from "../../components/BallotSlip.tsx";
import { FirstRows } from "../../components/FirstRows.tsx";
import { Moment } from "../../components/Moment.tsx";
import { isSought, VoterTools } from "../../components/VoterTools.tsx";
import type { Ballot } from "../../queries/ballot.ts";
import type { Candidate } from "../../queries/season.ts";
import { AccountLink } from "../candidate/AccountLink.tsx";

type Props = {
  inForce: readonly Ballot[];
  candidates: readonly Candidate[];
  /** the candidates whose team has named an account as its own */
  teamsOf: (voter: Address) => readonly number[];
};

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
  const symbolOf = (id: number) => candidates.find((candidate) => candidate.id === id)?.symbol ?? String(id);
  const found = inForce
    .filter(({ voter }) => isSought(voter, words))
    .toSorted((a, b) => (a.power === b.power ? 0 : a.power > b.power ? -1 : 1));
  return (
    <div className="grid gap-3">
      <VoterTools label={t`Ballots`} words={words} onWords={setWords}>
        <Plural value={found.length} one="# ballot" other="# ballots" />
      </VoterTools>
      <FirstRows rows={found} keyOf={({ voter }) => voter} estimate={64} label={t`Ballots`}>
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
      </FirstRows>
    </div>
  );
}
