import { claim } from "../../sdk/calls/claim.ts";
import { claimAndStake } from "../../sdk/calls/claimAndStake.ts";
import { act } from "../lib/act.ts";
import { mext, optionalText } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { sayStaked } from "./add.ts";
import { eventOf, tierArg } from "./staking.ts";

/** Takes everything that was earned, or stakes it. */
export async function claimEarnings(open: Open): Promise<object> {
  const into = optionalText(open.args, "stake") === undefined ? undefined : tierArg(open.args, "stake");
  const { answer, receipt } = await act(open, {
    intent: into === undefined ? "claim what was earned" : `claim what was earned and stake it in tier ${into.name}`,
    call: () => (into === undefined ? claim(open.deployment) : claimAndStake(open.deployment, { tier: into.tier })),
  });
  if (receipt === undefined) return answer;
  const { account, amount } = eventOf(open, receipt, "Claimed");
  if (into !== undefined) return { claimed: amount, ...answer, ...(await sayStaked(open, receipt)) };
  open.say(`Claimed ${mext(amount)} for ${account}.`);
  return { claimed: amount, account, ...answer };
}
