// given a transaction that its owner has signed and that waits for a block
//   when the wallet speeds it up: the new hash is followed and shown, and it counts once
//   when it is cancelled, or another call takes its nonce: a sentence, nothing happened, and it can be tried again
//   when that happens while the page is closed: the page finds it when it is opened again
//   when it was confirmed only after the page was closed or opened again: it is found by its call, and not asked for twice
//   when the contract refuses it in the block: the contract's own reason, and the fee is all that was spent
import { expect, type Page } from "@playwright/test";
import { createWalletClient, encodeFunctionData, http, parseGwei } from "viem";
import { foundry } from "viem/chains";
import { mextTokenAbi } from "../../sdk/generated/abi.ts";
import { accountAt, firstTeam } from "../../scripts/demo/people.ts";
import { test as base } from "./support/fixtures.ts";
import { stackOf } from "./support/stack.ts";
import { flowOf, FREE_TIER, pressStake, STAKED, TITLE } from "./support/stakeFlow.ts";
import { accountButton, connectWallet, finish, go, openRecent } from "./support/visitor.ts";
import { openWallet, type Wallet } from "./support/wallet.ts";

const owner = accountAt(firstTeam);
const friend = accountAt(firstTeam + 1);
const { address } = owner;

const test = base.extend<{ wallet: Wallet }>({
  wallet: async ({ context }, use) => use(await openWallet(context, stackOf().rpcUrl, owner)),
});

test.beforeEach(({ chain }) => chain.rewind());

/** A stake that is signed and sent on a chain that mines only when it is told to. */
async function sendStake(page: Page, chain: { rpc: (method: string, ...params: unknown[]) => Promise<unknown> }) {
  await go(page, "/stake");
  await connectWallet(page, address);
  await chain.rpc("evm_setAutomine", false);
  await pressStake(page);
  await expect(flowOf(page).getByText("sent; waiting for a block")).toBeVisible();
  // The page has seen it in the node, as it has within moments.
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("nonce");
}

const again = (page: Page) => flowOf(page).getByRole("button", { name: "Try again" });

test("sped up in the wallet: the new hash is shown and followed, and the stake counts once", async ({
  page,
  wallet,
  chain,
}) => {
  await sendStake(page, chain);
  const hash = await wallet.replace("speed-up");
  await expect(flowOf(page).getByText("Sped up in your wallet: the transaction is now")).toBeVisible();
  await expect(flowOf(page)).toContainText(hash);
  await chain.rpc("evm_mine");
  await finish(page, TITLE);
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
  expect(wallet.times("eth_sendTransaction")).toBe(1);
});

test("P10 sped up while the page is closed: it is found by the nonce when the page is opened again", async ({
  page,
  wallet,
  chain,
}) => {
  await sendStake(page, chain);
  const link = page.url();
  await page.goto("about:blank");
  const hash = await wallet.replace("speed-up");
  for (let blocks = 0; blocks < 5; blocks++) await chain.rpc("evm_mine");
  await page.goto(link);
  await expect(accountButton(page)).toBeVisible();
  const recent = await openRecent(page);
  await expect(recent.getByRole("listitem").filter({ hasText: TITLE })).toContainText("done");
  await recent.getByRole("button", { name: TITLE }).click();
  await expect(flowOf(page)).toContainText(hash);
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
  expect(wallet.times("eth_sendTransaction")).toBe(1);
});

test("P10 confirmed in the wallet after the page was closed: it is found, and not asked for again", async ({
  page,
  wallet,
  chain,
}) => {
  await go(page, "/stake");
  await connectWallet(page, address);
  const held = wallet.hold("eth_sendTransaction");
  await pressStake(page);
  await expect.poll(() => wallet.times("eth_sendTransaction")).toBe(1);
  const link = page.url();
  await page.goto("about:blank");
  held.release();
  await expect.poll(async () => (await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
  await page.goto(link);
  const recent = await openRecent(page);
  await expect(recent.getByRole("listitem").filter({ hasText: TITLE })).toContainText("done");
  expect(wallet.times("eth_sendTransaction")).toBe(1);
});

test("P10 confirmed in the wallet after the page was opened again: it is found by itself", async ({
  page,
  wallet,
  chain,
}) => {
  await go(page, "/stake");
  await connectWallet(page, address);
  const held = wallet.hold("eth_sendTransaction");
  await pressStake(page);
  await expect.poll(() => wallet.times("eth_sendTransaction")).toBe(1);
  await page.reload();
  const recent = await openRecent(page);
  await recent.getByRole("button", { name: TITLE }).click();
  await expect(flowOf(page).getByRole("alert")).toHaveText(
    "The page was closed while your wallet was asking you. If you confirm it there, it is found here within a block or two. If you refused it, try again.",
  );
  held.release();
  await finish(page, TITLE);
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
  expect(wallet.times("eth_sendTransaction")).toBe(1);
});

test("cancelled in the wallet: a sentence, nothing staked, and it can be tried again", async ({
  page,
  wallet,
  chain,
}) => {
  await sendStake(page, chain);
  const hash = await wallet.replace("cancel");
  await chain.rpc("evm_mine");
  await expect(flowOf(page).getByRole("alert")).toHaveText(
    "You cancelled the transaction in your wallet. It will not happen any more. Try again if you still want it.",
  );
  await expect(flowOf(page)).toContainText(hash);
  expect((await chain.stakes(address))[FREE_TIER]).toBe(0n);
  await chain.rpc("evm_setAutomine", true);
  await again(page).click();
  await finish(page, TITLE);
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
});

test("replaced by another call: it is said, and what happened instead is on the chain", async ({
  page,
  wallet,
  chain,
}) => {
  await sendStake(page, chain);
  const before = await chain.balance(friend.address);
  const token = chain.deployment.contracts.mextToken.address;
  const data = encodeFunctionData({ abi: mextTokenAbi, functionName: "transfer", args: [friend.address, 7n] });
  await wallet.replace({ to: token, data });
  await chain.rpc("evm_mine");
  await expect(flowOf(page).getByRole("alert")).toContainText(
    "Your wallet sent another transaction in place of this one.",
  );
  expect((await chain.balance(friend.address)) - before).toBe(7n);
  expect((await chain.stakes(address))[FREE_TIER]).toBe(0n);
  await expect(again(page)).toBeVisible();
});

test("refused in its block: the contract's own reason with its values, read from the chain", async ({
  page,
  wallet,
  chain,
}) => {
  const signer = (account: typeof owner) =>
    createWalletClient({ account, chain: foundry, transport: http(stackOf().rpcUrl) });
  const token = { address: chain.deployment.contracts.mextToken.address, abi: mextTokenAbi } as const;
  const everything = await chain.balance(address);
  await signer(owner).writeContract({ ...token, functionName: "approve", args: [friend.address, everything] });

  await sendStake(page, chain);
  await signer(friend).writeContract({
    ...token,
    functionName: "transferFrom",
    args: [address, friend.address, everything],
    maxFeePerGas: parseGwei("400"),
    maxPriorityFeePerGas: parseGwei("200"),
    gas: 200_000n,
  });
  await chain.rpc("evm_mine");
  const alert = flowOf(page).getByRole("alert");
  await expect(alert).toContainText(
    `It was mined, but refused: ${address.slice(0, 6)}…${address.slice(-4)} holds 0 MEXT`,
  );
  await expect(alert).toContainText("Only the network fee was spent.");
  await expect(alert).toContainText("100 MEXT");
  expect((await chain.stakes(address))[FREE_TIER]).toBe(0n);
  expect(wallet.times("eth_sendTransaction")).toBe(1);
});
