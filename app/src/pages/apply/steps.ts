import type { Faults } from "./application.ts";
import type { Form } from "./form.ts";

export const steps = ["token", "document", "team", "bond", "review"] as const;
export type StepName = (typeof steps)[number];

export const isStep = (text: unknown): text is StepName => (steps as readonly unknown[]).includes(text);

/** Which fields a step asks for; the bond's own are not part of what is applied with. */
const fields: Record<StepName, readonly (keyof Form)[]> = {
  token: ["chain", "asset", "name", "symbol"],
  document: ["onChain", "text", "uri", "digest"],
  team: ["wallets"],
  bond: [],
  review: [],
};

export const faultsIn = (step: StepName, faults: Faults): Faults =>
  Object.fromEntries(fields[step].flatMap((key) => (faults[key] ? [[key, faults[key]]] : [])));

/** Steps that something is still wrong with, in their order. */
export const unfinished = (faults: Faults): StepName[] =>
  steps.filter((step) => Object.keys(faultsIn(step, faults)).length > 0);

export const after = (step: StepName): StepName => steps[steps.indexOf(step) + 1] ?? "review";
export const before = (step: StepName): StepName | undefined => steps[steps.indexOf(step) - 1];

/** Where a step of a draft stands. */
export const pathOf = (step: StepName, draft: string): string => `/listings/apply/${step}/${draft}`;
