// given a wallet that announces itself (EIP-6963), whose owner decides call by call
//   it is offered and not connected before its owner says so; a refused connection says so and can be repeated
//   when a signature or a transaction is refused: a sentence, nothing lost, and it can be tried again
//   when it cannot sign typed data: an allowance of exactly the amount is asked for instead
//   when the page is closed before the signature: nothing was sent, and the flow waits
//   when the page is closed after sending: the flow is picked up and ends by itself, with nothing sent twice
//   when the wallet stands on another network: nothing is asked of it until it is switched
import { expect } from "@playwright/test";
import { accountAt, firstTeam } from "../../scripts/demo/people.ts";
import { test as base } from "./support/fixtures.ts";
import { stackOf } from "./support/stack.ts";
import { flowOf, FREE_TIER, pressStake, stakeButton, STAKED } from "./support/stakeFlow.ts";
import { accountButton, connectWallet, finish, go, openConnect, openRecent } from "./support/visitor.ts";
import { openWallet, type Wallet } from "./support/wallet.ts";

/** A team that holds MEXT and has staked none of it. */
const owner = accountAt(firstTeam);

const test = base.extend<{ wallet: Wallet }>({
  wallet: async ({ context }, use) => use(await openWallet(context, stackOf().rpcUrl, owner)),
});
const { address } = owner;

test.beforeEach(({ chain }) => chain.rewind());

test("is offered by its name and never asked before its owner chooses it", async ({ page, wallet }) => {
  await go(page, "/");
  const connecting = await openConnect(page);
  await expect(connecting.getByRole("button", { name: "Test wallet" })).toBeVisible();
  expect(wallet.times("eth_requestAccounts")).toBe(0);
  await connecting.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("banner").getByRole("button", { name: "Connect", exact: true })).toBeVisible();
});

test("a refused connection says so and can be repeated; the connection survives a reload", async ({ page, wallet }) => {
  await go(page, "/");
  wallet.next("eth_requestAccounts", "reject");
  const connecting = await openConnect(page);
  await connecting.getByRole("button", { name: "Test wallet" }).click();
  await expect(connecting.getByRole("alert")).toContainText("The wallet did not connect");
  await connecting.getByRole("button", { name: "Test wallet" }).click();
  await expect(accountButton(page)).toBeVisible();
  await page.reload();
  await expect(accountButton(page)).toBeVisible();
  expect(wallet.times("eth_requestAccounts")).toBe(2);
});

test("a refused signature and a refused transaction are said, lose nothing, and can be tried again", async ({
  page,
  wallet,
  chain,
}) => {
  const [stakes, balance] = [await chain.stakes(address), await chain.balance(address)];
  await go(page, "/stake");
  await connectWallet(page, address);
  wallet.next("eth_signTypedData_v4", "reject");
  await pressStake(page);
  const flow = flowOf(page);
  const sentence = "You refused it in your wallet. Nothing was sent. Try again when you like.";
  await expect(flow.getByRole("alert")).toHaveText(sentence);
  expect(wallet.times("eth_sendTransaction")).toBe(0);

  wallet.next("eth_sendTransaction", "reject");
  await flow.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => wallet.times("eth_sendTransaction")).toBe(1);
  await expect(flow.getByRole("alert")).toHaveText(sentence);
  expect(await chain.stakes(address)).toEqual(stakes);
  expect(await chain.balance(address)).toBe(balance);

  await flow.getByRole("button", { name: "Try again" }).click();
  await finish(page, "Stake 100 MEXT");
  expect((await chain.stakes(address))[FREE_TIER]).toBe((stakes[FREE_TIER] ?? 0n) + STAKED);
  expect(wallet.times("eth_sendTransaction")).toBe(2);
});

test("a wallet that cannot sign typed data approves exactly the amount instead", async ({ page, wallet, chain }) => {
  await go(page, "/stake");
  await connectWallet(page, address);
  wallet.next("eth_signTypedData_v4", "unsupported");
  await pressStake(page);
  await expect(flowOf(page).getByText("Allow exactly this amount")).toBeVisible();
  await finish(page, "Stake 100 MEXT");
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
  expect(await chain.allowance(address)).toBe(0n);
});

test("a page that is closed before the signature has sent nothing, and the flow waits", async ({
  page,
  wallet,
  chain,
}) => {
  await go(page, "/stake");
  await connectWallet(page, address);
  const held = wallet.hold("eth_signTypedData_v4");
  await pressStake(page);
  await expect(flowOf(page).getByText("confirm it in your wallet")).toBeVisible();
  await page.reload();
  held.release();
  const recent = await openRecent(page);
  await expect(recent.getByRole("listitem").filter({ hasText: "Stake 100 MEXT" })).toContainText("stopped");
  await recent.getByRole("button", { name: "Stake 100 MEXT" }).click();
  await expect(flowOf(page).getByRole("alert")).toContainText("The page was closed before you signed.");
  expect(wallet.times("eth_sendTransaction")).toBe(0);
  await flowOf(page).getByRole("button", { name: "Try again" }).click();
  await finish(page, "Stake 100 MEXT");
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
});

test("a transaction that was sent is picked up after a reload and ends by itself", async ({ page, wallet, chain }) => {
  await go(page, "/stake");
  await connectWallet(page, address);
  await chain.rpc("evm_setAutomine", false);
  const held = wallet.hold("eth_sendTransaction");
  await pressStake(page);
  await expect(flowOf(page).getByText("confirm it in your wallet")).toBeVisible();
  held.release();
  await expect(flowOf(page).getByText("sent; waiting for a block")).toBeVisible();
  await page.reload();
  await expect(accountButton(page)).toContainText("1 under way");
  await chain.rpc("evm_mine");
  const recent = await openRecent(page);
  await expect(recent.getByRole("listitem").filter({ hasText: "Stake 100 MEXT" })).toContainText("done", {
    timeout: 15_000,
  });
  await recent.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("group", { name: "Free", exact: true })).toBeVisible();
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
  expect(wallet.times("eth_sendTransaction")).toBe(1);
});

test("on another network nothing is asked of the wallet until it is switched", async ({ page, wallet, chain }) => {
  await go(page, "/stake");
  await connectWallet(page, address);
  await wallet.moveTo(page, 1);
  const away = page.getByRole("main").getByRole("button", { name: "Switch your wallet to chain 31337" });
  await expect(away.first()).toBeVisible();
  await expect(stakeButton(page)).toHaveCount(0);

  wallet.next("wallet_switchEthereumChain", "reject");
  await away.first().click();
  await expect.poll(() => wallet.times("wallet_switchEthereumChain")).toBe(1);
  await expect(away.first()).toBeVisible();
  expect(wallet.times("eth_signTypedData_v4") + wallet.times("eth_sendTransaction")).toBe(0);

  await away.first().click();
  await expect(stakeButton(page)).toBeVisible();
  await pressStake(page);
  await finish(page, "Stake 100 MEXT");
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
});
