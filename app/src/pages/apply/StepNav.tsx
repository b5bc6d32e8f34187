import { useLingui } from "@lingui/react/macro";
import { StepNav as Nav } from "../drafts/StepNav.tsx";
import type { Faults } from "./application.ts";
import { pathOf, type StepName, steps, unfinished } from "./steps.ts";
import { StepWord } from "./StepTitle.tsx";

type Props = { step: StepName; id: string; faults: Faults; isNew: boolean };

/** The way through the application. */
export function StepNav({ step, id, faults, isNew }: Props) {
  const { t } = useLingui();
  const open = new Set(unfinished(faults));
  const isDone = (one: StepName) =>
    !isNew && !open.has(one) && one !== "review" && steps.indexOf(one) < steps.indexOf(step);
  return (
    <Nav
      label={t`Steps of the application`}
      steps={steps.map((one) => ({
        name: one,
        path: pathOf(one, id),
        word: <StepWord step={one} />,
        isDone: isDone(one),
        isCurrent: one === step,
      }))}
    />
  );
}
