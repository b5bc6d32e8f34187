import type { Draft } from "./drafts.ts";
import type { Current } from "./current.ts";
import type { PolicyRules } from "../../queries/policy.ts";
import { ReviewStep } from "./ReviewStep.tsx";
import type { StepName } from "./steps.ts";
import { ValuesStep } from "./ValuesStep.tsx";
import { WhatStep } from "./WhatStep.tsx";
import { WordsStep } from "./WordsStep.tsx";

export type StepProps = {
  draft: Draft;
  save: (change: (now: Draft) => Partial<Draft>) => void;
  current: Current;
  rules: PolicyRules;
  /** Continue was pressed: what is missing is said too. */
  isAsked: boolean;
};

export function StepBody({ step, ...props }: StepProps & { step: StepName }) {
  switch (step) {
    case "what":
      return <WhatStep {...props} />;
    case "values":
      return <ValuesStep {...props} />;
    case "words":
      return <WordsStep {...props} />;
    case "review":
      return <ReviewStep {...props} />;
  }
}
