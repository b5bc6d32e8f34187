import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Link } from "wouter";

export type NavStep = { name: string; path: string; word: ReactNode; isDone: boolean; isCurrent: boolean };

/** The way through a wizard: where one is, and what is complete. */
export function StepNav({ label, steps }: { label: string; steps: readonly NavStep[] }) {
  return (
    <nav aria-label={label}>
      <ol className="wizard-steps">
        {steps.map(({ name, path, word, isDone, isCurrent }, index) => (
          <li key={name} data-done={isDone || undefined}>
            <Link href={path} aria-current={isCurrent ? "step" : undefined}>
              <span className="wizard-mark" aria-hidden="true">
                {isDone ? "✓" : index + 1}
              </span>
              {word}
              {isDone && (
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
