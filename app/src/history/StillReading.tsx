import { Trans, useLingui } from "@lingui/react/macro";
import { Failure } from "../components/States.tsx";
import type { ShownHistory } from "./useHistory.ts";

/** Says that history is still being read, or could not be; nothing once it is whole. */
export function StillReading({ of: { isComplete, share, error, retry } }: { of: ShownHistory }) {
  const { i18n } = useLingui();
  if (error) {
    const [why = ""] = error.message.split("\n");
    return <Failure what={<Trans>The node did not answer about the past: {why}</Trans>} retry={retry} />;
  }
  if (isComplete) return null;
  const percent = i18n.number(share, { style: "percent" });
  return (
    <p className="text-muted" role="status">
      <Trans>Still reading the past: {percent} so far.</Trans>
    </p>
  );
}
