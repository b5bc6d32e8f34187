import { leaveNow } from "../../sdk/calls/leaveNow.ts";
import { act } from "../lib/act.ts";
import { amountOrAll, mext, optionalAmount } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { amountIn, amountWords, eventOf, stakingOf, tierArg } from "./staking.ts";

/** Takes a stake out at once, for the penalty that is said first; the contract takes no more than that. */
export async function leaveStake(open: Open): Promise<object> {
  const { client, deployment, args, say, progress } = open;
  const from = tierArg(args);
  const [amount, most] = [amountOrAll(args, "amount"), optionalAmount(args, "maxPenalty")];
  const { answer, receipt } = await act(open, {
    intent: `leave tier ${from.name} with ${amountWords(amount)}${most === undefined ? "" : ` for at most ${mext(most)}`}`,
    call: async (account) => {
      const leaving = await amountIn(open, account, from, amount);
      const asked = [from.tier, leaving] as const;
      const penalty = await client.readContract({
        ...stakingOf(open),
        functionName: "penaltyToLeave",
        args: asked,
      });
      progress(`Leaving now costs ${mext(penalty)} of ${mext(leaving)}, burned; ${mext(leaving - penalty)} are paid.`);
      return leaveNow(deployment, { tier: from.tier, amount: leaving, maxPenalty: most ?? penalty });
    },
  });
  if (receipt === undefined) return { tier: from.name, ...answer };
  const { paid, penalty, balance, weight } = eventOf(open, receipt, "Left");
  say(
    `Left tier ${from.name}: ${mext(paid)} paid, ${mext(penalty)} burned. ` +
      `${mext(balance)} are left in the tier; weight ${mext(weight)}.`,
  );
  return { tier: from.name, paid, penalty, balance, weight, ...answer };
}
