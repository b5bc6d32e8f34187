import { decodeError } from "../../sdk/errors/decodeError.ts";
import { problemOf } from "./command.ts";
import { exitCodes, Problem } from "./problem.ts";

/** What it means that a transaction could not be handed over. */
export type Refusal = {
  problem: Problem;
  /** nothing is under way, for certain: the node or the signer said no */
  isCertain: boolean;
  /** the node knows a transaction of that number: this one, sent before, or another */
  isTaken: boolean;
};

/** The words of the nodes that there are; they agree on no code. */
const TAKEN = /already ?(known|imported|in the pool)|known transaction|old ?nonce|nonce (is )?too low|underpriced/i;

/** JSON-RPC codes that say nothing about the transaction: an answer that is none, internal trouble, too many requests. */
const UNSURE = new Set([-1, -32603, -32005]);

export function refusalOf(error: unknown, nonce: number): Refusal {
  const problem = problemOf(error);
  if (TAKEN.test(wordsOf(error))) {
    const taken = new Problem(`Another transaction of the account has number ${nonce}; this one was not sent.`, {
      todo: "Wait until the other is in a block, then run again.",
    });
    return { problem: taken, isCertain: false, isTaken: true };
  }
  const code = (error as { code?: unknown } | undefined)?.code;
  const isAnswer = typeof code === "number" && !UNSURE.has(code);
  const isCertain = isAnswer || decodeError(error) !== undefined || problem.exitCode === exitCodes.account;
  if (isCertain) return { problem, isCertain, isTaken: false };
  const { message, exitCode, details } = problem;
  const unsure = new Problem(`${message} Whether the transaction was sent is not known.`, {
    todo: "Run the same command again: it looks for the transaction first, and sends it once at most.",
    exitCode: exitCode === exitCodes.refused ? exitCodes.unreachable : exitCode,
    details,
  });
  return { problem: unsure, isCertain: false, isTaken: false };
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.message} ${error.cause === undefined ? "" : wordsOf(error.cause)}`;
}
