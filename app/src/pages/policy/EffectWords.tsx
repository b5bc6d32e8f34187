import { Trans } from "@lingui/react/macro";
import { Moment } from "../../components/Moment.tsx";
import type { Effect } from "./effect.ts";

/** What a vote does to the outcome, and to the deadline. */
export function EffectWords({ effect }: { effect: Effect }) {
  return (
    <div className="effects">
      <p>
        {effect.passes ? (
          effect.passedBefore ? (
            <Trans>It would still pass.</Trans>
          ) : (
            <b>
              <Trans>With your vote it would pass.</Trans>
            </b>
          )
        ) : effect.passedBefore ? (
          <b>
            <Trans>With your vote it would no longer pass.</Trans>
          </b>
        ) : (
          <Trans>It would still not pass.</Trans>
        )}
      </p>
      {effect.deadline !== undefined && (
        <p>
          <Trans>
            That changes the outcome late, so the vote would go on until about <Moment at={effect.deadline} />.
          </Trans>
        </p>
      )}
    </div>
  );
}
