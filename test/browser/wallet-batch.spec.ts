// given a wallet that can do several calls as one (EIP-5792)
//   allowance and stake are one confirmation, exact to the last unit
//   when it is refused: a sentence, nothing happened, and it can be tried again
//   when the page is closed while the batch waits: it is picked up by the wallet's name for it
//   when it is confirmed only after the page was opened again: it is found by the page's name for it, and not asked twice
//   when the wallet, asked, does not want to batch after all: the permit instead
// given a wallet that knows no batches
//   it is asked once in a visit, never again
import { expect } from "@playwright/test";
import { accountAt, firstTeam } from "../../scripts/demo/people.ts";
import { test as base } from "./support/fixtures.ts";
import { stackOf } from "./support/stack.ts";
import { flowOf, FREE_TIER, pressStake, STAKED, TITLE } from "./support/stakeFlow.ts";
import { connectWallet, finish, go, openRecent } from "./support/visitor.ts";
import { openWallet, type Options, type Wallet } from "./support/wallet.ts";

const owner = accountAt(firstTeam);
const { address } = owner;

const test = base.extend<{ wallet: Wallet; knows: Options }>({
  knows: [{ atomic: "supported" }, { option: true }],
  wallet: async ({ context, knows }, use) => use(await openWallet(context, stackOf().rpcUrl, owner, knows)),
});

test.beforeEach(({ chain }) => chain.rewind());

const inOne = "Allow exactly this amount and send, in one confirmation";

test("allowance and stake are one confirmation", async ({ page, wallet, chain }) => {
  await go(page, "/stake");
  await connectWallet(page, address);
  await pressStake(page);
  await expect(flowOf(page).getByText(inOne)).toBeVisible();
  await finish(page, TITLE);
  expect(wallet.times("wallet_sendCalls")).toBe(1);
  expect(wallet.times("eth_sendTransaction") + wallet.times("eth_signTypedData_v4")).toBe(0);
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
  expect(await chain.allowance(address)).toBe(0n);
});

test("a batch that is refused says so and can be tried again", async ({ page, wallet, chain }) => {
  await go(page, "/stake");
  await connectWallet(page, address);
  wallet.next("wallet_sendCalls", "reject");
  await pressStake(page);
  await expect(flowOf(page).getByRole("alert")).toContainText("You refused it in your wallet.");
  expect((await chain.stakes(address))[FREE_TIER]).toBe(0n);
  expect(await chain.allowance(address)).toBe(0n);
  await flowOf(page).getByRole("button", { name: "Try again" }).click();
  await finish(page, TITLE);
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
});

test("a batch that waits is picked up after a reload by the wallet's name for it", async ({ page, wallet, chain }) => {
  await go(page, "/stake");
  await connectWallet(page, address);
  await chain.rpc("evm_setAutomine", false);
  await pressStake(page);
  await expect(flowOf(page).getByText("sent; waiting for a block")).toBeVisible();
  await page.reload();
  await chain.rpc("evm_mine");
  const recent = await openRecent(page);
  await expect(recent.getByRole("listitem").filter({ hasText: TITLE })).toContainText("done");
  expect(wallet.times("wallet_sendCalls")).toBe(1);
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
});

test("a batch that is confirmed after the page was opened again is found by its name", async ({
  page,
  wallet,
  chain,
}) => {
  await go(page, "/stake");
  await connectWallet(page, address);
  const held = wallet.hold("wallet_sendCalls");
  await pressStake(page);
  await expect.poll(() => wallet.times("wallet_sendCalls")).toBe(1);
  await page.reload();
  const recent = await openRecent(page);
  await recent.getByRole("button", { name: TITLE }).click();
  await expect(flowOf(page).getByRole("alert")).toContainText("while your wallet was asking you");
  held.release();
  await finish(page, TITLE);
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
  expect(wallet.times("wallet_sendCalls")).toBe(1);
});

test("a wallet that does not batch after all signs a permit instead", async ({ page, wallet, chain }) => {
  await go(page, "/stake");
  await connectWallet(page, address);
  wallet.next("wallet_sendCalls", "unsupported");
  await pressStake(page);
  await expect(flowOf(page).getByText("Sign the allowance (no fee)")).toBeVisible();
  await finish(page, TITLE);
  expect(wallet.times("wallet_sendCalls")).toBe(1);
  expect(wallet.times("eth_signTypedData_v4")).toBe(1);
  expect((await chain.stakes(address))[FREE_TIER]).toBe(STAKED);
});

test.describe("a wallet that knows no batches", () => {
  test.use({ knows: {} });
  test("is asked once in a visit, and never again", async ({ page, wallet, chain }) => {
    await go(page, "/stake");
    await connectWallet(page, address);
    for (const total of [1n, 2n]) {
      await pressStake(page);
      await finish(page, TITLE);
      expect((await chain.stakes(address))[FREE_TIER]).toBe(total * STAKED);
    }
    expect(wallet.times("wallet_getCapabilities")).toBe(1);
    expect(wallet.times("wallet_sendCalls")).toBe(0);
  });
});
