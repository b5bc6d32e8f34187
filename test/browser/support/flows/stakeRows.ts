import { expect, type Page } from "@playwright/test";
import type { Address, LocalAccount } from "viem";
import { approve } from "../../../../sdk/calls/approve.ts";
import { giveNotice } from "../../../../sdk/calls/giveNotice.ts";
import { mextStakingAbi, mextTokenAbi } from "../../../../sdk/generated/abi.ts";
import { penaltyToCut, penaltyToLeave } from "../../../../sdk/mirrors/penalty.ts";
import { DAY } from "../../../../sdk/mirrors/time.ts";
import { accountAt, firstTeam } from "../../../../scripts/demo/people.ts";
import { MEXT } from "../book.ts";
import { passTime, send } from "../past.ts";
import type { Chain } from "../stack.ts";
import { FREE_TIER, readyToStake, STAKED, TITLE } from "../stakeFlow.ts";
import { openRecent } from "../visitor.ts";
import { PERMIT, type RowOf, SEND, told } from "./row.ts";

/** Holds 600,000 in the Free tier and 400,000 in the Quarter tier; a notice of the Quarter tier runs. */
const holder = accountAt(4);
/** Holds 900,000 in the Week tier. */
const weekly = accountAt(2);
/** Holds MEXT and has staked none of it. */
const free = accountAt(firstTeam);
const friend = accountAt(firstTeam + 1).address;
const [WEEK_TIER, QUARTER, YEAR] = [1, 3, 4];
const path = "/stake";

const main = (page: Page) => page.getByRole("main");
const acts = (page: Page, tier: string) => main(page).getByRole("group", { name: tier, exact: true });
const notice = (page: Page, tier: string) =>
  main(page)
    .getByRole("listitem")
    .filter({ hasText: `from the ${tier} tier` })
    .last();

const stakingOf = ({ deployment }: Chain) =>
  ({ address: deployment.contracts.mextStaking.address, abi: mextStakingAbi }) as const;

/** What somebody holds: in the wallet, by tier, on its way out; and the supply. */
async function holdings(chain: Chain, { address }: LocalAccount) {
  const [balance, stakes, exits, supply] = await Promise.all([
    chain.balance(address),
    chain.stakes(address),
    chain.client.readContract({ ...stakingOf(chain), functionName: "exitsOf", args: [address, 0n, 100n] }),
    chain.supply(),
  ]);
  return { balance, stakes: [...stakes], exits: exits.map(({ amount }) => amount), supply };
}

type Holdings = Awaited<ReturnType<typeof holdings>>;

/** What a flow adds to somebody's holdings, amount by amount; whatever is not named stays as it was. */
type Change = { balance?: bigint; stakes?: Record<number, bigint>; exit?: [at: number, by: bigint]; supply?: bigint };

function changed(before: Holdings, { balance = 0n, stakes = {}, exit, supply = 0n }: Change): Holdings {
  const exits = [...before.exits];
  if (exit) exits[exit[0]] = (exits[exit[0]] ?? 0n) + exit[1];
  return {
    balance: before.balance + balance,
    stakes: before.stakes.map((amount, tier) => amount + (stakes[tier] ?? 0n)),
    exits,
    supply: before.supply + supply,
  };
}

const holds = (chain: Chain, owner: LocalAccount, change: (before: Holdings) => Change | Promise<Change>) =>
  told(
    () => holdings(chain, owner),
    async (before, after) => expect(after).toEqual(changed(before, await change(before))),
  );

async function inDialog(page: Page, tier: string, act: "Move" | "Give notice" | "Leave now", amount: string) {
  await acts(page, tier).getByRole("button", { name: act }).click();
  const asking = page.getByRole("dialog");
  await asking.getByRole("textbox").fill(amount);
  return asking.getByRole("button", { name: act, exact: true });
}

const timeOfLast = async (chain: Chain) => Number((await chain.client.getBlock()).timestamp);

/** What one claim paid, by its event. */
async function claimedIn(chain: Chain, account: Address): Promise<bigint> {
  const logs = await chain.client.getContractEvents({
    ...stakingOf(chain),
    eventName: "Claimed",
    args: { account },
    fromBlock: (await chain.client.getBlockNumber()) - 3n,
  });
  expect(logs).toHaveLength(1);
  const amount = logs[0]?.args.amount ?? 0n;
  expect(amount).toBeGreaterThan(0n);
  return amount;
}

const stake: RowOf = async (chain) => ({
  owner: free,
  title: TITLE,
  asks: PERMIT,
  path,
  ready: readyToStake,
  ...holds(chain, free, () => ({ balance: -STAKED, stakes: { [FREE_TIER]: STAKED } })),
});

const move: RowOf = async (chain) => ({
  owner: holder,
  title: /^Move 1,000 MEXT/,
  asks: SEND,
  path,
  ready: (page) => inDialog(page, "Free", "Move", "1000"),
  ...holds(chain, holder, () => ({ stakes: { [FREE_TIER]: -1_000n * MEXT, [WEEK_TIER]: 1_000n * MEXT } })),
});

const giveNoticeRow: RowOf = async (chain) => ({
  owner: holder,
  title: "Give notice of 4,000 MEXT",
  asks: SEND,
  path,
  ready: (page) => inDialog(page, "Quarter", "Give notice", "4000"),
  ...holds(chain, holder, ({ exits }) => ({
    stakes: { [QUARTER]: -4_000n * MEXT },
    exit: [exits.length, 4_000n * MEXT],
  })),
});

const cancelNotice: RowOf = async (chain) => {
  const { amount } = await chain.exit(holder.address, 0n);
  return {
    owner: holder,
    title: "Cancel a notice",
    asks: SEND,
    path,
    ready: async (page) => notice(page, "Quarter").getByRole("button", { name: "Cancel the notice" }),
    ...holds(chain, holder, () => ({ stakes: { [QUARTER]: amount }, exit: [0, -amount] })),
  };
};

const withdraw: RowOf = async (chain) => {
  const { exits } = await holdings(chain, weekly);
  const amount = 777n * MEXT;
  await send(chain, weekly, giveNotice(chain.deployment, { tier: WEEK_TIER, amount }));
  await passTime(chain, 7 * DAY);
  return {
    owner: weekly,
    title: "Withdraw 777 MEXT",
    asks: SEND,
    path,
    ready: async (page) => notice(page, "Week").getByRole("button", { name: "Withdraw" }),
    ...holds(chain, weekly, () => ({ balance: amount, exit: [exits.length, -amount] })),
  };
};

const leaveNow: RowOf = async (chain) => {
  const amount = 1_234n * MEXT + MEXT / 2n;
  const penalty = penaltyToLeave(QUARTER, amount);
  return {
    owner: holder,
    title: /^Leave now with/,
    asks: SEND,
    path,
    ready: (page) => inDialog(page, "Quarter", "Leave now", "1234.5"),
    ...holds(chain, holder, () => ({ balance: amount - penalty, stakes: { [QUARTER]: -amount }, supply: -penalty })),
  };
};

const cutNotice: RowOf = async (chain) => {
  const exit = await chain.exit(holder.address, 0n);
  return {
    owner: holder,
    title: "End a notice now",
    asks: SEND,
    path,
    ready: async (page) => notice(page, "Quarter").getByRole("button", { name: /^Leave now and burn/ }),
    ...holds(chain, holder, async () => {
      const penalty = penaltyToCut(exit, await timeOfLast(chain));
      return { balance: exit.amount - penalty, exit: [0, -exit.amount], supply: -penalty };
    }),
  };
};

const claim: RowOf = async (chain) => ({
  owner: holder,
  title: /^Claim/,
  asks: SEND,
  path,
  ready: async (page) => main(page).getByRole("button", { name: "Claim", exact: true }),
  ...holds(chain, holder, async () => ({ balance: await claimedIn(chain, holder.address) })),
});

const claimAndStake: RowOf = async (chain) => ({
  owner: holder,
  title: /^Claim and stake/,
  asks: SEND,
  path,
  ready: async (page) => {
    await page.getByLabel("Or stake it in the tier").selectOption({ label: "Year" });
    return main(page).getByRole("button", { name: "Claim and stake" });
  },
  ...holds(chain, holder, async () => ({ stakes: { [YEAR]: await claimedIn(chain, holder.address) } })),
});

const delegate: RowOf = async (chain) => ({
  owner: holder,
  title: "Give your votes to a delegate",
  asks: SEND,
  path,
  ready: async (page) => {
    await page.getByLabel("Delegate’s address").fill(friend);
    return main(page).getByRole("button", { name: "Delegate", exact: true });
  },
  ...told(
    () => chain.client.readContract({ ...stakingOf(chain), functionName: "delegates", args: [holder.address] }),
    (before, after) => expect([before, after]).toEqual([holder.address, friend]),
  ),
});

const revoke: RowOf = async (chain) => {
  const spender = chain.deployment.contracts.mextStaking.address;
  const token = { address: chain.deployment.contracts.mextToken.address, abi: mextTokenAbi } as const;
  await send(chain, free, approve(chain.deployment, { spender, amount: 1_234n * MEXT }));
  return {
    owner: free,
    title: "Take back an allowance",
    asks: SEND,
    path,
    ready: async (page) => (await openRecent(page)).getByRole("button", { name: "Take it back" }),
    ...told(
      () => chain.client.readContract({ ...token, functionName: "allowance", args: [free.address, spender] }),
      (before, after) => expect([before, after]).toEqual([1_234n * MEXT, 0n]),
    ),
  };
};

export const stakeRows = {
  stake,
  move,
  giveNotice: giveNoticeRow,
  cancelNotice,
  withdraw,
  leaveNow,
  cutNotice,
  claim,
  claimAndStake,
  delegate,
  revoke,
};
