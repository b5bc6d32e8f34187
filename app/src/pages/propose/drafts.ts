import { Drafts, oneByChain, type Shelf } from "../drafts/store.ts";
import type { CallForm } from "./calls.ts";
import { isStep, type StepName } from "./steps.ts";
import { templateNames } from "./templates.ts";

/** A proposal that is being written; `name` is what its writer calls it. */
export type Draft = {
  id: string;
  name: string;
  step: StepName;
  title: string;
  body: string;
  calls: readonly CallForm[];
  changedAt: number;
};

export const blankDraft = (id: string): Draft => ({
  id,
  name: "",
  step: "what",
  title: "",
  body: "",
  calls: [],
  changedAt: 0,
});

function isCallForm(value: unknown): value is CallForm {
  const form = value as Partial<CallForm> | null;
  return (
    typeof form?.template === "string" &&
    templateNames.includes(form.template) &&
    typeof form.fields === "object" &&
    Object.values(form.fields).every((each) => typeof each === "string")
  );
}

function isDraft(value: unknown): value is Draft {
  const draft = value as Partial<Draft> | null;
  return (
    typeof draft?.id === "string" &&
    [draft.name, draft.title, draft.body].every((text) => typeof text === "string") &&
    typeof draft.changedAt === "number" &&
    isStep(draft.step) &&
    Array.isArray(draft.calls) &&
    draft.calls.every(isCallForm)
  );
}

/** The proposals that are being written for one chain. */
export class ProposalDrafts extends Drafts<Draft> {
  constructor(chainId: number, shelf?: Shelf) {
    super({ prefix: `mext.proposals.${chainId}.`, isDraft }, shelf);
  }
}

/** The browser's own drafts. */
export const draftsOf = oneByChain((chainId) => new ProposalDrafts(chainId));
