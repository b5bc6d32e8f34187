import type { Address } from "viem";
import { problemOf } from "../lib/command.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes } from "../lib/problem.ts";
import type { Chore } from "./chore.ts";
import { afterSettlement, settlements } from "./listingChores.ts";
import type { KeeperOptions } from "./options.ts";
import { perform } from "./perform.ts";
import { policyChores } from "./policyChores.ts";
import type { Setbacks } from "./setbacks.ts";
import type { Tell } from "./voice.ts";

type Find = (open: Open) => Promise<Chore[]>;

/** In the order in which one makes room for the next. */
const finders: readonly Find[] = [settlements, afterSettlement, policyChores];

/** Everything that anyone may do at the last block. */
export async function dueNow(open: Open): Promise<Chore[]> {
  const found = [];
  for (const find of finders) found.push(...(await find(open)));
  return found;
}

/** The same chain, a moment later. */
export async function refreshed(open: Open): Promise<Open & { block: bigint }> {
  const { timestamp, number } = await open.client.getBlock();
  return { ...open, now: Number(timestamp), block: number };
}

export type Round = { due: string[]; done: { chore: string; transaction: string }[]; waiting: string | undefined };

type Means = {
  from: Address;
  options: KeeperOptions;
  setbacks: Setbacks;
  tell: Tell;
  isStopping: () => boolean;
};

/**
 * Does what is due, until nothing is left that can be done. One chore that does not work keeps no other from being done;
 * that nodes or the account fail ends the round.
 */
export async function round(open: Open, means: Means): Promise<Round> {
  const done: Round["done"] = [];
  for (;;) {
    const fresh = await refreshed(open);
    const due = await dueNow(fresh);
    means.setbacks.keepOnly(new Set(due.map(({ intent }) => intent)));
    const before = done.length;
    for (const chore of due) {
      if (means.isStopping()) return { due: due.map(({ intent }) => intent), done, waiting: undefined };
      if (means.setbacks.isResting(chore.intent, Date.now())) continue;
      const ended = await attempt(fresh, chore, means);
      if (ended?.is === "waiting") return { due: due.map(({ intent }) => intent), done, waiting: ended.why };
      if (ended?.is === "done") done.push({ chore: chore.intent, transaction: ended.transaction });
    }
    // What was done may have made something else due: the next season, an execution after its queue.
    if (done.length === before) return { due: due.map(({ intent }) => intent), done, waiting: undefined };
  }
}

async function attempt(open: Open, chore: Chore, { from, options, setbacks, tell }: Means) {
  const { intent } = chore;
  try {
    const ended = await perform(open, { from, chore, options });
    if (ended.is === "done") {
      const { transaction, gasUsed, cost, resumed } = ended;
      const how = resumed ? "done by a transaction of an earlier run" : "done";
      tell(
        { event: "done", chore: intent, transaction, gasUsed, cost, resumed },
        `${intent}: ${how}, ${transaction}, for ${gasUsed} gas.`,
      );
    }
    return ended;
  } catch (error) {
    const { message, exitCode } = problemOf(error);
    if (exitCode === exitCodes.unreachable || exitCode === exitCodes.account) throw error;
    const isLeft = (await dueNow(await refreshed(open))).some((other) => other.intent === intent);
    if (!isLeft) {
      tell({ event: "elsewhere", chore: intent }, `${intent}: somebody else has done it.`);
    } else if (setbacks.note(intent, message, Date.now())) {
      tell({ event: "failed", chore: intent, why: message }, `${intent}: ${message} It is tried again later.`);
    }
    return undefined;
  }
}
