import { Trans } from "@lingui/react/macro";
import { useId, useState } from "react";
import { ballotFault, withdrawalFault } from "../../../../sdk/mirrors/ballotRules.ts";
import { MAX_ENTRIES } from "../../../../sdk/mirrors/ballot.ts";
import type { Choice } from "../../../../sdk/types.ts";
import { BallotSlip } from "../../components/BallotSlip.tsx";
import { Icon } from "../../components/Icon.tsx";
import type { CastBallot } from "../../queries/ballot.ts";
import type { SeasonBoard } from "../../queries/season.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { type Board, boardOf } from "./board.ts";
import { ChoiceLine } from "./ChoiceLine.tsx";
import { Conflict } from "./Conflict.tsx";
import { type Draft, type DraftAction, sameChoices, used } from "./draft.ts";
import { EffectWords } from "./EffectWords.tsx";
import { PowerNote } from "./PowerNote.tsx";
import { ReasonField } from "./ReasonField.tsx";
import { Review } from "./Review.tsx";
import { SlipFoot } from "./SlipFoot.tsx";
import { SlipTools } from "./SlipTools.tsx";

type Props = {
  data: SeasonBoard;
  board: Board;
  draft: Draft;
  cast: CastBallot | undefined;
  power: bigint | undefined;
  objectionsOnly: boolean;
  isConflict: boolean;
  act: (action: DraftAction) => void;
  reset: () => void;
};

const nothing: readonly Choice[] = [];

/** The ballot slip on the table: choose, weigh, see the effect, read it once more, sign. */
export function BallotBuilder(props: Props) {
  const { data, board, draft, cast, power, objectionsOnly, isConflict, act, reset } = props;
  const { start } = useTransactions();
  const heading = useId();
  const [review, setReview] = useState<"cast" | "withdraw" | null>(null);
  const { season } = data.season;
  const { choices, reason } = draft;
  const before = cast?.choices ?? nothing;
  const hasCast = before.length > 0;
  const symbolOf = (id: number) => data.candidates.find((candidate) => candidate.id === id)?.symbol ?? String(id);
  const rules = { season, live: new Set(data.candidates.map(({ id }) => id)), before, objectionsOnly };
  const same = hasCast && sameChoices(choices, before);
  const after = review === "withdraw" ? nothing : choices;
  const sign = () => {
    setReview(null);
    if (review === "withdraw") start("withdrawBallot", { season });
    else start("castBallot", { season, choices, reason: reason.trim() });
  };

  return (
    <aside className="slip" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>
          <Trans>Your ballot</Trans>
        </h2>
        {hasCast && (
          <span className="chip moss">
            <Icon name="done" size={14} /> <Trans>cast</Trans>
          </span>
        )}
      </header>
      <PowerNote season={season} power={power} />
      {isConflict && cast && (
        <Conflict cast={cast} symbolOf={symbolOf} onTake={reset} onKeep={() => act({ type: "rebase", cast })} />
      )}
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
        <>
          <SlipTools choices={choices} act={act} />
          <ul className="choice-lines">
            {choices.map(({ candidate, percent }) => (
              <ChoiceLine
                key={candidate}
                candidate={candidate}
                symbol={symbolOf(candidate)}
                percent={percent}
                room={100 - used(choices)}
                power={power}
                before={before.find((choice) => choice.candidate === candidate)?.percent ?? 0}
                objectionsOnly={objectionsOnly}
                act={act}
              />
            ))}
          </ul>
        </>
      )}
      {!same && <EffectWords board={board} chosen={new Set(choices.map(({ candidate }) => candidate))} />}
      {choices.length > 0 && <ReasonField reason={reason} onReason={(text) => act({ type: "reason", reason: text })} />}
      <SlipFoot
        choices={choices}
        hasCast={hasCast}
        same={same}
        reason={reason}
        power={power}
        fault={choices.length === 0 ? undefined : ballotFault(choices, rules)}
        keeps={withdrawalFault(rules)}
        onCast={() => setReview("cast")}
        onWithdraw={() => setReview("withdraw")}
        onReset={reset}
      />
      <Review
        open={review !== null}
        board={review === "withdraw" ? boardOf(data, { power: power ?? 0n, before, after }) : board}
        season={season}
        power={power ?? 0n}
        before={before}
        after={after}
        reason={reason.trim()}
        symbolOf={symbolOf}
        onClose={() => setReview(null)}
        onSign={sign}
      />
    </aside>
  );
}
