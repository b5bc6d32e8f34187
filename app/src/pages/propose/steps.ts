import type { Deployed } from "../../../../sdk/deployment.ts";
import { callOf } from "./calls.ts";
import type { Draft } from "./drafts.ts";

export const steps = ["what", "values", "words", "review"] as const;
export type StepName = (typeof steps)[number];

export const isStep = (text: unknown): text is StepName => (steps as readonly unknown[]).includes(text);

type Written = Pick<Draft, "title" | "body" | "calls">;

/** Steps that something is still wrong with, in their order. */
export function unfinished(deployment: Deployed, { title, body, calls }: Written): StepName[] {
  const isDone: Record<StepName, boolean> = {
    what: calls.length > 0,
    values: calls.every((form) => "call" in callOf(deployment, form)),
    words: title.trim() !== "" && body.trim() !== "",
    review: true,
  };
  return steps.filter((step) => !isDone[step]);
}

export const after = (step: StepName): StepName => steps[steps.indexOf(step) + 1] ?? "review";
export const before = (step: StepName): StepName | undefined => steps[steps.indexOf(step) - 1];

/** Where a step of a draft stands. */
export const pathOf = (step: StepName, draft: string): string => `/policy/new/${step}/${draft}`;
