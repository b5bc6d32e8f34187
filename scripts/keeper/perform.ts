import type { Address } from "viem";
import type { Open } from "../lib/open.ts";
import { send } from "../lib/send.ts";
import { waitsFor } from "./allowed.ts";
import { noteSpent } from "./budget.ts";
import type { Chore } from "./chore.ts";
import type { KeeperOptions } from "./options.ts";

export type Performed =
  { is: "done"; transaction: string; gasUsed: bigint; cost: bigint; resumed: boolean } | { is: "waiting"; why: string };

class Waits extends Error {}

/** Does one chore, unless fee or budget forbid it; what an earlier run has sent for it is waited for, whatever it cost. */
export async function perform(
  open: Open,
  { from, chore, options }: { from: Address; chore: Chore; options: KeeperOptions },
): Promise<Performed> {
  const capped = options.maxFee === undefined ? open : { ...open, maxFeePerGas: options.maxFee };
  try {
    const { hash, receipt, resumed } = await send(capped, {
      from,
      intent: chore.intent,
      call: async () => {
        const call = chore.call();
        const why = await waitsFor(open, options, { from, call });
        if (why !== undefined) throw new Waits(why);
        return call;
      },
    });
    const cost = receipt.gasUsed * receipt.effectiveGasPrice;
    noteSpent({ chainId: open.chainId, from }, cost, new Date());
    return { is: "done", transaction: hash, gasUsed: receipt.gasUsed, cost, resumed };
  } catch (error) {
    if (error instanceof Waits) return { is: "waiting", why: error.message };
    throw error;
  }
}
