import { fund } from "../../sdk/calls/fund.ts";
import { weekStartsAt } from "../../sdk/mirrors/time.ts";
import { act } from "../lib/act.ts";
import { amountArg, mext } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { utc } from "../lib/time.ts";
import { eventOf } from "./staking.ts";

/** Gives MEXT to the stakers of next week. */
export async function fundStakers(open: Open): Promise<object> {
  const { deployment, args, say } = open;
  const amount = amountArg(args, "amount");
  const { answer, receipt } = await act(open, {
    intent: `fund ${mext(amount)}`,
    call: () => fund(deployment, { amount }),
    takes: { amount, spender: deployment.contracts.mextStaking.address },
  });
  if (receipt === undefined) return { amount, ...answer };
  const { week, amount: given, bucket } = eventOf(open, receipt, "Funded");
  const startsAt = weekStartsAt(Number(week));
  say(`Gave ${mext(given)} to the stakers of the week from ${utc(startsAt)}, whose revenue is ${mext(bucket)} now.`);
  return { amount: given, week: Number(week), startsAt, bucket, ...answer };
}
