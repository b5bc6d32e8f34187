// given revenue that arrived at the auction
//   when a lot of it runs: what is left, and what that costs by the chain's clock, as the contract says
//   when a week has passed: it costs nothing
//   an asset is looked at by its address: what waits of it; MEXT is never sold; an address without a token is said to be one
//   what waits for a lot cannot start while as much is left of the one that runs
//   a purchase: what it does is said before it is signed, and the chain does exactly that; it stands among the past sales
//   nothing, more than is left, and a highest payment below the price are refused with the value in their way
//   when somebody else was faster: the wallet is not asked, and the page says what is left
import { expect, type Locator, type Page } from "@playwright/test";
import { createWalletClient, decodeFunctionData, http } from "viem";
import { foundry } from "viem/chains";
import { approve } from "../../sdk/calls/approve.ts";
import { buyLot } from "../../sdk/calls/buyLot.ts";
import { startAuction } from "../../sdk/calls/startAuction.ts";
import { transfer } from "../../sdk/calls/transfer.ts";
import { revenueAuctionAbi } from "../../sdk/generated/abi.ts";
import { paymentFor, splitPayment } from "../../sdk/mirrors/auction.ts";
import { WEEK } from "../../sdk/mirrors/time.ts";
import { accountAt, firstTeam } from "../../scripts/demo/people.ts";
import { auctionIn, COIN, DOLLAR, timeOfLast } from "./support/auction.ts";
import { MEXT } from "./support/book.ts";
import { test } from "./support/fixtures.ts";
import { passTime, send } from "./support/past.ts";
import type { Chain } from "./support/stack.ts";
import { connectWallet, dialog, finish, go, settled } from "./support/visitor.ts";
import { openWallet } from "./support/wallet.ts";

test.beforeEach(({ chain }) => chain.rewind());

const holder = accountAt(firstTeam);
const buyer = accountAt(1);
const rival = accountAt(2);
const valueOf = async (cell: Locator): Promise<bigint> => BigInt((await cell.getAttribute("value")) ?? "");
const lookUp = (page: Page, asset: string) => page.getByLabel("The asset’s address").fill(asset);
const cardOf = (page: Page, lot: bigint) => page.locator(`[data-lot="${lot}"]`);
const purchase = (page: Page, lot: bigint) => page.getByRole("group", { name: `Buy of lot ${lot}` });

/** The chain's coin arrives, and is wrapped. */
async function earn(chain: Chain, value: bigint): Promise<void> {
  const wallet = createWalletClient({ account: holder, chain: foundry, transport: http(chain.rpcUrl) });
  const hash = await wallet.sendTransaction({ to: auctionIn(chain).address, value, gas: 200_000n });
  expect((await chain.client.waitForTransactionReceipt({ hash })).status).toBe("success");
}

/** Until when the newest transaction was good for. */
async function deadlineOfLast({ client }: Chain): Promise<number> {
  const { transactions } = await client.getBlock({ includeTransactions: true });
  const { functionName, args } = decodeFunctionData({ abi: revenueAuctionAbi, data: transactions[0]?.input ?? "0x" });
  if (functionName !== "buyWithPermit") throw new Error(`The newest transaction is ${functionName}.`);
  return Number(args[3]);
}

/** A lot of coins that takes in the demo's own. */
async function startLot(chain: Chain): Promise<bigint> {
  const { coin, lotCount } = auctionIn(chain);
  await earn(chain, 13n * COIN);
  await send(chain, holder, startAuction(chain.deployment, { asset: coin }));
  return lotCount();
}

test("a running lot: what is left and what it costs now, until it costs nothing", async ({ page, chain }) => {
  const auction = auctionIn(chain);
  const lot = await startLot(chain);
  const left = await auction.left(lot);
  await passTime(chain, 3 * 3_600);
  await go(page, "/auction");
  const card = cardOf(page, lot);
  await expect(card).toContainText("25 of 25");
  expect(left).toBe(25n * COIN);
  const most = await auction.cost(lot, left);
  const shown = await valueOf(card.locator("[data-cost] data"));
  expect(shown).toBeGreaterThan(0n);
  expect(shown).toBeLessThanOrEqual(most);
  // In a second it falls by less than a twenty-thousandth; the page was read within a few.
  expect((most - shown) * 200n).toBeLessThan(most);
  await passTime(chain, WEEK);
  await expect.poll(() => valueOf(card.locator("[data-cost] data"))).toBe(0n);
});

test("any asset by its address, what waits of it, and MEXT that waits", async ({ page, chain }) => {
  const auction = auctionIn(chain);
  const { mextToken } = chain.deployment.contracts;
  await earn(chain, 2n * COIN);
  await send(chain, holder, transfer(chain.deployment, { to: auction.address, amount: 300n * MEXT }));
  await openWallet(page.context(), chain.rpcUrl, buyer);
  await go(page, "/auction");
  await connectWallet(page, buyer.address);
  const unshared = await chain.balance(auction.address);
  expect(await valueOf(page.locator("[data-unshared] data").first())).toBe(unshared);
  expect(await auction.waiting(auction.coin)).toBe(2n * COIN);
  const waiting = page.locator(`[data-waiting="${auction.coin}"]`);
  await expect(waiting).toContainText("2 wait for the next lot.");
  await expect(waiting.getByRole("button", { name: "Start a lot" })).toBeDisabled();
  const running = await auction.runningLotOf(auction.coin);
  await expect(waiting).toContainText(`Lot ${running} runs with 12 left`);
  await lookUp(page, auction.coin);
  await expect(page.getByRole("status").filter({ hasText: "2 wait for the next lot." })).toBeVisible();
  await lookUp(page, mextToken.address);
  await expect(page.getByText(/^MEXT is never sold/)).toBeVisible();
  await lookUp(page, holder.address);
  await expect(page.getByRole("alert")).toContainText(`No token answers at ${holder.address}`);
});

test("a purchase: said before it is signed, then exactly what the chain says", async ({ page, context, chain }) => {
  const auction = auctionIn(chain);
  const lot = await auction.dollarLot();
  const amount = 250n * DOLLAR;
  const facts = async () => ({
    mext: await chain.balance(buyer.address),
    dollars: await auction.held(auction.dollars, buyer.address),
    left: await auction.left(lot),
    burned: await chain.burned(),
    nextWeek: await auction.nextWeek(),
    unshared: await chain.balance(auction.address),
  });
  const before = await facts();
  await openWallet(context, chain.rpcUrl, buyer);
  await go(page, "/auction");
  await connectWallet(page, buyer.address);
  const buying = purchase(page, lot);
  await buying.getByLabel("Amount to buy").fill("250");
  await buying.getByLabel("Refused unless made within").selectOption({ label: "10 minutes" });
  await expect(buying).toContainText("You receive 250 XUSD");
  await buying.getByRole("button", { name: "Buy it" }).click();
  await finish(page, new RegExp(`^Buy of lot ${lot} for at most`));

  const at = await timeOfLast(chain);
  expect((await deadlineOfLast(chain)) - at).toBeLessThanOrEqual(600);
  expect((await deadlineOfLast(chain)) - at).toBeGreaterThan(500);
  const terms = await auction.lot(lot);
  const payment = paymentFor(terms, amount, at - terms.startedAt);
  const { burned, funded } = splitPayment(payment, terms.burnShareBps);
  expect(burned).toBeGreaterThan(0n);
  expect(funded).toBeGreaterThan(0n);
  expect(await facts()).toEqual({
    mext: before.mext - payment,
    dollars: before.dollars + amount,
    left: before.left - amount,
    burned: before.burned + burned,
    nextWeek: before.nextWeek + funded,
    unshared: before.unshared,
  });
  const newest = page.getByRole("list", { name: "Past sales" }).getByRole("listitem").first();
  await expect(newest).toContainText(`250 XUSD of lot ${lot}`);
  const values = newest.locator("data");
  expect([await valueOf(values.nth(0)), await valueOf(values.nth(1)), await valueOf(values.nth(2))]).toEqual([
    payment,
    burned,
    funded,
  ]);
});

test("what cannot be bought is refused, with the value in its way", async ({ page, context, chain }) => {
  const auction = auctionIn(chain);
  const lot = await auction.dollarLot();
  const left = await auction.left(lot);
  const wallet = await openWallet(context, chain.rpcUrl, buyer);
  await go(page, "/auction");
  await connectWallet(page, buyer.address);
  await settled(page);
  const buying = purchase(page, lot);
  const button = buying.getByRole("button", { name: "Buy it" });
  const expectRefused = async (sentence: string) => {
    await expect(button).toHaveAccessibleDescription(new RegExp(sentence));
    await expect(button).toBeDisabled();
  };
  const [amount, highest] = [buying.getByLabel("Amount to buy"), buying.getByLabel("Pay at most")];
  await expectRefused("^Write how much of the lot you want");
  await amount.fill("0");
  await expectRefused("^A purchase of nothing does nothing");
  await amount.fill("1.0000001");
  await expectRefused("at most 6 decimals");
  await amount.fill(`${left / DOLLAR + 1n}`);
  await expectRefused("^That is more than is left: ");
  await amount.fill("250");
  await expect(button).toBeEnabled();
  await highest.fill("1");
  await expectRefused("^It costs .* MEXT now, more than the 1 MEXT that you would pay");
  await highest.fill("400000");
  await expect(button).toBeEnabled();
  await buying.getByRole("button", { name: "All" }).first().click();
  await expect(amount).toHaveValue(/^\d+(\.\d+)?$/);
  expect(wallet.times("eth_signTypedData_v4") + wallet.times("eth_sendTransaction")).toBe(0);
});

test("when somebody else was faster, the page says what is left", async ({ page, context, chain }) => {
  const auction = auctionIn(chain);
  const lot = await auction.dollarLot();
  const wallet = await openWallet(context, chain.rpcUrl, buyer);
  await go(page, "/auction");
  await connectWallet(page, buyer.address);
  const buying = purchase(page, lot);
  await buying.getByLabel("Amount to buy").fill("250");
  const signing = wallet.hold("eth_signTypedData_v4");
  await buying.getByRole("button", { name: "Buy it" }).click();
  const flow = dialog(page, new RegExp(`^Buy of lot ${lot} for at most`));
  await expect.poll(() => wallet.times("eth_signTypedData_v4")).toBe(1);
  await buyAllBut(chain, lot, 100n * DOLLAR);
  signing.release();
  await expect(flow.getByRole("alert")).toContainText("smallest units are left, and you want 250,000,000.");
  expect(wallet.times("eth_sendTransaction")).toBe(0);
});

/** Somebody else buys, and leaves only so much. */
async function buyAllBut(chain: Chain, lot: bigint, kept: bigint): Promise<void> {
  const auction = auctionIn(chain);
  const amount = (await auction.left(lot)) - kept;
  const maxPayment = await auction.cost(lot, amount);
  const deadline = BigInt((await chain.now()) + 3_600);
  await send(
    chain,
    rival,
    approve(chain.deployment, { spender: auction.address, amount: maxPayment }),
    buyLot(chain.deployment, { lot, amount, maxPayment, deadline }),
  );
}
