import { exitCodes, Problem } from "../lib/problem.ts";

/** One thing that was looked at. */
export type Check = {
  what: string;
  is: "ok" | "wrong" | "unknown";
  says: string;
  /** what to do about it */
  todo?: string;
  /** how a command that needs it to be right ends */
  exitCode?: number;
};

export const ok = (what: string, says: string): Check => ({ what, is: "ok", says });

export const unknown = (what: string, says: string, todo: string): Check => ({ what, is: "unknown", says, todo });

export const wrong = (what: string, says: string, todo: string, exitCode: number = exitCodes.refused): Check => ({
  what,
  is: "wrong",
  says,
  todo,
  exitCode,
});

/** Ends a command whose checks found something wrong, with all of it. */
export function requireRight(checks: readonly Check[]): void {
  const faults = checks.filter((check) => check.is === "wrong");
  const [first] = faults;
  if (first === undefined) return;
  const lines = faults.map(({ what, says }) => `  ${what}: ${says}`);
  throw new Problem(`Nothing was sent:\n${lines.join("\n")}`, {
    todo: faults.map(({ todo }) => todo).join(" "),
    exitCode: first.exitCode ?? exitCodes.refused,
    details: { checks },
  });
}
