import { Trans } from "@lingui/react/macro";
import { Icon } from "../components/Icon.tsx";
import type { FlowStatus } from "./flow.ts";

export function FlowState({ status }: { status: FlowStatus }) {
  switch (status) {
    case "planning":
    case "running":
    case "showing":
      return (
        <span className="chip sea">
          <Icon name="wait" size={14} /> <Trans>under way</Trans>
        </span>
      );
    case "stopped":
      return (
        <span className="chip alarm">
          <Icon name="alarm" size={14} /> <Trans>stopped</Trans>
        </span>
      );
    case "done":
      return (
        <span className="chip moss">
          <Icon name="done" size={14} /> <Trans>done</Trans>
        </span>
      );
  }
}
