import { pack, readText, unpack, writeText } from "../../chain/storage.ts";

/** What a draft needs to be kept. `changedAt` is of this computer: only the order of the drafts comes from it. */
export type Kept = { id: string; changedAt: number };

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

export const newDraftId = (): string => crypto.randomUUID().slice(0, 8);

type Kind<Draft> = { prefix: string; isDraft: (value: unknown) => value is Draft };

/** Drafts of one kind and chain. Each has a key of its own, so that two tabs with two drafts do not undo each other. */
export class Drafts<Draft extends Kept> {
  readonly #prefix: string;
  readonly #isDraft: Kind<Draft>["isDraft"];
  readonly #shelf: Shelf;
  readonly #listeners = new Set<() => void>();
  /** drafts that the browser did not keep: full, or not allowed to */
  readonly #loose = new Map<string, Draft>();
  #drafts: readonly Draft[];

  constructor({ prefix, isDraft }: Kind<Draft>, shelf: Shelf = browserShelf) {
    this.#prefix = prefix;
    this.#isDraft = isDraft;
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
      .filter(this.#isDraft)
      .filter(({ id }) => !this.#loose.has(id));
    return [...this.#loose.values(), ...kept].sort((a, b) => b.changedAt - a.changedAt);
  }
}

/** One store a chain, followed through other tabs. */
export function oneByChain<Store extends { refresh: () => void }>(
  make: (chainId: number) => Store,
): (chainId: number) => Store {
  const stores = new Map<number, Store>();
  return (chainId) => {
    const known = stores.get(chainId);
    if (known) return known;
    const store = make(chainId);
    stores.set(chainId, store);
    window.addEventListener("storage", store.refresh);
    return store;
  };
}
