import { cancelNotice } from "../../sdk/calls/cancelNotice.ts";
import { tierNames } from "../../sdk/mirrors/weight.ts";
import { act } from "../lib/act.ts";
import { mext, wholeArg } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { eventOf } from "./staking.ts";

/** Takes a notice back; the amount counts in its tier again. */
export async function cancelStakeNotice(open: Open): Promise<object> {
  const { deployment, args, say } = open;
  const exit = wholeArg(args, "exit", 0);
  const { answer, receipt } = await act(open, {
    intent: `cancel notice ${exit}`,
    call: () => cancelNotice(deployment, { exitId: BigInt(exit) }),
  });
  if (receipt === undefined) return { exit, ...answer };
  const { tier, amount, balance, weight } = eventOf(open, receipt, "NoticeCancelled");
  const name = tierNames[tier] ?? String(tier);
  say(
    `Notice ${exit} is cancelled: ${mext(amount)} are back in tier ${name}, ${mext(balance)} in all. Weight ${mext(weight)}.`,
  );
  return { exit, tier: name, amount, balance, weight, ...answer };
}
