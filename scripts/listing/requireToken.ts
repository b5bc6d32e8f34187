import { Problem } from "../lib/problem.ts";
import { tokenCheck } from "./textChecks.ts";

/** Refuses a token whose name is not canonical, and says what is meant where only the letter case is wrong. */
export function requireToken(token: string): void {
  const { is, says, todo = "", exitCode } = tokenCheck(token);
  if (is === "wrong") throw new Problem(`${says}.`, { todo, ...(exitCode === undefined ? {} : { exitCode }) });
}
