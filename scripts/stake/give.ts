import { stakeFor } from "../../sdk/calls/stakeFor.ts";
import { act } from "../lib/act.ts";
import { addressArg, amountArg, mext } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { sayStaked } from "./add.ts";
import { tierArg } from "./staking.ts";

/** Stakes MEXT of the account for another, who alone can ever take it out. */
export async function giveStake(open: Open): Promise<object> {
  const { deployment, args } = open;
  const [{ tier, name }, amount, to] = [tierArg(args), amountArg(args, "amount"), addressArg(args, "to")];
  const { answer, receipt } = await act(open, {
    intent: `stake ${mext(amount)} in tier ${name} for ${to}`,
    call: () => stakeFor(deployment, { account: to, tier, amount }),
    takes: { amount, spender: deployment.contracts.mextStaking.address },
  });
  return {
    account: to,
    tier: name,
    amount,
    ...answer,
    ...(receipt === undefined ? {} : await sayStaked(open, receipt)),
  };
}
