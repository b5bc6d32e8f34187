import type { Hex } from "viem";
import type { Problem } from "./flow.ts";

/** The wallet stands on another chain than the page. */
export class WrongChain extends Error {}

/** The wallet stands on another account than the flow. */
export class OtherAccount extends Error {
  readonly account: Hex;
  constructor(account: Hex) {
    super("other account");
    this.account = account;
  }
}

/** A simulation that found what would stop the calls. */
export class Stopped extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** The code of an error of EIP-1193, EIP-1474 or EIP-5792, however deep the client has wrapped it. */
export function codeOf(error: unknown, depth = 0): number | undefined {
  if (typeof error !== "object" || error === null || depth > 8) return undefined;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return codeOf(cause, depth + 1) ?? (typeof code === "number" ? code : undefined);
}

const unsupported: ReadonlySet<number | undefined> = new Set([4200, -32601, -32004]);
/** EIP-5792: a capability that is missing, a chain without batches, an upgrade that was not wanted, too many calls. */
const noBatch: ReadonlySet<number | undefined> = new Set([5700, 5710, 5740, 5750, 5760]);

export const isUnsupported = (error: unknown): boolean => unsupported.has(codeOf(error));
export const isBatchRefusal = (error: unknown): boolean => isUnsupported(error) || noBatch.has(codeOf(error));
