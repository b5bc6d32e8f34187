import type { Hex } from "viem";
import type { Noticed, Problem } from "./flow.ts";

/**
 * How watching ended. `became`: a batch or a Safe's proposal is a transaction now. `replaced`: the same call with
 * another fee took its place.
 */
export type Outcome =
  | { kind: "mined" }
  | { kind: "became"; hash: Hex }
  | { kind: "replaced"; hash: Hex }
  | { kind: "stopped"; problem: Problem };

export type Watching = { notice: (noticed: Noticed) => void; signal: AbortSignal };
