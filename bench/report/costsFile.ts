import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/launch/places.ts";
import type { Entry } from "./entries.ts";

const FILE = join(root, "docs", "costs.json");

export const costsText = (entries: readonly Entry[]): string => `${JSON.stringify(entries, null, 2)}\n`;

export function readCosts(): Entry[] {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as Entry[]) : [];
}

export function writeCosts(entries: readonly Entry[]): void {
  writeFileSync(FILE, costsText(entries));
}

const keyOf = ({ story, peer }: Entry): string => (peer === null ? story : `${story}, beside ${peer}`);

/** One line for every figure that is not the committed one. */
export function differences(committed: readonly Entry[], now: readonly Entry[]): string[] {
  const before = new Map(committed.map((entry) => [keyOf(entry), entry]));
  const after = new Map(now.map((entry) => [keyOf(entry), entry]));
  const lines = [...before.keys()].filter((key) => !after.has(key)).map((key) => `${key}: is not measured any more`);
  for (const [key, entry] of after) {
    const was = before.get(key);
    if (was === undefined) lines.push(`${key}: is not in docs/costs.json`);
    else {
      const fields = (Object.keys(entry) as (keyof Entry)[]).filter((field) => entry[field] !== was[field]);
      lines.push(...fields.map((field) => `${key}: ${field} is ${String(entry[field])}, not ${String(was[field])}`));
    }
  }
  return lines;
}
