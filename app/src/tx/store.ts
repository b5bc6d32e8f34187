import { pack, unpack } from "../chain/storage.ts";
import { afterReload, type Flow } from "./flow.ts";

export type TextStore = { read: (key: string) => string | null; write: (key: string, value: string | null) => void };

const KEPT = 20;

export const flowsKey = (chainId: number, account: string) => `mext.flows.${chainId}.${account.toLowerCase()}`;

function isFlow(value: unknown): value is Flow {
  const flow = value as Partial<Flow> | null;
  return typeof flow?.id === "string" && typeof flow.verb === "string" && Array.isArray(flow.steps);
}

/** The flows of one account on one chain: in memory for the page, in storage for the next one. */
export class FlowStore {
  #flows: readonly Flow[];
  readonly #key: string;
  readonly #text: TextStore;
  readonly #listeners = new Set<() => void>();

  constructor(key: string, text: TextStore) {
    this.#key = key;
    this.#text = text;
    const stored = unpack(text.read(key));
    this.#flows = Array.isArray(stored) ? stored.filter(isFlow).map(afterReload) : [];
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly all = (): readonly Flow[] => this.#flows;

  get(id: string): Flow | undefined {
    return this.#flows.find((flow) => flow.id === id);
  }

  /** Newest first; the oldest finished ones make room. */
  put(flow: Flow): void {
    const others = this.#flows.filter(({ id }) => id !== flow.id);
    const known = others.length < this.#flows.length;
    const all = known ? this.#flows.map((one) => (one.id === flow.id ? flow : one)) : [flow, ...others];
    this.#replace(all.filter((one, index) => index < KEPT || (one.status !== "done" && one.status !== "stopped")));
  }

  remove(id: string): void {
    this.#replace(this.#flows.filter((flow) => flow.id !== id));
  }

  #replace(flows: readonly Flow[]): void {
    this.#flows = flows;
    this.#text.write(this.#key, flows.length === 0 ? null : pack(flows));
    for (const listener of this.#listeners) listener();
  }
}
