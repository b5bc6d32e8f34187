// the delegates, from history alone
//   each power is the contract's; the turnout of somebody is what they did on the demo's proposals
//   searched by reason; a delegator is counted; votes are given, and the row says so
import { expect } from "@playwright/test";
import { formatMext } from "../../app/src/text/format.ts";
import { mextStakingAbi } from "../../sdk/generated/abi.ts";
import { accountAt, delegation } from "../../scripts/demo/people.ts";
import { test as base } from "./support/fixtures.ts";
import { stackOf } from "./support/stack.ts";
import { connectWallet, finish, go } from "./support/visitor.ts";
import { openWallet, type Wallet } from "./support/wallet.ts";

const owner = accountAt(2);
const delegate = accountAt(delegation.to).address;

const test = base.extend<{ wallet: Wallet }>({
  wallet: async ({ context }, use) => use(await openWallet(context, stackOf().rpcUrl, owner)),
});
test.beforeEach(({ chain }) => chain.rewind());

test("tells who votes, with how much and how, and takes one's votes", async ({ page, chain, wallet: _ }) => {
  const staking = { address: chain.deployment.contracts.mextStaking.address, abi: mextStakingAbi } as const;
  await go(page, "/policy");
  await page.getByRole("link", { name: "Who votes, and how: the delegates" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Give your votes to somebody who uses them.");
  const row = page.locator(`[data-account="${delegate}"]`);
  const votes = await chain.client.readContract({ ...staking, functionName: "getVotes", args: [delegate] });
  await expect(row).toContainText(formatMext(votes, "en", 0));
  await expect(row).toContainText("from 1 account");
  await expect(row).toContainText("3 of 3");
  await expect(row).toContainText("Two weeks have been enough for all ten so far.");

  const list = page.getByRole("list", { name: "Delegates" });
  await page.getByRole("searchbox", { name: "Find an address or a reason" }).fill("liquidity in each");
  await expect(list.locator("> li")).toHaveCount(1);
  await page.getByRole("searchbox", { name: "Find an address or a reason" }).fill(delegate.slice(0, 12));
  await connectWallet(page, owner.address);
  await row.getByRole("button", { name: "Give my votes" }).click();
  await finish(page, "Give your votes to a delegate");
  await expect(row).toContainText("Votes with your weight.");
  await expect(row).toContainText("from 2 accounts");
  expect(await chain.client.readContract({ ...staking, functionName: "delegates", args: [owner.address] })).toBe(
    delegate,
  );
});
