import { join } from "node:path";
import type { Address } from "viem";
import { homeDir } from "../launch/places.ts";
import { readIfThere, writeWhole } from "../lib/files.ts";
import { Problem } from "../lib/problem.ts";

type Spent = { day: string; wei: string };
type Whose = { chainId: number; from: Address };

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

const fileOf = ({ chainId, from }: Whose): string => join(homeDir(), "keeper", `${chainId}-${from.toLowerCase()}.json`);

/** What this account has spent on chores today (UTC), in wei. It outlives the process. */
export function spentToday(whose: Whose, now: Date): bigint {
  const file = fileOf(whose);
  const text = readIfThere(file);
  if (text === undefined) return 0n;
  const { day, wei } = parse(file, text);
  return day === dayOf(now) ? BigInt(wei) : 0n;
}

/** Adds what a transaction cost to today's account. */
export function noteSpent(whose: Whose, cost: bigint, now: Date): void {
  const wei = (spentToday(whose, now) + cost).toString();
  writeWhole(fileOf(whose), `${JSON.stringify({ day: dayOf(now), wei } satisfies Spent)}\n`);
}

function parse(file: string, text: string): Spent {
  try {
    const { day, wei } = JSON.parse(text) as Spent;
    if (/^\d{4}-\d\d-\d\d$/.test(day) && /^\d+$/.test(wei)) return { day, wei };
  } catch {
    // Told below, like a file that holds something else.
  }
  throw new Problem(`${file} is damaged, so what was spent today is not known.`, {
    todo: "Remove the file to begin the day's budget anew, then start the keeper again.",
  });
}
