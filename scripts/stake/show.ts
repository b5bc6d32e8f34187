import type { Address } from "viem";
import { mextTokenAbi } from "../../sdk/generated/abi.ts";
import { penaltyToCut, penaltyToLeave } from "../../sdk/mirrors/penalty.ts";
import { weekOf, weekStartsAt } from "../../sdk/mirrors/time.ts";
import { tiers, weightDown } from "../../sdk/mirrors/weight.ts";
import { mext } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { showFacts, showTable } from "../lib/show.ts";
import { utc, when } from "../lib/time.ts";
import { exactAmount } from "../../sdk/format.ts";
import { nameOf } from "./delegate.ts";
import { exitsOf } from "./exits.ts";
import { powerNextWeek } from "./powerNextWeek.ts";
import { shownAccount, stakingOf } from "./staking.ts";

/** Everything that an account has in staking, and what it is worth as votes. */
export async function showStake(open: Open): Promise<object> {
  const account = await shownAccount(open);
  const position = await read(open, account);
  const { tiers: rows, notices } = position;
  const { say, now } = open;
  const turn = weekStartsAt(weekOf(now) + 1);
  showFacts(say, [
    ["Account", account],
    ["Free MEXT", mext(position.free)],
    ["Earned, to claim", mext(position.earned)],
    ["Delegate", nameOf(position.delegate, account)],
    ["Weight", exactAmount(position.weight)],
    ["Power this week", exactAmount(position.powerThisWeek)],
    [
      "Power from Thursday",
      position.powerNextWeek === undefined
        ? "this node cannot look ahead"
        : `${exactAmount(position.powerNextWeek)} from ${when(turn, now)}, if nothing changes`,
    ],
    ["Revenue this week", mext(position.revenue.thisWeek)],
    ["Revenue next week", mext(position.revenue.nextWeek)],
  ]);
  say("");
  const number = (title: string) => ({ title, isNumber: true });
  showTable(
    say,
    ["tier", number("staked"), number("weight"), number("penalty to leave now")],
    rows.map(({ tier, staked, weight, penalty }) => [tier, ...[staked, weight, penalty].map(exactAmount)]),
  );
  if (notices.length > 0) {
    say("");
    showTable(
      say,
      [number("notice"), "tier", number("amount"), "free at", "ready", number("penalty to cut now")],
      notices.map(({ exit, tier, amount, readyAt, isReady, penalty }) => [
        exit,
        tier,
        exactAmount(amount),
        utc(readyAt),
        isReady ? "yes" : when(readyAt, now).replace(/^.*\((.*)\)$/, "$1"),
        exactAmount(penalty),
      ]),
    );
  }
  return { account, ...position };
}

async function read(open: Open, account: Address) {
  const { client, now, deployment } = open;
  const [staking, week] = [stakingOf(open), BigInt(weekOf(now))];
  const token = { address: deployment.contracts.mextToken.address, abi: mextTokenAbi } as const;
  const [free, balances, weight, earned, delegatee, powerThisWeek, revenue, exits, next] = await Promise.all([
    client.readContract({ ...token, functionName: "balanceOf", args: [account] }),
    client.readContract({ ...staking, functionName: "balancesOf", args: [account] }),
    client.readContract({ ...staking, functionName: "weightOf", args: [account] }),
    client.readContract({ ...staking, functionName: "earned", args: [account] }),
    client.readContract({ ...staking, functionName: "delegates", args: [account] }),
    client.readContract({ ...staking, functionName: "powerIn", args: [account, week] }),
    client.readContract({ ...staking, functionName: "revenue" }),
    exitsOf(open, account),
    powerNextWeek(open, account),
  ]);
  return {
    free,
    tiers: tiers.map(({ name }, tier) => {
      const staked = balances[tier] ?? 0n;
      return { tier: name, staked, weight: weightDown(tier, staked), penalty: penaltyToLeave(tier, staked) };
    }),
    weight,
    notices: exits
      .filter(({ amount }) => amount > 0n)
      .map(({ exit, tier, name, amount, readyAt }) => {
        const penalty = penaltyToCut({ tier, amount, readyAt }, now);
        return { exit, tier: name, amount, readyAt, isReady: readyAt <= now, penalty };
      }),
    earned,
    delegate: delegatee,
    powerThisWeek,
    powerNextWeek: next,
    revenue: { thisWeek: revenue[0], nextWeek: revenue[1] },
  };
}
