import { giveNotice } from "../../sdk/calls/giveNotice.ts";
import { act } from "../lib/act.ts";
import { amountOrAll, mext } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { when } from "../lib/time.ts";
import { amountIn, amountWords, blockTimeOf, eventOf, tierArg } from "./staking.ts";

/** Starts a notice; its weight ends at once, and the whole amount is free when it has run. */
export async function noticeStake(open: Open): Promise<object> {
  const { deployment, args, say } = open;
  const [from, amount] = [tierArg(args), amountOrAll(args, "amount")];
  const { answer, receipt } = await act(open, {
    intent: `give notice of ${amountWords(amount)} in tier ${from.name}`,
    call: async (account) =>
      giveNotice(deployment, { tier: from.tier, amount: await amountIn(open, account, from, amount) }),
  });
  const plan = { tier: from.name, ...answer };
  if (receipt === undefined) return plan;
  const { exitId, amount: noticed, readyAt, balance, weight } = eventOf(open, receipt, "NoticeGiven");
  const begun = await blockTimeOf(open, receipt);
  say(
    `Notice ${exitId} began: ${mext(noticed)} from tier ${from.name}, free at ${when(Number(readyAt), begun)}. ` +
      `${mext(balance)} are left in the tier; weight ${mext(weight)}.`,
  );
  say(`Then: stake withdraw --exit ${exitId}. Until then: stake cancel, or stake cut for a penalty that falls daily.`);
  return { ...plan, exit: Number(exitId), amount: noticed, readyAt: Number(readyAt), balance, weight };
}
