import { closeSync, existsSync, ftruncateSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { status, wipe } from "@nomicfoundation/ignition-core";
import { stepOf } from "../../ignition/modules/Mext.ts";
import type { PartName } from "./parts.ts";

const fileOf = (journal: string): string => join(journal, "journal.jsonl");

/** Takes away a last line that a crash left half written; what it was to tell, the chain tells. */
export function mend(journal: string): void {
  const file = fileOf(journal);
  if (!existsSync(file)) return;
  const text = readFileSync(file, "utf8");
  const start = text.lastIndexOf("\n") + 1;
  const last = text.slice(start);
  if (last.trim() === "" || isJson(last)) return;
  const handle = openSync(file, "r+");
  ftruncateSync(handle, Buffer.byteLength(text.slice(0, start)));
  closeSync(handle);
}

/** Which of the parts that stand are not ours to finish: the journal knows no transaction of ours for them. */
export async function foundIn(journal: string, there: ReadonlySet<PartName>): Promise<Set<PartName>> {
  const known = await stepsOf(journal);
  return new Set([...there].filter((name) => known.all.has(stepOf(name, true)) || !known.all.has(stepOf(name))));
}

/**
 * Has the journal forget steps that failed, those named among them; or all that were begun and not finished, once none
 * of their transactions can still be under way.
 */
export async function clearUnfinished(
  journal: string,
  which: "failed" | "all",
  named: readonly string[] = [],
): Promise<void> {
  const { failed, started: begun } = await stepsOf(journal);
  const started = which === "all" ? begun : begun.filter((step) => named.includes(step));
  const noNames = { loadArtifact: rejectNames, getBuildInfo: () => Promise.resolve(undefined) };
  for (const step of [...failed, ...started]) await wipe(journal, noNames, step);
}

/** Ignition is given artifacts and asks for none by name. */
export const rejectNames = (name: string): Promise<never> =>
  Promise.reject(new Error(`${name} is not looked up here.`));

async function stepsOf(journal: string): Promise<{ all: Set<string>; failed: string[]; started: string[] }> {
  if (!existsSync(fileOf(journal))) return { all: new Set(), failed: [], started: [] };
  const { failed, timedOut, held, started, successful } = await status(journal);
  const over = [...failed, ...timedOut, ...held].map(({ futureId }) => futureId);
  return { all: new Set([...over, ...started, ...successful]), failed: over, started };
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
