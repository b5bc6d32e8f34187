import { Trans } from "@lingui/react/macro";
import { Empty } from "../../components/States.tsx";
import type { Chosen } from "./SourceFilter.tsx";

/** What stands where no burn does. */
export function NoBurns({ chosen }: { chosen: Chosen }) {
  return (
    <Empty
      title={chosen === "all" ? <Trans>Nothing has burned yet</Trans> : <Trans>Nothing has burned this way yet</Trans>}
    />
  );
}
