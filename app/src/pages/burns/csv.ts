import { decimalOf } from "../../text/format.ts";
import type { Cell } from "../../text/csv.ts";
import type { Burn } from "../../queries/burns.ts";

export const csvHead = ["time", "block", "log", "transaction", "source", "account", "amount", "supplyAfter"] as const;

/** A line of the file for each burn that is `shown`, every amount exact; the supply falls by all burns, shown or not. */
export function csvLines(burns: readonly Burn[], shown: ReadonlySet<Burn>, genesis: bigint): Cell[][] {
  let supply = genesis;
  return burns.flatMap((burn) => {
    supply -= burn.amount;
    if (!shown.has(burn)) return [];
    const { at, block, index, hash, source, account, amount } = burn;
    const time = new Date(at * 1_000).toISOString();
    return [[time, block, index, hash, source, account, decimalOf(amount), decimalOf(supply)]];
  });
}
