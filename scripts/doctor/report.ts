import type { Say } from "../lib/command.ts";
import { type Check, isDifference } from "./check.ts";
import type { Examination } from "./examine.ts";

/** More powers than this on one difference are counted, not named. */
const NAMED = 6;

/** Differences first, then what is late, then how much was read. */
export function report(
  say: Say,
  { checks, warnings, rows, blockNumber, time }: Examination,
  { calls, seconds, files }: { calls: number; seconds: number; files: readonly string[] },
): void {
  const differences = checks.filter(isDifference);
  for (const difference of differences) linesOf(difference).forEach(say);
  if (warnings.length > 0) {
    say("Late, and no difference:");
    for (const warning of warnings) say(`  ${warning}`);
    say("");
  }
  const found =
    differences.length === 0
      ? `All ${checks.length} facts agree, with ${rows.length} powers among them.`
      : `${differences.length} of ${checks.length} facts differ.`;
  say(found);
  say(`Block ${blockNumber} of ${new Date(time * 1000).toISOString()}; ${calls} calls, ${seconds} s.`);
  for (const file of files) say(`Written: ${file}`);
}

function linesOf({ what, expected, actual, rows = [], todo }: Check): string[] {
  const more = rows.length > NAMED ? ` and ${rows.length - NAMED} more` : "";
  return [
    what,
    `  must be  ${expected}`,
    `  is       ${actual}`,
    ...(rows.length === 0 ? [] : [`  powers   ${rows.slice(0, NAMED).join(", ")}${more}`]),
    `  ${todo ?? "Find out when it changed before anybody relies on this deployment."}`,
    "",
  ];
}
