import { type Address, zeroAddress } from "viem";
import { delegate } from "../../sdk/calls/delegate.ts";
import { countsFrom } from "../../sdk/mirrors/weeklyVotes.ts";
import { act } from "../lib/act.ts";
import { addressArg, textArg } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { utc } from "../lib/time.ts";
import { blockTimeOf, eventOf, requireNamed } from "./staking.ts";

const must = "an address, self, or nobody";

/** Gives the account's votes to another, takes them back, or lets nobody have them. */
export async function delegateVotes(open: Open): Promise<object> {
  const { deployment, args, say } = open;
  const text = textArg(args, "to", must).toLowerCase();
  const fixed = text === "self" || text === "nobody" ? undefined : addressArg(args, "to");
  const whom = (from: Address): Address => fixed ?? (text === "nobody" ? zeroAddress : requireNamed(from));
  const { answer, receipt } = await act(open, {
    intent: `delegate to ${fixed ?? text}`,
    call: (from) => delegate(deployment, { delegatee: whom(from) }),
  });
  if (receipt === undefined) return answer;
  const { delegator, fromDelegate, toDelegate } = eventOf(open, receipt, "DelegateChanged");
  const from = countsFrom(await blockTimeOf(open, receipt));
  say(
    `The votes of ${delegator} go to ${nameOf(toDelegate, delegator)}, no longer to ${nameOf(fromDelegate, delegator)}. ` +
      `There they end with this week; they count anew from Thursday, ${utc(from)}.`,
  );
  return { delegator, before: fromDelegate, delegate: toDelegate, countsFrom: from, ...answer };
}

/** A delegate in words. */
export function nameOf(delegatee: Address, delegator: Address): string {
  if (delegatee === zeroAddress) return "nobody";
  return delegatee === delegator ? "the account itself" : delegatee;
}
