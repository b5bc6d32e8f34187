import type { Hex } from "viem";
import type { Flow, Noticed, Problem, Sent, Step, StepKind } from "./flow.ts";
import type { Outcome, Watching } from "./outcome.ts";

/** What the engine needs of the world; the page gives it a wallet and a node, a test gives it a script. */
export type World = {
  account: Hex;
  plan: (flow: Flow, without?: StepKind) => Promise<readonly StepKind[]>;
  /** Simulates, notes what the wallet is asked for, and asks; resolves with what was sent, or nothing for a signature. */
  perform: (flow: Flow, kind: StepKind, notice: (noticed: Noticed) => void) => Promise<Sent | undefined>;
  /** The transaction that the wallet was asked for, if it went out without a word to the page. */
  find: (step: Step) => Promise<Sent | undefined>;
  watch: (flow: Flow, step: Step, watching: Watching) => Promise<Outcome>;
  /** Resolves when the open page has read the effect. */
  show: () => Promise<unknown>;
  explain: (error: unknown) => Problem | Promise<Problem>;
  /** Whether the wallet cannot do this kind of step at all. */
  cannot: (error: unknown, kind: StepKind) => boolean;
};
