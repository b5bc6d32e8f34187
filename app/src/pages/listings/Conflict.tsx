import { Trans } from "@lingui/react/macro";
import { BallotSlip } from "../../components/BallotSlip.tsx";
import { Icon } from "../../components/Icon.tsx";
import type { CastBallot } from "../../queries/ballot.ts";

type Props = {
  cast: CastBallot;
  symbolOf: (candidate: number) => string;
  onTake: () => void;
  onKeep: () => void;
};

/** The ballot in force has changed since the slip was begun; nothing is thrown away unasked. */
export function Conflict({ cast, symbolOf, onTake, onKeep }: Props) {
  return (
    <div className="note sea" role="alert">
      <Icon name="wait" />
      <div className="grid gap-2 grow">
        <p>
          {cast.choices.length > 0 ? (
            <Trans>Your ballot was changed elsewhere while this slip lay here. In force is now:</Trans>
          ) : (
            <Trans>Your ballot was taken back elsewhere while this slip lay here.</Trans>
          )}
        </p>
        {cast.choices.length > 0 && <BallotSlip small choices={cast.choices} symbolOf={symbolOf} />}
        <span className="flex flex-wrap gap-3">
          <button type="button" className="link" onClick={onTake}>
            <Trans>Take the one in force</Trans>
          </button>
          <button type="button" className="link" onClick={onKeep}>
            <Trans>Go on with this slip</Trans>
          </button>
        </span>
      </div>
    </div>
  );
}
