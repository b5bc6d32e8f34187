import { Trans } from "@lingui/react/macro";
import { useNodeTrouble } from "../queries/useNodeTrouble.ts";
import { Icon } from "./Icon.tsx";

/** Stands above every page while its figures may be old. */
export function NodeNotice() {
  const trouble = useNodeTrouble();
  if (!trouble) return null;
  return (
    <p className="note node-notice" role="status">
      <Icon name="wait" />
      <span>
        {trouble === "silent" ? (
          <Trans>The node stopped answering: the page shows what it said last, and asks again by itself.</Trans>
        ) : (
          <Trans>The node has told no new block for five minutes: what the page shows may be old.</Trans>
        )}{" "}
        <a href="#/rpc">
          <Trans>Set another RPC</Trans>
        </a>
      </span>
    </p>
  );
}
