import { Trans } from "@lingui/react/macro";
import { useId } from "react";
import { useFormat } from "../../text/useFormat.ts";
import { MOST_REASON } from "./draft.ts";

type Props = { reason: string; onReason: (reason: string) => void };

/** Why, in the voter's own words; it stands beside the ballot for ever. */
export function ReasonField({ reason, onReason }: Props) {
  const id = useId();
  const format = useFormat();
  return (
    <div className="field">
      <label htmlFor={id}>
        <Trans>Your reason, if you like to give one</Trans>
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={MOST_REASON}
        value={reason}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onReason(event.target.value)}
      />
      <p className="hint" id={`${id}-hint`}>
        {reason !== "" && (
          <Trans>
            {format.number(MOST_REASON - reason.length)} characters left. It is public, and each one costs a little.
          </Trans>
        )}
      </p>
    </div>
  );
}
