// given a connected wallet whose owner does other things meanwhile
//   when they go over to another account in the middle of a flow: a sentence, nothing asked in the other's name, and the
//     flow goes on when they come back
//   when they lock it: the page says that nobody is connected, and the flow is found again
//   when the wallet waits for an earlier answer, or does not know the network: what to do about it
//   an allowance that was left over is shown exactly, and taken back
import { expect } from "@playwright/test";
import { createWalletClient, http } from "viem";
import { foundry } from "viem/chains";
import { mextTokenAbi } from "../../sdk/generated/abi.ts";
import { accountAt, firstTeam } from "../../scripts/demo/people.ts";
import { MEXT } from "./support/book.ts";
import { test as base } from "./support/fixtures.ts";
import { stackOf } from "./support/stack.ts";
import { flowOf, FREE_TIER, pressStake, STAKED, TITLE } from "./support/stakeFlow.ts";
import {
  accountButton,
  connectWallet,
  dialog,
  expectAccount,
  finish,
  go,
  openConnect,
  openRecent,
} from "./support/visitor.ts";
import { openWallet, type Wallet } from "./support/wallet.ts";

const owner = accountAt(firstTeam);
const friend = accountAt(firstTeam + 1);
const { address } = owner;

const test = base.extend<{ wallet: Wallet }>({
  wallet: async ({ context }, use) => use(await openWallet(context, stackOf().rpcUrl, owner)),
});

test.beforeEach(({ chain }) => chain.rewind());

const signing = "checked; confirm it in your wallet";

test("another account in the middle of a flow: it stops with a sentence and goes on when its account is back", async ({
  page,
  wallet,
  chain,
}) => {
  await go(page, "/stake");
  await connectWallet(page, address);
  const held = wallet.hold("eth_signTypedData_v4");
  await pressStake(page);
  await expect(flowOf(page).getByText(signing)).toBeVisible();
  await wallet.use(page, friend);
  await expect(flowOf(page).getByRole("alert")).toContainText(
    `Your wallet is no longer on ${address.slice(0, 6)}…${address.slice(-4)}, to which this belongs.`,
  );
  await expect(flowOf(page).getByRole("button", { name: /Continue|Try again/ })).toHaveCount(0);
  held.release();
  await expectAccount(page, friend.address);
  expect(wallet.times("eth_sendTransaction")).toBe(0);

  await wallet.use(page, owner);
  await flowOf(page).getByRole("button", { name: "Continue" }).click();
  await finish(page, TITLE);
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
  expect((await chain.stakes(friend.address))[FREE_TIER]).toBe(0n);
  expect(wallet.times("eth_sendTransaction")).toBe(1);
});

test("locked in the middle: nobody is connected, and the flow is found when the wallet is back", async ({
  page,
  wallet,
  chain,
}) => {
  await go(page, "/stake");
  await connectWallet(page, address);
  await chain.rpc("evm_setAutomine", false);
  await pressStake(page);
  await expect(flowOf(page).getByText("sent; waiting for a block")).toBeVisible();
  await wallet.lock(page);
  await flowOf(page).getByRole("button", { name: "Close" }).click();
  await chain.rpc("evm_mine");
  await connectWallet(page, address);
  const recent = await openRecent(page);
  await expect(recent.getByRole("listitem").filter({ hasText: TITLE })).toContainText("done");
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
});

test("a wallet that still waits for an earlier answer says so, when connecting and when signing", async ({
  page,
  wallet,
  chain,
}) => {
  await go(page, "/stake");
  wallet.next("eth_requestAccounts", "busy");
  const connecting = await openConnect(page);
  await connecting.getByRole("button", { name: "Test wallet" }).click();
  await expect(connecting.getByRole("alert")).toContainText("it still waits for an answer");
  await connecting.getByRole("button", { name: "Test wallet" }).click();
  await expectAccount(page, address);
  wallet.next("eth_signTypedData_v4", "busy");
  await pressStake(page);
  await expect(flowOf(page).getByRole("alert")).toContainText(
    "Your wallet still waits for an answer to an earlier question. Open the wallet, answer it there, and try again.",
  );
  await flowOf(page).getByRole("button", { name: "Try again" }).click();
  await finish(page, TITLE);
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
});

test("a wallet that does not know the network is told of it, and asked for nothing else", async ({ page, wallet }) => {
  await go(page, "/stake");
  await connectWallet(page, address);
  await wallet.moveTo(page, 1);
  wallet.next("wallet_switchEthereumChain", "unknown-chain");
  const away = page.getByRole("main").getByRole("button", { name: "Switch your wallet to chain 31337" });
  await away.first().click();
  await expect(away).toHaveCount(0);
  expect(wallet.times("wallet_addEthereumChain")).toBe(1);
  expect(wallet.times("eth_signTypedData_v4") + wallet.times("eth_sendTransaction")).toBe(0);
});

test("an allowance that was left over is shown exactly, and taken back", async ({ page, wallet, chain }) => {
  const client = createWalletClient({ account: owner, chain: foundry, transport: http(stackOf().rpcUrl) });
  const { mextToken, mextStaking } = chain.deployment.contracts;
  await client.writeContract({
    address: mextToken.address,
    abi: mextTokenAbi,
    functionName: "approve",
    args: [mextStaking.address, 1_234n * MEXT],
  });
  await go(page, "/stake");
  await connectWallet(page, address);
  await accountButton(page).click();
  const account = dialog(page, "Your account");
  await expect(account.getByText("Staking may take exactly 1,234 MEXT")).toBeVisible();
  await account.getByRole("button", { name: "Take it back" }).click();
  await finish(page, "Take back an allowance");
  expect(await chain.allowance(address)).toBe(0n);
  expect(wallet.times("eth_sendTransaction")).toBe(1);
});

test("what a phone would need is said where a phone cannot reach the page; the arrows go from wallet to wallet", async ({
  page,
  wallet,
}) => {
  await go(page, "/");
  const connecting = await openConnect(page);
  await expect(connecting.getByText("a phone cannot reach its address")).toBeVisible();
  await connecting.getByRole("button", { name: "Test wallet" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(connecting.getByRole("button", { name: "Test wallet" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("banner").getByRole("button", { name: "Connect", exact: true })).toBeFocused();
  expect(wallet.times("eth_requestAccounts")).toBe(0);
});
