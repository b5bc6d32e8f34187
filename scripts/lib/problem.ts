/** What stops a command, in sentences that say what to do about it. */
export class Problem extends Error {
  override name = "Problem";
  readonly todo: string;
  readonly exitCode: number;

  /** `exitCode` is 2 where the caller's input is at fault, 1 where the chain is not as it must be. */
  constructor(message: string, { todo, exitCode = 1 }: { todo: string; exitCode?: number }) {
    super(message);
    this.todo = todo;
    this.exitCode = exitCode;
  }
}
