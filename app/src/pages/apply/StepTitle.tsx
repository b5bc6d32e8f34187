import { Trans } from "@lingui/react/macro";
import type { StepName } from "./steps.ts";

export function StepWord({ step }: { step: StepName }) {
  switch (step) {
    case "token":
      return <Trans>Token</Trans>;
    case "document":
      return <Trans>Document</Trans>;
    case "team":
      return <Trans>Team</Trans>;
    case "bond":
      return <Trans>Bond</Trans>;
    case "review":
      return <Trans>Review</Trans>;
  }
}

export function StepTitle({ step }: { step: StepName }) {
  switch (step) {
    case "token":
      return <Trans>Which token is it?</Trans>;
    case "document":
      return <Trans>What should holders know?</Trans>;
    case "team":
      return <Trans>Which wallets are the team’s own?</Trans>;
    case "bond":
      return <Trans>What do you put down?</Trans>;
    case "review":
      return <Trans>This is what you will sign.</Trans>;
  }
}
