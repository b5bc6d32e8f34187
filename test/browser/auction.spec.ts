// given revenue that arrived at the auction
//   when a lot of it runs: what is left, and what that costs by the chain's clock, as the contract says
//   when a week has passed: it costs nothing
//   an asset is looked at by its address: what waits of it; MEXT is never sold; an address without a token is said to be one
//   MEXT that arrived waits to be split
import { expect, type Locator, type Page } from "@playwright/test";
import { createWalletClient, http } from "viem";
import { foundry } from "viem/chains";
import { startAuction } from "../../sdk/calls/startAuction.ts";
import { mextTokenAbi, revenueAuctionAbi } from "../../sdk/generated/abi.ts";
import { WEEK } from "../../sdk/mirrors/time.ts";
import { accountAt, firstTeam } from "../../scripts/demo/people.ts";
import { MEXT } from "./support/book.ts";
import { test } from "./support/fixtures.ts";
import { passTime, send } from "./support/past.ts";
import type { Chain } from "./support/stack.ts";
import { go } from "./support/visitor.ts";

test.beforeEach(({ chain }) => chain.rewind());

const holder = accountAt(firstTeam);
const COIN = 10n ** 18n;
const auctionOf = ({ deployment }: Chain) =>
  ({ address: deployment.contracts.revenueAuction.address, abi: revenueAuctionAbi }) as const;
const coinOf = ({ deployment }: Chain) => deployment.auction.wrappedCoin;
const valueOf = async (cell: Locator): Promise<bigint> => BigInt((await cell.getAttribute("value")) ?? "");
const lookUp = (page: Page, asset: string) => page.getByLabel("The asset’s address").fill(asset);

/** The chain's coin arrives, and is wrapped. */
async function earn(chain: Chain, value: bigint): Promise<void> {
  const wallet = createWalletClient({ account: holder, chain: foundry, transport: http(chain.rpcUrl) });
  const hash = await wallet.sendTransaction({ to: auctionOf(chain).address, value, gas: 200_000n });
  expect((await chain.client.waitForTransactionReceipt({ hash })).status).toBe("success");
}

const costOf = (chain: Chain, lot: bigint, amount: bigint, blockTag: "latest" | "pending") =>
  chain.client.readContract({ ...auctionOf(chain), functionName: "paymentFor", args: [lot, amount], blockTag });

/** More than is left of the running lot arrives, so that a new one takes it in. */
async function startLot(chain: Chain): Promise<{ lot: bigint; amount: bigint }> {
  await earn(chain, 13n * COIN);
  await send(chain, holder, startAuction(chain.deployment, { asset: coinOf(chain) }));
  const lot = await chain.client.readContract({ ...auctionOf(chain), functionName: "lotCount" });
  const { amount } = await chain.client.readContract({ ...auctionOf(chain), functionName: "lotOf", args: [lot] });
  return { lot, amount };
}

test("a running lot: what is left and what it costs now, until it costs nothing", async ({ page, chain }) => {
  const { lot, amount } = await startLot(chain);
  await passTime(chain, 3 * 3_600);
  await go(page, "/auction");
  const card = page.locator(`[data-lot="${lot}"]`);
  const whole = Number(amount / COIN).toLocaleString("en-GB");
  await expect(card).toContainText(`${whole} of ${whole}`);
  const most = await costOf(chain, lot, amount, "latest");
  const shown = await valueOf(card.locator("[data-cost] data"));
  expect(shown).toBeGreaterThan(0n);
  expect(shown).toBeLessThanOrEqual(most);
  // In a second it falls by less than a twenty-thousandth; the page was read within a few.
  expect((most - shown) * 200n).toBeLessThan(most);
  await passTime(chain, WEEK);
  await expect.poll(() => valueOf(card.locator("[data-cost] data"))).toBe(0n);
});

test("any asset by its address, and MEXT that waits", async ({ page, chain }) => {
  await earn(chain, 2n * COIN);
  const { mextToken } = chain.deployment.contracts;
  const token = { address: mextToken.address, abi: mextTokenAbi } as const;
  const args = [auctionOf(chain).address, 300n * MEXT];
  await send(chain, holder, { ...token, functionName: "transfer", args });
  await go(page, "/auction");
  const unshared = await chain.balance(auctionOf(chain).address);
  expect(await valueOf(page.locator("[data-unshared] data"))).toBe(unshared);
  const waiting = await chain.client.readContract({
    ...auctionOf(chain),
    functionName: "waitingOf",
    args: [coinOf(chain)],
  });
  expect(waiting).toBeGreaterThanOrEqual(2n * COIN);
  await lookUp(page, coinOf(chain));
  await expect(page.getByRole("main").getByText("2 wait for the next lot.")).toBeVisible();
  await lookUp(page, mextToken.address);
  await expect(page.getByText(/^MEXT is never sold/)).toBeVisible();
  await lookUp(page, holder.address);
  await expect(page.getByRole("alert")).toContainText(`No token answers at ${holder.address}`);
});
