import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { ballotFault, withdrawalFault } from "../../../../sdk/mirrors/ballotRules.ts";
import { MAX_ENTRIES } from "../../../../sdk/mirrors/ballot.ts";
import { BallotSlip } from "../../components/BallotSlip.tsx";
import { Icon } from "../../components/Icon.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import type { CastBallot } from "../../queries/ballot.ts";
import type { SeasonBoard } from "../../queries/season.ts";
import { sayRevert } from "../../text/problem.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import type { Board } from "./board.ts";
import { ChoiceLine } from "./ChoiceLine.tsx";
import { type Draft, type DraftAction, sameChoices, used } from "./draft.ts";
import { EffectWords } from "./EffectWords.tsx";
import { PowerNote } from "./PowerNote.tsx";

type Props = {
  data: SeasonBoard;
  board: Board;
  draft: Draft;
  cast: CastBallot | undefined;
  power: bigint | undefined;
  objectionsOnly: boolean;
  act: (action: DraftAction) => void;
  reset: () => void;
};

/** The ballot slip on the table: choose, weigh, see the effect, sign. */
export function BallotBuilder({ data, board, draft, cast, power, objectionsOnly, act, reset }: Props) {
  const { i18n } = useLingui();
  const { start } = useTransactions();
  const reason = useId();
  const { season } = data.season;
  const { choices } = draft;
  const before = cast?.choices ?? [];
  const hasCast = before.length > 0;
  const symbolOf = (id: number) => data.candidates.find((candidate) => candidate.id === id)?.symbol ?? String(id);
  const rules = { season, live: new Set(data.candidates.map(({ id }) => id)), before, objectionsOnly };
  const fault = choices.length === 0 ? undefined : ballotFault(choices, rules);
  const keeps = withdrawalFault(rules);
  const same = hasCast && sameChoices(choices, before);
  const room = 100 - used(choices);
  const blocked =
    choices.length === 0 ? (
      <Trans>Choose at least one candidate.</Trans>
    ) : fault ? (
      Object.values(sayRevert(i18n, fault.name, fault.args)).join(" ")
    ) : power === 0n ? (
      <Trans>Your ballot weighs nothing this season.</Trans>
    ) : same ? (
      <Trans>This is the ballot that you cast.</Trans>
    ) : undefined;

  return (
    <aside className="slip" aria-labelledby={`${reason}-title`}>
      <header>
        <h2 id={`${reason}-title`}>
          <Trans>Your ballot</Trans>
        </h2>
        {hasCast && (
          <span className="chip moss">
            <Icon name="done" size={14} /> <Trans>cast</Trans>
          </span>
        )}
      </header>
      <PowerNote season={season} power={power} />
      <BallotSlip choices={choices} symbolOf={symbolOf} />
      {objectionsOnly && (
        <p className="note">
          <Icon name="clock" />
          <Trans>Last 24 hours: support may only shrink and objection only grow. A new voter may only object.</Trans>
        </p>
      )}
      {choices.length === 0 ? (
        <p className="text-muted">
          <Trans>Press For or Against beside a candidate. Up to {MAX_ENTRIES} may share your vote.</Trans>
        </p>
      ) : (
        <ul className="choice-lines">
          {choices.map(({ candidate, percent }) => (
            <ChoiceLine
              key={candidate}
              candidate={candidate}
              symbol={symbolOf(candidate)}
              percent={percent}
              room={room}
              power={power}
              before={before.find((choice) => choice.candidate === candidate)?.percent ?? 0}
              objectionsOnly={objectionsOnly}
              act={act}
            />
          ))}
        </ul>
      )}
      {!same && <EffectWords board={board} chosen={new Set(choices.map(({ candidate }) => candidate))} />}
      {choices.length > 0 && (
        <div className="field">
          <label htmlFor={reason}>
            <Trans>Your reason, if you like to give one</Trans>
          </label>
          <textarea
            id={reason}
            rows={2}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => act({ type: "reason", reason: event.target.value })}
          />
        </div>
      )}
      <div className="slip-foot">
        <WriteButton
          verb="castBallot"
          primary
          blocked={blocked}
          onWrite={() => start("castBallot", { season, choices, reason: draft.reason })}
        >
          {hasCast ? <Trans>Change my ballot</Trans> : <Trans>Cast my ballot</Trans>}
        </WriteButton>
        <p className="text-note text-muted">
          <Plural value={choices.length} one="# candidate" other="# candidates" />.{" "}
          <Trans>You can change it until the season closes. Every ballot is public.</Trans>
        </p>
        <span className="flex flex-wrap gap-3">
          {choices.length > 0 && !same && (
            <button type="button" className="link" onClick={reset}>
              {hasCast ? <Trans>Back to the cast ballot</Trans> : <Trans>Clear the slip</Trans>}
            </button>
          )}
          {hasCast && (
            <WriteButton
              verb="withdrawBallot"
              terse
              blocked={keeps?.name}
              onWrite={() => start("withdrawBallot", { season })}
            >
              <Trans>Take my ballot back</Trans>
            </WriteButton>
          )}
        </span>
      </div>
    </aside>
  );
}
