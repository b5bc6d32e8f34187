// given a proposal that calls a contract which is not MEXT's
//   on a node that answers everything: its calls are tried one after the other, and nothing was left unseen
//   on a node without eth_simulateV1 and eth_getStorageAt: the call is decoded and tried alone, and the page says what
//   it could not look at: whether the code can be replaced, what the calls leave, what the reader has after them
import { expect, type Locator, type Page } from "@playwright/test";
import { encodeFunctionData, erc20Abi } from "viem";
import { accountAt, exchange } from "../../scripts/demo/people.ts";
import { auctionIn, DOLLAR } from "./support/auction.ts";
import { test, testAlone } from "./support/fixtures.ts";
import { send } from "./support/past.ts";
import { proposeCall } from "./support/proposals.ts";
import type { Chain } from "./support/stack.ts";
import { connectWallet, go, settled } from "./support/visitor.ts";
import { openWallet } from "./support/wallet.ts";

const proposer = accountAt(2);
const auditor = accountAt(9).address;
const HELD = 500n * DOLLAR;
const PAID = 400n * DOLLAR;
const UNSEEN = "Your node does not show the storage of";

test.beforeEach(({ chain }) => chain.rewind());
testAlone.beforeEach(({ chain }) => chain.rewind());

/** The treasury has dollars, and holders are asked to pay some of them. */
async function openPayment(page: Page, chain: Chain): Promise<void> {
  const target = auctionIn(chain).dollars;
  const pays = { abi: erc20Abi, functionName: "transfer" } as const;
  const { address: treasury } = chain.deployment.contracts.timelock;
  await send(chain, accountAt(exchange), { ...pays, address: target, args: [treasury, HELD] });
  const data = encodeFunctionData({ ...pays, args: [auditor, PAID] });
  const words = { title: "Dollars for the auditor", body: "They read every line." };
  const { proposalId } = await proposeCall(chain, proposer, { ...words, target, data });
  await openWallet(page.context(), chain.rpcUrl, proposer);
  await go(page, `/policy/proposal/${proposalId}`);
  await connectWallet(page, proposer.address);
  await settled(page);
}

/** What stands under that heading. */
const under = (page: Page, heading: string): Locator =>
  page.locator(".section").filter({ has: page.getByRole("heading", { level: 2, name: heading }) });

async function expectDecoded(page: Page): Promise<void> {
  const calls = under(page, "What it calls");
  await expect(calls).toContainText("transfer");
  await expect(
    calls
      .locator(`[title="${auditor}"]`)
      .or(calls.getByText(auditor.slice(-4)))
      .first(),
  ).toBeVisible();
  await expect(calls).toContainText("The contract is not one of MEXT’s");
  await expect(page.getByText("The node did not answer this read.")).toHaveCount(0);
}

test("a node that answers everything: nothing is left unseen", async ({ page, chain }) => {
  await openPayment(page, chain);
  await expectDecoded(page);
  await expect(under(page, "What to watch")).toContainText("checks found nothing");
  await expect(page.getByText(UNSEEN)).toHaveCount(0);
  const tried = under(page, "If it were carried out now");
  await expect(tried).toContainText("Call 1 would succeed.");
  await expect(tried).toContainText("The node tried the calls one after the other");
  await expect(tried.getByRole("list").last()).toContainText("400 XUSD go to");
  await expect(under(page, "What it does to your funds")).toContainText("It changes nothing of what you have.");
});

testAlone("a node of plain calls: what could not be looked at is said", async ({ page, chain }) => {
  await openPayment(page, chain);
  await expectDecoded(page);
  const watched = under(page, "What to watch");
  await expect(watched.getByRole("listitem").filter({ hasText: UNSEEN })).toContainText("Look closely");
  await watched.locator("summary").click();
  await expect(watched).not.toContainText("No contract that is called is a proxy.");
  const tried = under(page, "If it were carried out now");
  await expect(tried).toContainText("Call 1 would succeed.");
  await expect(tried).toContainText("Your node cannot try the calls one after the other.");
  const funds = under(page, "What it does to your funds");
  await expect(funds).toContainText("What you have after it cannot be told on this node.");
  await expect(funds.getByRole("columnheader")).toHaveText(["now"]);
});
