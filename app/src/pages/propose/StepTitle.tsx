import { Trans } from "@lingui/react/macro";
import type { StepName } from "./steps.ts";

export function StepWord({ step }: { step: StepName }) {
  switch (step) {
    case "what":
      return <Trans>What</Trans>;
    case "values":
      return <Trans>Values</Trans>;
    case "words":
      return <Trans>Words</Trans>;
    case "review":
      return <Trans>Review</Trans>;
  }
}

export function StepTitle({ step }: { step: StepName }) {
  switch (step) {
    case "what":
      return <Trans>What should change?</Trans>;
    case "values":
      return <Trans>Change it to what?</Trans>;
    case "words":
      return <Trans>Why should holders agree?</Trans>;
    case "review":
      return <Trans>This is what you will sign.</Trans>;
  }
}
