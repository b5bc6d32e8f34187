import {
  afterReload,
  type Flow,
  type FlowEvent,
  isUnanswered,
  nextStep,
  type Noticed,
  reduceFlow,
  type Step,
} from "./flow.ts";
import { isOver } from "./isOver.ts";
import { type Locks, ownLocks } from "./locks.ts";
import type { FlowStore } from "./store.ts";
import type { World } from "./engineWorld.ts";

/** Runs flows, each in one tab at a time; the other tabs see it in the store and take over when that one is closed. */
export class Engine {
  readonly #store: FlowStore;
  readonly #world: World;
  readonly #locks: Locks;
  /** Flows that this tab runs, and those that it would take over. */
  readonly #running = new Map<string, AbortController>();
  #waiting = new Set<string>();
  #leaving = new AbortController();
  #unsubscribe: (() => void) | undefined;

  constructor(store: FlowStore, world: World, locks: Locks = ownLocks()) {
    this.#store = store;
    this.#world = world;
    this.#locks = locks;
  }

  /** Whether this tab is the one that runs it. */
  isHere(id: string): boolean {
    return this.#running.has(id);
  }

  async start(flow: Flow): Promise<void> {
    await this.#hold(flow.id, () => this.#store.put(flow));
  }

  /** False where another tab, or the wallet's own window, still has it. */
  async retry(id: string): Promise<boolean> {
    if (this.#leaving.signal.aborted) return false;
    return this.#hold(id, () => this.#apply(id, { type: "retried" }), this.#running.has(id));
  }

  /** A new block may hold what a wallet was asked for before its page was closed. */
  lookAgain(): void {
    if (!this.#unsubscribe) return;
    for (const { id, steps } of this.#store.all().filter(({ status }) => status === "stopped")) {
      if (steps.some(isUnanswered) && !this.#running.has(id)) void this.#hold(id, () => undefined);
    }
  }

  /** The account is the wallet's: everything unfinished is picked up, also what other tabs begin and leave behind. */
  attend(): void {
    this.#leaving = new AbortController();
    this.#waiting = new Set();
    this.#unsubscribe?.();
    this.#unsubscribe = this.#store.subscribe(() => {
      this.#dropRemoved();
      this.#followAll();
    });
    this.#followAll();
  }

  /** The wallet has gone over to another account: nothing more is asked in this one's name. */
  leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#leaving.abort();
    for (const [id, running] of this.#running) {
      running.abort();
      const flow = this.#store.get(id);
      if (!flow || isOver(flow) || flow.steps.some(({ status }) => status === "pending")) continue;
      this.#apply(id, { type: "stopped", problem: { kind: "other-account", account: this.#world.account } });
    }
  }

  /** Nobody wants to know any more how it ends. */
  #dropRemoved(): void {
    for (const [id, running] of this.#running) if (!this.#store.get(id)) running.abort();
  }

  #followAll(): void {
    if (!this.#unsubscribe) return;
    const waiting = this.#waiting;
    for (const flow of this.#store.all()) {
      const { id } = flow;
      if (isOver(flow) || this.#running.has(id) || waiting.has(id)) continue;
      waiting.add(id);
      void this.#hold(id, () => this.#takeOver(id), true).finally(() => waiting.delete(id));
    }
  }

  #takeOver(id: string): void {
    const flow = this.#store.get(id);
    const found = flow && afterReload(flow);
    if (found && found !== flow) this.#store.put(found);
  }

  async #hold(id: string, begin: () => void, wait = false): Promise<boolean> {
    const { signal } = this.#leaving;
    const work = async () => {
      const running = new AbortController();
      if (signal.aborted) running.abort();
      this.#store.refresh();
      this.#running.set(id, running);
      begin();
      await this.#run(id, running.signal).finally(() => this.#running.delete(id));
    };
    const isDone = await this.#locks.hold(`mext.flow.${id}`, work, { wait, signal });
    // What an account left behind while it was away is picked up by its return.
    if (signal.aborted) this.#followAll();
    return isDone;
  }

  #apply(id: string, event: FlowEvent): Flow | undefined {
    this.#store.refresh();
    const flow = this.#store.get(id);
    if (!flow) return undefined;
    const next = reduceFlow(flow, event);
    this.#store.put(next);
    return next;
  }

  async #run(id: string, signal: AbortSignal): Promise<void> {
    try {
      await this.#advance(id, signal);
    } catch (error) {
      if (signal.aborted) return;
      const problem = await this.#world.explain(error);
      this.#apply(id, { type: "stopped", problem });
    }
  }

  async #advance(id: string, signal: AbortSignal): Promise<void> {
    let flow = this.#store.get(id);
    if (flow?.status === "planning") {
      const steps = await this.#world.plan(flow);
      if (signal.aborted) return;
      flow = this.#apply(id, { type: "planned", steps });
    }
    if (flow?.status === "stopped") flow = await this.#recognise(flow, nextStep(flow), signal);
    while (flow?.status === "running" && !signal.aborted) {
      const step = nextStep(flow);
      if (step === null) break;
      flow = await this.#take(flow, step, signal);
    }
    if (flow?.status === "showing") {
      await this.#world.show().catch(() => undefined);
      this.#apply(id, { type: "shown" });
    }
  }

  async #take(flow: Flow, index: number, signal: AbortSignal): Promise<Flow | undefined> {
    const step = flow.steps[index];
    if (!step) return undefined;
    if (step.status === "pending") return this.#watch(flow, index, step, signal);
    const recognised = await this.#recognise(flow, index, signal);
    if (recognised || signal.aborted) return recognised;
    this.#apply(flow.id, { type: "signing", step: index });
    try {
      const notice = (noticed: Noticed) => void this.#apply(flow.id, { type: "noticed", step: index, noticed });
      const sent = await this.#world.perform(flow, step.kind, notice);
      if (sent) return this.#apply(flow.id, { type: "sent", step: index, sent });
      return signal.aborted ? undefined : this.#apply(flow.id, { type: "finished", step: index });
    } catch (error) {
      if (signal.aborted || !this.#world.cannot(error, step.kind)) throw error;
      return this.#apply(flow.id, { type: "planned", steps: await this.#world.plan(flow, step.kind) });
    }
  }

  /** Nothing is asked for twice: what the wallet sent after its page was closed is followed instead. */
  async #recognise(flow: Flow, index: number | null, signal: AbortSignal): Promise<Flow | undefined> {
    const step = index === null ? undefined : flow.steps[index];
    if (index === null || !step || !isUnanswered(step)) return undefined;
    const sent = await this.#world.find(step);
    if (!sent || signal.aborted) return undefined;
    return this.#apply(flow.id, { type: "sent", step: index, sent });
  }

  async #watch(flow: Flow, index: number, step: Step, signal: AbortSignal): Promise<Flow | undefined> {
    const notice = (noticed: Noticed) => void this.#apply(flow.id, { type: "noticed", step: index, noticed });
    const outcome = await this.#world.watch(flow, step, { notice, signal });
    switch (outcome.kind) {
      case "mined":
        return this.#apply(flow.id, { type: "finished", step: index });
      case "became":
        return this.#apply(flow.id, { type: "sent", step: index, sent: { hash: outcome.hash } });
      case "replaced":
        return this.#apply(flow.id, { type: "replaced", step: index, hash: outcome.hash });
      case "stopped":
        return this.#apply(flow.id, { type: "stopped", problem: outcome.problem });
    }
  }
}
