import type { TransactionReceipt } from "viem";
import { stake } from "../../sdk/calls/stake.ts";
import { stakeWithPermit } from "../../sdk/calls/stakeWithPermit.ts";
import { countsFrom } from "../../sdk/mirrors/weeklyVotes.ts";
import { tierNames } from "../../sdk/mirrors/weight.ts";
import { act } from "../lib/act.ts";
import { amountArg, mext } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { utc } from "../lib/time.ts";
import { blockTimeOf, eventOf, tierArg } from "./staking.ts";

/** Stakes MEXT of the account. */
export async function addStake(open: Open): Promise<object> {
  const { deployment, args } = open;
  const [{ tier, name }, amount] = [tierArg(args), amountArg(args, "amount")];
  const { answer, receipt } = await act(open, {
    intent: `stake ${mext(amount)} in tier ${name}`,
    call: () => stake(deployment, { tier, amount }),
    takes: {
      amount,
      spender: deployment.contracts.mextStaking.address,
      withPermit: (permit) => stakeWithPermit(deployment, { tier, amount, ...permit }),
    },
  });
  return { tier: name, amount, ...answer, ...(receipt === undefined ? {} : await sayStaked(open, receipt)) };
}

/** Says what a stake came to, whoever paid it. */
export async function sayStaked(open: Open, receipt: TransactionReceipt): Promise<object> {
  const { account, tier, amount, balance, weight } = eventOf(open, receipt, "Staked");
  const from = countsFrom(await blockTimeOf(open, receipt));
  const name = tierNames[tier] ?? String(tier);
  open.say(
    `Staked ${mext(amount)} in tier ${name} for ${account}: ${mext(balance)} there now, weight ${mext(weight)}. ` +
      `As a vote it counts from Thursday, ${utc(from)}.`,
  );
  return { account, tier: name, amount, balance, weight, countsFrom: from };
}
