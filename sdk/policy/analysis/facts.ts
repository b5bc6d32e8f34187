import type { Address, Hex } from "viem";

/** How a target's code can come to be another's without its own changing. */
export type Replaceable = { how: "ERC-1967" | "beacon" | "EIP-1167" | "EIP-7702"; to: Address };

/** `unknown`: the node does not show where a proxy would keep what it runs. */
export type CodeFacts = { hash: Hex | undefined; replaceable?: Replaceable | "unknown" };

/** One thing that the treasury has: the chain's coin where there is no token. `balance` is missing if nobody could say. */
export type Asset = { token?: Address; symbol: string; decimals: number; balance: bigint | undefined };

/** The rules of policy votes in force, and who is guardian. */
export type RulesInForce = Record<
  "votingDelay" | "votingPeriod" | "quorumBps" | "quorumFloorBps" | "proposalBond" | "timelockDelay",
  bigint
> & { guardian: Address };

/** What a call came to in a simulation. */
export type Outcome = { ok: boolean; why?: string };

/** What the judge has to know of the chain. Addresses that are keys are in lower case. */
export type Facts = {
  code: ReadonlyMap<string, CodeFacts>;
  /** whether the code that is called differs from what the governor recorded; missing where nothing is proposed yet */
  isCodeChanged?: boolean;
  rules: RulesInForce;
  /** what the timelock has of everything that the calls move */
  treasury: readonly Asset[];
  /** addresses that have code, a coin or a transaction behind them */
  seen: ReadonlySet<string>;
  /** one for each call; missing where nothing was simulated */
  outcomes?: readonly Outcome[];
};
