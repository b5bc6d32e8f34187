import { pack, unpack } from "../chain/storage.ts";
import type { Flow } from "./flow.ts";
import { isOver } from "./isOver.ts";

/** Text that outlives the page. `onChange` tells what another tab has written. */
export type TextStore = {
  read: (key: string) => string | null;
  write: (key: string, value: string | null) => void;
  onChange?: (key: string, listener: () => void) => () => void;
};

const KEPT = 20;
const states: ReadonlySet<unknown> = new Set(["planning", "running", "showing", "stopped", "done"]);

export const flowsKey = (chainId: number, account: string) => `mext.flows.${chainId}.${account.toLowerCase()}`;

function isFlow(value: unknown): value is Flow {
  const flow = value as Partial<Flow> | null;
  return (
    typeof flow?.id === "string" &&
    typeof flow.verb === "string" &&
    states.has(flow.status) &&
    Array.isArray(flow.steps) &&
    flow.steps.every((step: unknown) => typeof step === "object" && step !== null && "kind" in step && "status" in step)
  );
}

/** The flows of one account on one chain: in memory for the page, in storage for the next one and for other tabs. */
export class FlowStore {
  #flows: readonly Flow[] = [];
  /** The text that the flows in memory were read from or written as; other text is another tab's. */
  #seen: string | null = null;
  readonly #key: string;
  readonly #text: TextStore;
  readonly #listeners = new Set<() => void>();

  constructor(key: string, text: TextStore) {
    this.#key = key;
    this.#text = text;
    this.refresh();
    text.onChange?.(key, this.refresh);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly all = (): readonly Flow[] => this.#flows;

  /** Takes over what another tab has written since. */
  readonly refresh = (): void => {
    const text = this.#text.read(this.#key);
    if (text === this.#seen) return;
    this.#seen = text;
    const stored = unpack(text);
    this.#flows = Array.isArray(stored) ? stored.filter(isFlow) : [];
    this.#tell();
  };

  get(id: string): Flow | undefined {
    return this.#flows.find((flow) => flow.id === id);
  }

  /** Newest first; the oldest finished ones make room. */
  put(flow: Flow): void {
    this.refresh();
    const isKnown = this.#flows.some(({ id }) => id === flow.id);
    const all = isKnown ? this.#flows.map((one) => (one.id === flow.id ? flow : one)) : [flow, ...this.#flows];
    this.#replace(all.filter((one, index) => index < KEPT || !isOver(one)));
  }

  remove(id: string): void {
    this.refresh();
    this.#replace(this.#flows.filter((flow) => flow.id !== id));
  }

  #replace(flows: readonly Flow[]): void {
    this.#flows = flows;
    this.#text.write(this.#key, flows.length === 0 ? null : pack(flows));
    this.#seen = this.#text.read(this.#key);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
