import { Trans, useLingui } from "@lingui/react/macro";
import { endsAt } from "../../../../sdk/mirrors/season.ts";
import type { Choice } from "../../../../sdk/types.ts";
import { Amount } from "../../components/Amount.tsx";
import { BallotSlip } from "../../components/BallotSlip.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Moment } from "../../components/Moment.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import { useFormat } from "../../text/useFormat.ts";
import type { Board } from "./board.ts";
import { changesOf, movedBeside } from "./change.ts";
import { ChangeTable, Move } from "./ChangeTable.tsx";
import { used } from "./draft.ts";

type Props = {
  /** the board with the new ballot in the place of the old one */
  board: Board;
  season: number;
  power: bigint;
  before: readonly Choice[];
  /** no choice takes the ballot back */
  after: readonly Choice[];
  reason: string;
  symbolOf: (candidate: number) => string;
  open: boolean;
  onClose: () => void;
  onSign: () => void;
};

function Slips({ before, after, symbolOf }: Pick<Props, "before" | "after" | "symbolOf">) {
  return (
    <dl className="slips">
      {before.length > 0 && (
        <>
          <dt>
            <Trans>In force</Trans>
          </dt>
          <dd>
            <BallotSlip choices={before} symbolOf={symbolOf} />
          </dd>
        </>
      )}
      {after.length > 0 && (
        <>
          <dt>{before.length > 0 ? <Trans>In its place</Trans> : <Trans>Your ballot</Trans>}</dt>
          <dd>
            <BallotSlip choices={after} symbolOf={symbolOf} />
          </dd>
        </>
      )}
    </dl>
  );
}

function Beside({ board, changes }: { board: Board; changes: ReturnType<typeof changesOf> }) {
  const moved = movedBeside(board, changes);
  if (moved.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h3>
        <Trans>What moves beside it</Trans>
      </h3>
      <ul className="grid gap-1 text-note">
        {moved.map((row) => (
          <li key={row.candidate.id} className="move">
            <b>
              <bdi>{row.candidate.symbol}</bdi>
            </b>{" "}
            <Move row={row} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The ballot in words, once more, before the wallet asks for a signature. */
export function Review({ open, onClose, ...props }: Props) {
  const { t } = useLingui();
  const title = props.after.length === 0 ? t`Take your ballot back` : t`Before you sign`;
  return (
    <Dialog open={open} onClose={onClose} title={title} wide>
      <Words {...props} />
    </Dialog>
  );
}

function Words({ board, season, power, before, after, reason, symbolOf, onSign }: Omit<Props, "open" | "onClose">) {
  const format = useFormat();
  const changes = changesOf(board, { power, before, after });
  const free = 100 - used(after);
  const isWithdrawal = after.length === 0;
  return (
    <>
      <p>
        {isWithdrawal ? (
          <Trans>
            Your ballot of season {season} is taken out of the count. You can cast another until{" "}
            <Moment at={endsAt(season)} />; in the last 24 hours only against candidates.
          </Trans>
        ) : (
          <Trans>
            Your ballot weighs <Amount value={power} unit={false} />, and will weigh that until the season closes,
            whatever you stake or withdraw meanwhile.
          </Trans>
        )}
      </p>
      <Slips before={before} after={after} symbolOf={symbolOf} />
      <ChangeTable changes={changes} hasBefore={before.length > 0} />
      <Beside board={board} changes={changes} />
      {free > 0 && !isWithdrawal && (
        <p className="text-muted">
          <Trans>{format.percent(free)} of your power stays unused.</Trans>
        </p>
      )}
      {reason !== "" && !isWithdrawal && (
        <blockquote className="reason" dir="auto">
          {reason}
        </blockquote>
      )}
      <p className="text-note text-muted">
        <Trans>Everybody sees it with your address, for ever. It costs the network’s fee and nothing else.</Trans>
      </p>
      <WriteButton verb={isWithdrawal ? "withdrawBallot" : "castBallot"} primary onWrite={onSign}>
        {isWithdrawal ? (
          <Trans>Take it back</Trans>
        ) : before.length > 0 ? (
          <Trans>Sign and change it</Trans>
        ) : (
          <Trans>Sign and cast it</Trans>
        )}
      </WriteButton>
    </>
  );
}
