import { Drafts, oneByChain, type Shelf } from "../drafts/store.ts";
import { emptyForm, type Form, isForm } from "./form.ts";
import { isStep, type StepName } from "./steps.ts";

/** An application that is being written; `name` is what its writer calls it. */
export type Draft = {
  id: string;
  name: string;
  step: StepName;
  form: Form;
  /** the bond and the most that may burn of it, as they were typed; null is the least, and what it takes now */
  bond: string | null;
  cap: string | null;
  /** milliseconds by this computer: only the order of the drafts comes from it */
  changedAt: number;
  /** the candidate that it became */
  applied?: { season: number; candidate: number };
};

export const blankDraft = (id: string): Draft => ({
  id,
  name: "",
  step: "token",
  form: emptyForm,
  bond: null,
  cap: null,
  changedAt: 0,
});

const isTyped = (value: unknown): boolean => value === null || typeof value === "string";

function isDraft(value: unknown): value is Draft {
  const draft = value as Partial<Draft> | null;
  return (
    typeof draft?.id === "string" &&
    typeof draft.name === "string" &&
    isTyped(draft.bond) &&
    isTyped(draft.cap) &&
    typeof draft.changedAt === "number" &&
    isStep(draft.step) &&
    isForm(draft.form)
  );
}

/** The applications that are being written for one chain. */
export class DraftStore extends Drafts<Draft> {
  constructor(chainId: number, shelf?: Shelf) {
    super({ prefix: `mext.applications.${chainId}.`, isDraft }, shelf);
  }
}

/** The browser's own drafts. */
export const draftsOf = oneByChain((chainId) => new DraftStore(chainId));
