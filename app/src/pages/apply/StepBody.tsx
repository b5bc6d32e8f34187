import type { ReactNode } from "react";
import type { SeasonBoard } from "../../queries/season.ts";
import type { Faults } from "./application.ts";
import { BondStep } from "./BondStep.tsx";
import { DocumentStep } from "./DocumentStep.tsx";
import type { Draft } from "./drafts.ts";
import { FaultWord } from "./FaultWord.tsx";
import type { Form } from "./form.ts";
import { ReviewStep } from "./ReviewStep.tsx";
import type { ShownStanding } from "./standing.ts";
import type { StepName } from "./steps.ts";
import { TeamStep } from "./TeamStep.tsx";
import { TokenStep } from "./TokenStep.tsx";

/** What the fields of a form need of the draft that they belong to. */
export type FieldProps = {
  draft: Pick<Draft, "form">;
  faults: Faults;
  set: (change: Partial<Form>) => void;
  /** Continue was pressed: what is missing is said too. */
  isAsked: boolean;
};

export type StepProps = FieldProps & {
  draft: Draft;
  save: (change: Partial<Draft>) => void;
  board: SeasonBoard;
  season: number;
  unsettled: number | undefined;
  shown: ShownStanding;
};

/** What stands below a field: its fault, once there is something to find fault with, or else its hint. */
export function hintFor({ draft, faults, isAsked }: FieldProps) {
  return (key: keyof Form, otherwise: ReactNode): { bad: boolean; hint: ReactNode } => {
    const fault = faults[key];
    const bad = fault !== undefined && (isAsked || draft.form[key] !== "");
    return { bad, hint: bad ? <FaultWord fault={fault} /> : otherwise };
  };
}

export function StepBody({ step, ...props }: StepProps & { step: StepName }) {
  switch (step) {
    case "token":
      return <TokenStep {...props} />;
    case "document":
      return <DocumentStep {...props} />;
    case "team":
      return <TeamStep {...props} />;
    case "bond":
      return <BondStep {...props} />;
    case "review":
      return <ReviewStep {...props} />;
  }
}
