/** How a command's process ends; docs/commands.md explains them. */
export const exitCodes = {
  done: 0,
  /** not as it must be: a difference was found, or the contract refuses */
  refused: 1,
  /** what the caller gave is at fault: an option, a file, a network for another chain */
  input: 2,
  /** the chain does not answer */
  unreachable: 3,
  /** the account cannot do it: no key, the wrong key, not enough funds */
  account: 4,
  interrupted: 130,
} as const;

export type ProblemDetails = { todo: string; exitCode?: number; details?: Record<string, unknown> };

/** What stops a command, in sentences that say what to do about it. */
export class Problem extends Error {
  override name = "Problem";
  readonly todo: string;
  readonly exitCode: number;
  /** values for machines, beside the sentences */
  readonly details: Record<string, unknown>;

  constructor(message: string, { todo, exitCode = exitCodes.refused, details = {} }: ProblemDetails) {
    super(message);
    this.todo = todo;
    this.exitCode = exitCode;
    this.details = details;
  }
}
