// given everything that a person can sign in the page, which is a folder of files beside a node that answers plain
// calls, each with a wallet whose owner does other things meanwhile
//   when the wallet stands on another network: nothing can be pressed but to switch, and nothing is asked
//   when each signature is refused: a sentence, the chain is as it was, and it can be tried again
//   when the network is changed in the middle: a sentence, nothing is asked, and it can be tried again
//   when the answer is slow and they go over to another account: nothing is asked in the other's name; it goes on later
//   when the page is closed before they answer, and they refuse: it waits in the list, and nothing was sent
//   when the page is closed after sending: it is picked up, and sent once
//   when they approve: the chain says exactly what the page said
import { expect, type Locator, type Page } from "@playwright/test";
import type { VerbName } from "../../app/src/tx/verbs.ts";
import { accountAt } from "../../scripts/demo/people.ts";
import { listingRows } from "./support/flows/listingRows.ts";
import { marketRows } from "./support/flows/marketRows.ts";
import { policyRows } from "./support/flows/policyRows.ts";
import { proposeRows } from "./support/flows/proposeRows.ts";
import type { Row, RowOf } from "./support/flows/row.ts";
import { stakeRows } from "./support/flows/stakeRows.ts";
import { testAlone as test } from "./support/fixtures.ts";
import type { Chain } from "./support/stack.ts";
import { accountButton, connectWallet, dialog, expectAccount, go, openRecent, settled } from "./support/visitor.ts";
import { openWallet, type Wallet } from "./support/wallet.ts";

/** A verb without a row does not compile. */
const rows: Record<VerbName, RowOf> = { ...stakeRows, ...listingRows, ...policyRows, ...proposeRows, ...marketRows };
const stranger = accountAt(30);
const REFUSED = "You refused it in your wallet. Nothing was sent. Try again when you like.";
const ASKING = "checked; confirm it in your wallet";

type Visit = { page: Page; wallet: Wallet; chain: Chain; row: Row; flow: Locator };

const timesAsked = ({ wallet }: Visit) => wallet.times("eth_sendTransaction") + wallet.times("eth_signTypedData_v4");
const press = ({ flow }: Visit, name: string) => flow.getByRole("button", { name }).click();
const last = ({ asks }: Row) => asks.at(-1)!;

async function stayElsewhere({ page, wallet }: Visit, button: Locator): Promise<void> {
  await wallet.moveTo(page, 1);
  await expect(page.getByRole("button", { name: "Switch your wallet to chain 31337" }).first()).toBeVisible();
  await expect(button).toHaveCount(0);
  await wallet.moveTo(page, 31_337);
  await expect(button).toBeEnabled();
  await expect(page.getByRole("button", { name: "Switch your wallet to chain 31337" })).toHaveCount(0);
}

/** Refuses each of the signatures once; those before it are given. */
async function refuseEach(visit: Visit, button: Locator): Promise<void> {
  const { wallet, row, flow } = visit;
  for (const [index, method] of row.asks.entries()) {
    if (index > 0) await expect(flow.getByRole("alert")).toHaveText(REFUSED);
    const before = wallet.times(method);
    if (index > 0 && row.asks[index - 1] === method) await approveFirst(visit, method);
    else wallet.next(method, "reject");
    await (index === 0 ? button.click() : press(visit, "Try again"));
    await expect.poll(() => wallet.times(method)).toBeGreaterThan(before);
  }
  await expect(flow.getByRole("alert")).toHaveText(REFUSED);
}

/** An approval and a call are asked for by the same method: the first is given, the second refused. */
async function approveFirst({ wallet }: Visit, method: string): Promise<void> {
  wallet.next(method, { after: Promise.resolve(undefined) });
  wallet.next(method, "reject");
}

async function wanderOff(visit: Visit): Promise<void> {
  const { page, wallet, flow } = visit;
  const asked = timesAsked(visit);
  await wallet.moveTo(page, 1);
  await press(visit, "Try again");
  await expect(flow.getByRole("alert")).toHaveText(
    "Your wallet stands on another network. Switch the network and try again.",
  );
  await wallet.moveTo(page, 31_337);
  expect(timesAsked(visit)).toBe(asked);
}

/** The wallet shows the question, and its owner does not answer yet. */
async function holdAfter(visit: Visit, name: string) {
  const { wallet, row, flow } = visit;
  const held = wallet.hold(last(row));
  const before = wallet.times(last(row));
  await press(visit, name);
  await expect.poll(() => wallet.times(last(row))).toBe(before + 1);
  await expect(flow.getByText(ASKING)).toBeVisible();
  return held;
}

async function becomeAnother(visit: Visit): Promise<void> {
  const { page, wallet, row, flow } = visit;
  const held = await holdAfter(visit, "Try again");
  await wallet.use(page, stranger);
  await expect(flow.getByRole("alert")).toContainText("Your wallet is no longer on");
  await expect(flow.getByRole("button", { name: /Continue|Try again/ })).toHaveCount(0);
  held.refuse();
  const asked = timesAsked(visit);
  await wallet.use(page, row.owner);
  await expect(flow.getByRole("button", { name: "Continue" })).toBeVisible();
  expect(timesAsked(visit)).toBe(asked);
}

const recently = async ({ page, row }: Visit) => {
  const recent = await openRecent(page);
  return { recent, item: recent.getByRole("listitem").filter({ hasText: row.title }).first() };
};

async function closeBefore(visit: Visit): Promise<void> {
  const { page, row, flow } = visit;
  const held = await holdAfter(visit, "Continue");
  await page.reload();
  held.refuse();
  await settled(page);
  await expectAccount(page, row.owner.address);
  const { item } = await recently(visit);
  await expect(item).toContainText("stopped");
  await item.getByRole("button", { name: row.title }).click();
  await expect(flow.getByRole("alert")).toContainText("The page was closed while your wallet was asking you.");
}

async function closeAfter(visit: Visit): Promise<void> {
  const { page, chain, flow } = visit;
  await chain.rpc("evm_setAutomine", false);
  await press(visit, "Try again");
  await expect(flow.getByText("sent; waiting for a block")).toBeVisible();
  await page.reload();
  await expect(accountButton(page)).toContainText("1 under way");
  await chain.rpc("evm_mine");
  await chain.rpc("evm_setAutomine", true);
  const { recent, item } = await recently(visit);
  await expect(item).toContainText("done", { timeout: 15_000 });
  await recent.getByRole("button", { name: "Close" }).click();
}

test.beforeEach(({ chain }) => chain.rewind());

for (const [verb, rowOf] of Object.entries(rows)) {
  test(`P9 ${verb}: another network, refused, another account, closed before and after, approved`, async ({
    page,
    context,
    chain,
  }) => {
    test.setTimeout(90_000);
    const row = await rowOf(chain);
    const { owner } = row;
    const nonce = () => chain.client.getTransactionCount({ address: owner.address });
    const wallet = await openWallet(context, chain.rpcUrl, owner);
    const visit: Visit = { page, wallet, chain, row, flow: dialog(page, row.title) };
    const [facts, first] = [await row.facts(), await nonce()];
    const expectUntouched = async () => expect(await row.facts()).toEqual(facts);

    await go(page, row.path);
    await connectWallet(page, owner.address);
    await settled(page);
    const button = await row.ready(page);
    await stayElsewhere(visit, button);
    expect(timesAsked(visit)).toBe(0);
    await refuseEach(visit, button);
    await expectUntouched();
    await wanderOff(visit);
    await becomeAnother(visit);
    await closeBefore(visit);
    await expectUntouched();
    await closeAfter(visit);
    await row.expectDone(facts as never);
    // Whatever was refused, closed and tried again: each transaction was sent once.
    expect((await nonce()) - first).toBe(row.asks.filter((asked) => asked === "eth_sendTransaction").length);
  });
}
