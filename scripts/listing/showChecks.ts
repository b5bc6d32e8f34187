import { showTable } from "../lib/show.ts";
import type { Say } from "../lib/command.ts";
import type { Check } from "./checks.ts";

/** A line a check; what to do about one stands below it. A pipe gets a table with all of it. */
export function showChecks(say: Say, checks: readonly Check[], isTerminal = process.stdout.isTTY === true): void {
  if (!isTerminal) {
    const rows = checks.map(({ is, what, says, todo = "" }) => [is, what, says, todo]);
    showTable(say, ["is", "what", "says", "to do"], rows, false);
    return;
  }
  const width = Math.max(...checks.map(({ what }) => what.length));
  for (const { is, what, says, todo } of checks) {
    say(`${is.padEnd(7)}  ${what.padEnd(width)}  ${says}`);
    if (todo !== undefined && is !== "ok") say(`${" ".repeat(11 + width)}→ ${todo}`);
  }
}
