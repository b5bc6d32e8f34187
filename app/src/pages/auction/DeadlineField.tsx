import { Trans } from "@lingui/react/macro";
import { useId } from "react";
import { DAY, HOUR } from "../../../../sdk/mirrors/time.ts";
import { useFormat } from "../../text/useFormat.ts";

const choices = [600, 1_800, HOUR, DAY] as const;

/** For how long a purchase may wait for its block. */
export function DeadlineField({ lasts, onLasts }: { lasts: number; onLasts: (seconds: number) => void }) {
  const id = useId();
  const format = useFormat();
  return (
    <div className="field">
      <label htmlFor={id}>
        <Trans>Refused unless made within</Trans>
      </label>
      <select id={id} className="text-input" value={lasts} onChange={(event) => onLasts(Number(event.target.value))}>
        {choices.map((seconds) => (
          <option key={seconds} value={seconds}>
            {format.duration(seconds)}
          </option>
        ))}
      </select>
    </div>
  );
}
