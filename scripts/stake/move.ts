import { move } from "../../sdk/calls/move.ts";
import { act } from "../lib/act.ts";
import { amountOrAll, mext } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { amountIn, amountWords, eventOf, tierArg } from "./staking.ts";

/** Moves a stake to a tier of longer notice. */
export async function moveStake(open: Open): Promise<object> {
  const { deployment, args, say } = open;
  const [from, to, amount] = [tierArg(args), tierArg(args, "toTier"), amountOrAll(args, "amount")];
  const { answer, receipt } = await act(open, {
    intent: `move ${amountWords(amount)} from tier ${from.name} to tier ${to.name}`,
    call: async (account) =>
      move(deployment, { from: from.tier, to: to.tier, amount: await amountIn(open, account, from, amount) }),
  });
  const plan = { tier: from.name, toTier: to.name, ...answer };
  if (receipt === undefined) return plan;
  const { amount: moved, fromBalance, toBalance, weight } = eventOf(open, receipt, "Moved");
  say(
    `Moved ${mext(moved)} from tier ${from.name} (${mext(fromBalance)} left) to tier ${to.name} ` +
      `(${mext(toBalance)} now). Weight ${mext(weight)}.`,
  );
  return { ...plan, amount: moved, fromBalance, toBalance, weight };
}
