import { Trans, useLingui } from "@lingui/react/macro";
import type { ShownHistory } from "./useHistory.ts";

/** Says that history is still being read, or could not be; nothing once it is whole. */
export function StillReading({ of: { isComplete, share, error, retry } }: { of: ShownHistory }) {
  const { i18n } = useLingui();
  if (error) {
    return (
      <p className="note alarm" role="alert">
        <Trans>The node did not answer about the past: {error.message.split("\n")[0]}</Trans>{" "}
        <button type="button" className="quiet" onClick={retry}>
          <Trans>Ask again</Trans>
        </button>
      </p>
    );
  }
  if (isComplete) return null;
  const percent = i18n.number(share, { style: "percent" });
  return (
    <p className="text-muted" role="status">
      <Trans>Still reading the past: {percent} so far.</Trans>
    </p>
  );
}
