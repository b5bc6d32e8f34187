import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "wouter";
import type { Faults } from "./application.ts";
import { pathOf, type StepName, steps, unfinished } from "./steps.ts";
import { StepWord } from "./StepTitle.tsx";

type Props = { step: StepName; id: string; faults: Faults; isNew: boolean };

/** The way through the application: where one is, and what is complete. */
export function StepNav({ step, id, faults, isNew }: Props) {
  const { t } = useLingui();
  const open = new Set(unfinished(faults));
  const isDone = (one: StepName) =>
    !isNew && !open.has(one) && one !== "review" && steps.indexOf(one) < steps.indexOf(step);
  return (
    <nav aria-label={t`Steps of the application`}>
      <ol className="wizard-steps">
        {steps.map((one, index) => (
          <li key={one} data-done={isDone(one) || undefined}>
            <Link href={pathOf(one, id)} aria-current={one === step ? "step" : undefined}>
              <span className="wizard-mark" aria-hidden="true">
                {isDone(one) ? "✓" : index + 1}
              </span>
              <StepWord step={one} />
              {isDone(one) && (
                <span className="sr-only">
                  , <Trans>complete</Trans>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
