import { type Address, formatGwei } from "viem";
import { exactAmount } from "../../sdk/format.ts";
import type { Open } from "../lib/open.ts";
import { type Call, dataOf } from "../lib/send.ts";
import { spentToday } from "./budget.ts";
import type { KeeperOptions } from "./options.ts";

/** Why a call is not sent now although it is due; `undefined` where fee and budget allow it. */
export async function waitsFor(
  { client, chainId }: Open,
  { maxFee, budget }: Pick<KeeperOptions, "maxFee" | "budget">,
  { from, call }: { from: Address; call: Call },
): Promise<string | undefined> {
  if (maxFee === undefined && budget === undefined) return undefined;
  const price = await client.getGasPrice();
  if (maxFee !== undefined && price > maxFee) {
    return `Gas costs ${formatGwei(price)} gwei, more than --max-fee allows (${formatGwei(maxFee)}).`;
  }
  if (budget === undefined) return undefined;
  const gas = await client.estimateGas({ account: from, to: call.address, data: dataOf(call) });
  const cost = gas * price;
  const spent = spentToday({ chainId, from }, new Date());
  if (spent + cost <= budget) return undefined;
  return `Today cost ${exactAmount(spent)} so far; ${exactAmount(cost)} more would be over --budget (${exactAmount(budget)}).`;
}
