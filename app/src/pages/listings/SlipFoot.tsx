import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { BallotFault } from "../../../../sdk/mirrors/ballotRules.ts";
import type { Choice } from "../../../../sdk/types.ts";
import { WriteButton } from "../../components/WriteButton.tsx";
import { sayRevert } from "../../text/problem.ts";

type Props = {
  choices: readonly Choice[];
  hasCast: boolean;
  same: boolean;
  reason: string;
  power: bigint | undefined;
  /** what the contract would refuse the ballot for */
  fault: BallotFault | undefined;
  /** what it would refuse taking the ballot back for */
  keeps: BallotFault | undefined;
  onCast: () => void;
  onWithdraw: () => void;
  onReset: () => void;
};

/** What can be done with the slip, and why not where it cannot. */
export function SlipFoot(props: Props) {
  const { choices, hasCast, same, reason, power, fault, keeps, onCast, onWithdraw, onReset } = props;
  const { i18n } = useLingui();
  const words = ({ name, args }: BallotFault) => Object.values(sayRevert(i18n, name, args)).join(" ");
  const blocked =
    choices.length === 0 ? (
      <Trans>Choose at least one candidate.</Trans>
    ) : fault ? (
      words(fault)
    ) : power === 0n ? (
      <Trans>Your ballot weighs nothing this season.</Trans>
    ) : same && reason.trim() === "" ? (
      <Trans>This is the ballot that you cast.</Trans>
    ) : undefined;
  return (
    <div className="slip-foot">
      <WriteButton verb="castBallot" primary blocked={blocked} onWrite={onCast}>
        {hasCast ? <Trans>Change my ballot</Trans> : <Trans>Cast my ballot</Trans>}
      </WriteButton>
      <p className="text-note text-muted">
        <Plural value={choices.length} one="# candidate" other="# candidates" />.{" "}
        <Trans>You can change it until the season closes. Every ballot is public.</Trans>
      </p>
      <span className="flex flex-wrap gap-3">
        {hasCast && !same && (
          <button type="button" className="link" onClick={onReset}>
            <Trans>Back to the cast ballot</Trans>
          </button>
        )}
        {hasCast && (
          <WriteButton verb="withdrawBallot" terse blocked={keeps?.name} onWrite={onWithdraw}>
            <Trans>Take my ballot back</Trans>
          </WriteButton>
        )}
      </span>
      {hasCast && keeps && <p className="text-note text-muted">{words(keeps)}</p>}
    </div>
  );
}
