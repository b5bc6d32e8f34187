import { Trans } from "@lingui/react/macro";
import type { Choice } from "../../../../sdk/types.ts";
import { type DraftAction, used } from "./draft.ts";
import { useFormat } from "../../text/useFormat.ts";

type Props = { choices: readonly Choice[]; act: (action: DraftAction) => void };

/** Share the whole evenly, or begin again. */
export function SlipTools({ choices, act }: Props) {
  const format = useFormat();
  const share = format.percent(used(choices));
  return (
    <p className="slip-tools">
      <span className="text-muted text-note grow">
        <Trans>{share} of 100% given</Trans>
      </span>
      <button type="button" className="link" onClick={() => act({ type: "split" })}>
        <Trans>Split evenly</Trans>
      </button>
      <button type="button" className="link" onClick={() => act({ type: "clear" })}>
        <Trans>Clear the slip</Trans>
      </button>
    </p>
  );
}
