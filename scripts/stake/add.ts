import { stake } from "../../sdk/calls/stake.ts";
import { stakeWithPermit } from "../../sdk/calls/stakeWithPermit.ts";
import { tierNames } from "../../sdk/mirrors/weight.ts";
import { act } from "../lib/act.ts";
import { amountArg, choiceArg, mext } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";

/** Stakes MEXT of the account. */
export async function addStake(open: Open): Promise<object> {
  const { deployment, args, say } = open;
  const name = choiceArg(args, "tier", tierNames);
  const [tier, amount] = [tierNames.indexOf(name), amountArg(args, "amount")];
  const { answer, receipt } = await act(open, {
    intent: `stake ${mext(amount)} in tier ${name}`,
    call: () => stake(deployment, { tier, amount }),
    takes: {
      amount,
      spender: deployment.contracts.mextStaking.address,
      withPermit: (permit) => stakeWithPermit(deployment, { tier, amount, ...permit }),
    },
  });
  if (receipt !== undefined) say(`Staked ${mext(amount)} in tier ${name}.`);
  return { tier: name, amount, ...answer };
}
