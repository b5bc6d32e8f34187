// given two tabs of the page with the same wallet
//   while one asks the wallet, the other says so and cannot ask again
//   when the asking tab is closed before the signature: the other says that nothing was sent, and can go on
//   when the tab that sent is closed: the other watches on, and nothing is sent twice
import { expect, type Page } from "@playwright/test";
import { accountAt, firstTeam } from "../../scripts/demo/people.ts";
import { test as base } from "./support/fixtures.ts";
import { stackOf } from "./support/stack.ts";
import { flowOf, FREE_TIER, pressStake, stakeButton, STAKED, TITLE } from "./support/stakeFlow.ts";
import { connectWallet, expectAccount, finish, go, openRecent } from "./support/visitor.ts";
import { openWallet, type Wallet } from "./support/wallet.ts";

const owner = accountAt(firstTeam);
const { address } = owner;

const test = base.extend<{ wallet: Wallet; other: Page }>({
  wallet: async ({ context }, use) => use(await openWallet(context, stackOf().rpcUrl, owner)),
  other: async ({ context }, use) => use(await context.newPage()),
});

test.beforeEach(({ chain }) => chain.rewind());

async function openBoth(page: Page, other: Page): Promise<void> {
  await go(page, "/stake");
  await connectWallet(page, address);
  await go(other, "/stake");
  await expectAccount(other, address);
}

test("while one tab asks the wallet, the other shows it and does not ask again", async ({
  page,
  other,
  wallet,
  chain,
}) => {
  await openBoth(page, other);
  const held = wallet.hold("eth_signTypedData_v4");
  await pressStake(page);
  await expect(flowOf(page).getByText("checked; confirm it in your wallet")).toBeVisible();
  await expect(stakeButton(other)).toBeDisabled();
  const recent = await openRecent(other);
  await recent.getByRole("button", { name: TITLE }).click();
  await expect(flowOf(other).getByText("another tab of this page has asked your wallet")).toBeVisible();
  await expect(flowOf(other).getByRole("button", { name: "Try again" })).toHaveCount(0);
  held.release();
  await finish(page, TITLE);
  await finish(other, TITLE);
  expect(wallet.times("eth_signTypedData_v4")).toBe(1);
  expect(wallet.times("eth_sendTransaction")).toBe(1);
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
});

test("the asking tab is closed before the signature: the other can go on", async ({ page, other, wallet, chain }) => {
  await openBoth(page, other);
  wallet.hold("eth_signTypedData_v4");
  await pressStake(page);
  await expect(flowOf(page).getByText("checked; confirm it in your wallet")).toBeVisible();
  const recent = await openRecent(other);
  await recent.getByRole("button", { name: TITLE }).click();
  await page.close();
  await expect(flowOf(other).getByRole("alert")).toContainText("The page was closed before you signed.");
  await flowOf(other).getByRole("button", { name: "Try again" }).click();
  await finish(other, TITLE);
  expect(wallet.times("eth_sendTransaction")).toBe(1);
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
});

test("the tab that sent is closed: the other watches on and shows the end", async ({ page, other, wallet, chain }) => {
  await openBoth(page, other);
  await chain.rpc("evm_setAutomine", false);
  await pressStake(page);
  await expect(flowOf(page).getByText("sent; waiting for a block")).toBeVisible();
  const recent = await openRecent(other);
  await recent.getByRole("button", { name: TITLE }).click();
  await expect(flowOf(other).getByText("Another tab of this page runs it")).toBeVisible();
  await page.close();
  await expect(flowOf(other).getByText("You may close this, or the page")).toBeVisible();
  await chain.rpc("evm_mine");
  await finish(other, TITLE);
  expect(wallet.times("eth_sendTransaction")).toBe(1);
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
});
