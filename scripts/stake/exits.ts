import type { Address } from "viem";
import { tierNames } from "../../sdk/mirrors/weight.ts";
import type { Open } from "../lib/open.ts";
import { stakingOf } from "./staking.ts";

/** A notice, paid out or not: closed ones have an amount of zero. */
export type Exit = { exit: number; tier: number; name: string; amount: bigint; readyAt: number };

const PAGE = 100n;

/** Every notice that an account ever gave, in order. */
export async function exitsOf(open: Open, account: Address): Promise<Exit[]> {
  const staking = stakingOf(open);
  const count = await open.client.readContract({ ...staking, functionName: "exitCount", args: [account] });
  const exits: Exit[] = [];
  for (let first = 0n; first < count; first += PAGE) {
    const args = [account, first, PAGE] as const;
    const page = await open.client.readContract({ ...staking, functionName: "exitsOf", args });
    for (const { tier, amount, readyAt } of page) {
      exits.push({ exit: exits.length, tier, name: tierNames[tier] ?? String(tier), amount, readyAt });
    }
  }
  return exits;
}
