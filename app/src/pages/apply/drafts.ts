import { pack, readText, unpack, writeText } from "../../chain/storage.ts";
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

export type Shelf = {
  read: (key: string) => string | null;
  write: (key: string, value: string | null) => void;
  keys: () => string[];
};

const browserShelf: Shelf = {
  read: readText,
  write: writeText,
  keys: () => {
    try {
      return Object.keys(localStorage);
    } catch {
      return [];
    }
  },
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

export const newDraftId = (): string => crypto.randomUUID().slice(0, 8);

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

/** The drafts of one chain. Each has a key of its own, so that two tabs with two drafts do not undo each other. */
export class DraftStore {
  readonly #prefix: string;
  readonly #shelf: Shelf;
  readonly #listeners = new Set<() => void>();
  /** drafts that the browser did not keep: full, or not allowed to */
  readonly #loose = new Map<string, Draft>();
  #drafts: readonly Draft[];

  constructor(chainId: number, shelf: Shelf = browserShelf) {
    this.#prefix = `mext.applications.${chainId}.`;
    this.#shelf = shelf;
    this.#drafts = this.#read();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Newest first; the same array until something changes. */
  readonly all = (): readonly Draft[] => this.#drafts;

  get = (id: string): Draft | undefined => this.#drafts.find((draft) => draft.id === id);

  isKept = (id: string): boolean => !this.#loose.has(id);

  put(draft: Draft): void {
    const text = pack(draft);
    this.#shelf.write(this.#prefix + draft.id, text);
    if (this.#shelf.read(this.#prefix + draft.id) === text) this.#loose.delete(draft.id);
    else this.#loose.set(draft.id, draft);
    this.refresh();
  }

  remove(id: string): void {
    this.#shelf.write(this.#prefix + id, null);
    this.#loose.delete(id);
    this.refresh();
  }

  /** Reads again what another tab may have changed. */
  readonly refresh = (): void => {
    this.#drafts = this.#read();
    for (const listener of this.#listeners) listener();
  };

  #read(): Draft[] {
    const kept = this.#shelf
      .keys()
      .filter((key) => key.startsWith(this.#prefix))
      .map((key) => unpack(this.#shelf.read(key)))
      .filter(isDraft)
      .filter(({ id }) => !this.#loose.has(id));
    return [...this.#loose.values(), ...kept].sort((a, b) => b.changedAt - a.changedAt);
  }
}

const stores = new Map<number, DraftStore>();

/** The browser's own drafts, followed through other tabs. */
export function draftsOf(chainId: number): DraftStore {
  const known = stores.get(chainId);
  if (known) return known;
  const store = new DraftStore(chainId);
  stores.set(chainId, store);
  window.addEventListener("storage", store.refresh);
  return store;
}
