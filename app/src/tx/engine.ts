import type { Hex } from "viem";
import { nextStep, reduceFlow, type Flow, type FlowEvent, type Problem, type StepKind } from "./flow.ts";
import type { FlowStore } from "./store.ts";

/** How a watched transaction ended. `replaced` names the transaction that took its place and did the same. */
export type Outcome =
  { kind: "mined" } | { kind: "replaced"; hash: Hex } | { kind: "cancelled" } | { kind: "reverted" };

/** What the engine needs of the world; the page gives it a wallet and a node, a test gives it a script. */
export type World = {
  plan: (flow: Flow, without?: StepKind) => Promise<readonly StepKind[]>;
  /** Simulates, then asks the wallet; resolves with the hash of what was sent, or nothing for a signature. */
  perform: (flow: Flow, kind: StepKind) => Promise<Hex | undefined>;
  watch: (hash: Hex) => Promise<Outcome>;
  /** Resolves when the open page has read the effect. */
  show: () => Promise<unknown>;
  explain: (error: unknown) => Problem;
  /** Whether the wallet cannot do this kind of step at all. */
  cannot: (error: unknown, kind: StepKind) => boolean;
};

export class Engine {
  readonly #store: FlowStore;
  readonly #world: World;
  readonly #running = new Set<string>();

  constructor(store: FlowStore, world: World) {
    this.#store = store;
    this.#world = world;
  }

  async start(flow: Flow): Promise<void> {
    this.#store.put(flow);
    await this.#run(flow.id);
  }

  async retry(id: string): Promise<void> {
    if (this.#running.has(id)) return;
    this.#apply(id, { type: "retried" });
    await this.#run(id);
  }

  /** After a reload: everything that was sent is watched again. */
  async resume(): Promise<void> {
    const sent = this.#store.all().filter(({ status }) => status === "running");
    await Promise.all(sent.map(({ id }) => this.#run(id)));
  }

  #apply(id: string, event: FlowEvent): Flow | undefined {
    const flow = this.#store.get(id);
    if (!flow) return undefined;
    const next = reduceFlow(flow, event);
    this.#store.put(next);
    return next;
  }

  async #run(id: string): Promise<void> {
    if (this.#running.has(id)) return;
    this.#running.add(id);
    try {
      await this.#advance(id);
    } catch (error) {
      this.#apply(id, { type: "stopped", problem: this.#world.explain(error) });
    } finally {
      this.#running.delete(id);
    }
  }

  async #advance(id: string): Promise<void> {
    let flow = this.#store.get(id);
    if (flow?.status === "planning") flow = this.#apply(id, { type: "planned", steps: await this.#world.plan(flow) });
    while (flow?.status === "running") {
      const step = nextStep(flow);
      if (step === null) break;
      flow = await this.#take(flow, step);
    }
    if (flow?.status === "showing") {
      await this.#world.show().catch(() => undefined);
      this.#apply(id, { type: "shown" });
    }
  }

  async #take(flow: Flow, step: number): Promise<Flow | undefined> {
    const { kind, status, hash } = flow.steps[step] ?? {};
    if (status === "pending" && hash) return this.#watch(flow, step, hash);
    this.#apply(flow.id, { type: "signing", step });
    try {
      const sent = await this.#world.perform(flow, kind ?? "send");
      if (!sent) return this.#apply(flow.id, { type: "finished", step });
      return this.#apply(flow.id, { type: "sent", step, hash: sent });
    } catch (error) {
      if (!kind || !this.#world.cannot(error, kind)) throw error;
      return this.#apply(flow.id, { type: "planned", steps: await this.#world.plan(flow, kind) });
    }
  }

  async #watch(flow: Flow, step: number, hash: Hex): Promise<Flow | undefined> {
    const outcome = await this.#world.watch(hash);
    if (outcome.kind === "replaced") this.#apply(flow.id, { type: "replaced", step, hash: outcome.hash });
    if (outcome.kind === "mined" || outcome.kind === "replaced") {
      return this.#apply(flow.id, { type: "finished", step });
    }
    const problem: Problem = outcome.kind === "cancelled" ? { kind: "cancelled" } : { kind: "reverted-later" };
    return this.#apply(flow.id, { type: "stopped", problem });
  }
}
