// given a holder with 600,000 in the Free tier, 400,000 in the Quarter tier, and a wallet that decides call by call
//   each act on a stake: said before it is signed, refused without a trace, then made, with the chain's own numbers
//     stake (with the calculator), move, give notice, cancel a notice, cut a notice short, withdraw, leave now,
//     claim, claim and stake, delegate and take back
//   when the page is closed in the middle: sent once, picked up, and shown
//   the pictures: every value by keyboard, and the same in their tables
import { expect, type Page } from "@playwright/test";
import { zeroAddress } from "viem";
import { formatMext } from "../../app/src/text/format.ts";
import { mextStakingAbi } from "../../sdk/generated/abi.ts";
import { penaltyToCut, penaltyToLeave } from "../../sdk/mirrors/penalty.ts";
import { DAY, weekStartsAt, weekOf } from "../../sdk/mirrors/time.ts";
import { weightDown, weightOf } from "../../sdk/mirrors/weight.ts";
import { accountAt } from "../../scripts/demo/people.ts";
import { MEXT } from "./support/book.ts";
import { test as base } from "./support/fixtures.ts";
import { type Chain, stackOf } from "./support/stack.ts";
import { connectWallet, dialog, finish, go } from "./support/visitor.ts";
import { openWallet, type Wallet } from "./support/wallet.ts";

const owner = accountAt(4);
const { address } = owner;
const friend = accountAt(2).address;
const [FREE, WEEK_TIER, QUARTER, YEAR] = [0, 1, 3, 4];

const test = base.extend<{ wallet: Wallet }>({
  wallet: async ({ context }, use) => use(await openWallet(context, stackOf().rpcUrl, owner)),
});
test.beforeEach(({ chain }) => chain.rewind());

const stakingOf = (chain: Chain) => ({
  address: chain.deployment.contracts.mextStaking.address,
  abi: mextStakingAbi,
});
const weight = (chain: Chain) =>
  chain.client.readContract({ ...stakingOf(chain), functionName: "weightOf", args: [address] });
const delegate = (chain: Chain) =>
  chain.client.readContract({ ...stakingOf(chain), functionName: "delegates", args: [address] });
const timeOfLast = async (chain: Chain) => Number((await chain.client.getBlock()).timestamp);

async function open(page: Page): Promise<void> {
  await go(page, "/stake");
  await connectWallet(page, address);
  await expect(page.getByRole("heading", { name: "Your stakes" })).toBeVisible();
}

const acts = (page: Page, tier: string) => page.getByRole("group", { name: tier, exact: true });
/** The notices of a tier, oldest first. The demo left this holder one of the Quarter tier; a new one comes after it. */
const notices = (page: Page, tier: string) => page.getByRole("listitem").filter({ hasText: `from the ${tier} tier` });
const NEW_EXIT = 1n;

/** Signs, but at first refuses: the refusal is said and leaves the chain as it was. */
async function refuseThenSign(page: Page, wallet: Wallet, title: string | RegExp, press: () => Promise<void>) {
  wallet.next("eth_sendTransaction", "reject");
  await press();
  const flow = dialog(page, title);
  await expect(flow.getByRole("alert")).toContainText("You refused it in your wallet. Nothing was sent.");
  await flow.getByRole("button", { name: "Try again" }).click();
  await finish(page, title);
}

async function moveOn(chain: Chain, page: Page, seconds: number): Promise<void> {
  await chain.rpc("evm_increaseTime", seconds);
  await chain.rpc("evm_mine");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Your stakes" })).toBeVisible();
}

async function giveNotice(page: Page, tier: string, amount: string): Promise<void> {
  await acts(page, tier).getByRole("button", { name: "Give notice" }).click();
  const asking = dialog(page, `Give notice in the ${tier} tier`);
  await asking.getByRole("textbox").fill(amount);
  await asking.getByRole("button", { name: "Give notice" }).click();
}

test("the calculator says what a stake weighs, earns and costs, and stakes exactly that", async ({
  page,
  wallet,
  chain,
}) => {
  await open(page);
  await page.getByRole("radio", { name: /^Year/ }).check();
  await page.getByLabel("Amount to stake").fill("10000.5");
  const amount = 10_000n * MEXT + MEXT / 2n;
  const card = page.getByRole("region").or(page.locator(".calculator")).last();
  await expect(card.getByRole("definition").first().locator("data")).toHaveAttribute(
    "value",
    `${weightDown(YEAR, amount)}`,
  );
  const leaving = page.getByLabel(/^Should you give notice at once and leave on/);
  await expect(page.locator(".calculator .hint").last()).toContainText(
    `Leaving at once burns ${formatMext(penaltyToLeave(YEAR, amount), "en")} MEXT`,
  );
  await leaving.press("End");
  await expect(page.locator(".calculator .hint").last()).toContainText("it burns nothing");

  const [before, balance, weighed] = [await chain.stakes(address), await chain.balance(address), await weight(chain)];
  await refuseThenSign(page, wallet, /^Stake/, () =>
    page.getByRole("main").getByRole("button", { name: "Stake", exact: true }).click(),
  );
  expect((await chain.stakes(address))[YEAR]).toBe((before[YEAR] ?? 0n) + amount);
  expect(balance - (await chain.balance(address))).toBe(amount);
  expect((await weight(chain)) - weighed).toBe(weightDown(YEAR, amount));
  await expect(acts(page, "Year")).toBeVisible();
});

test("moves to a longer tier, saying what changes; refused first", async ({ page, wallet, chain }) => {
  await open(page);
  await acts(page, "Free").getByRole("button", { name: "Move" }).click();
  const asking = dialog(page, "Move from the Free tier");
  await asking.getByRole("textbox").fill("1000");
  await asking.getByLabel("To the tier").selectOption({ label: "Week" });
  const changes = asking.getByRole("row").filter({ hasText: "Weight" }).getByRole("cell");
  await expect(changes.nth(0).locator("data")).toHaveAttribute("value", `${500n * MEXT}`);
  await expect(changes.nth(1).locator("data")).toHaveAttribute("value", `${1_000n * MEXT}`);
  const before = await chain.stakes(address);
  await refuseThenSign(page, wallet, /^Move/, () => asking.getByRole("button", { name: "Move", exact: true }).click());
  const after = await chain.stakes(address);
  expect((before[FREE] ?? 0n) - (after[FREE] ?? 0n)).toBe(1_000n * MEXT);
  expect((after[WEEK_TIER] ?? 0n) - (before[WEEK_TIER] ?? 0n)).toBe(1_000n * MEXT);
  expect(await weight(chain)).toBe(weightOf(after));
});

test("gives notice, is shown the penalty by date, cancels; refused first", async ({ page, wallet, chain }) => {
  await open(page);
  const before = await chain.stakes(address);
  await refuseThenSign(page, wallet, /^Give notice of/, () => giveNotice(page, "Quarter", "4000"));
  const exit = await chain.exit(address, NEW_EXIT);
  expect(exit).toEqual({ amount: 4_000n * MEXT, tier: QUARTER, readyAt: (await timeOfLast(chain)) + 90 * DAY });
  expect((before[QUARTER] ?? 0n) - ((await chain.stakes(address))[QUARTER] ?? 0n)).toBe(4_000n * MEXT);

  const row = notices(page, "Quarter").last();
  const picture = row.getByRole("group", { name: "What leaving burns, by date" });
  await picture.focus();
  await page.keyboard.press("Home");
  await expect(row.locator("figcaption")).toContainText("burns 240 MEXT, you receive 3,760 MEXT");
  await page.keyboard.press("End");
  await expect(row.locator("figcaption")).toContainText("nothing, you receive everything");
  await row.getByText("Show as a table").click();
  const dates = row.getByRole("region", { name: "What leaving burns, by date" }).getByRole("row");
  await expect(dates.last()).toContainText("4,000 MEXT");
  expect(await dates.count()).toBeGreaterThan(40);

  const calendar = page.waitForEvent("download");
  await row.getByRole("button", { name: /^Remind me/ }).click();
  expect((await calendar).suggestedFilename()).toBe("mext-notice-1.ics");

  await refuseThenSign(page, wallet, "Cancel a notice", () =>
    row.getByRole("button", { name: "Cancel the notice" }).click(),
  );
  expect(await chain.stakes(address)).toEqual(before);
  await expect(notices(page, "Quarter")).toHaveCount(1);
});

test("cuts a notice short for the penalty of that second, which burns; refused first", async ({
  page,
  wallet,
  chain,
}) => {
  await open(page);
  await giveNotice(page, "Quarter", "4000");
  await finish(page, /^Give notice of/);
  await moveOn(chain, page, 30 * DAY);
  const [supply, balance] = [await chain.supply(), await chain.balance(address)];
  const { readyAt } = await chain.exit(address, NEW_EXIT);
  await refuseThenSign(page, wallet, "End a notice now", () =>
    notices(page, "Quarter")
      .last()
      .getByRole("button", { name: /^Leave now and burn/ })
      .click(),
  );
  const penalty = penaltyToCut({ tier: QUARTER, amount: 4_000n * MEXT, readyAt }, await timeOfLast(chain));
  expect(supply - (await chain.supply())).toBe(penalty);
  expect((await chain.balance(address)) - balance).toBe(4_000n * MEXT - penalty);
  expect(penalty).toBeLessThan(penaltyToLeave(QUARTER, 4_000n * MEXT));
});

test("withdraws what has run its notice, whole; the page was closed in the middle", async ({ page, wallet, chain }) => {
  await open(page);
  await giveNotice(page, "Quarter", "4000");
  await finish(page, /^Give notice of/);
  await moveOn(chain, page, 90 * DAY + 1);
  const balance = await chain.balance(address);
  const sent = wallet.times("eth_sendTransaction");
  await chain.rpc("evm_setAutomine", false);
  await notices(page, "Quarter").last().getByRole("button", { name: "Withdraw" }).click();
  await expect(dialog(page, /^Withdraw/).getByText("sent; waiting for a block")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: /^Your account/ })).toContainText("1 under way");
  await chain.rpc("evm_mine");
  await chain.rpc("evm_setAutomine", true);
  await expect(notices(page, "Quarter")).toHaveCount(1);
  expect((await chain.balance(address)) - balance).toBe(4_000n * MEXT);
  expect(wallet.times("eth_sendTransaction")).toBe(sent + 1);
});

test("leaves at once for exactly the penalty that was said, which is the cap too; refused first", async ({
  page,
  wallet,
  chain,
}) => {
  await open(page);
  await acts(page, "Quarter").getByRole("button", { name: "Leave now" }).click();
  const asking = dialog(page, "Leave the Quarter tier now");
  await asking.getByRole("textbox").fill("1234.5");
  const amount = 1_234n * MEXT + MEXT / 2n;
  const penalty = penaltyToLeave(QUARTER, amount);
  await expect(asking).toContainText(`Leaving now burns ${formatMext(penalty, "en", 6)} MEXT`);
  const [supply, balance] = [await chain.supply(), await chain.balance(address)];
  await refuseThenSign(page, wallet, /^Leave now with/, () =>
    asking.getByRole("button", { name: "Leave now", exact: true }).click(),
  );
  expect(supply - (await chain.supply())).toBe(penalty);
  expect((await chain.balance(address)) - balance).toBe(amount - penalty);
});

test("claims, and claims into a stake; refused first; what was claimed is said", async ({ page, wallet, chain }) => {
  await open(page);
  const balance = await chain.balance(address);
  await refuseThenSign(page, wallet, /^Claim/, () =>
    page.getByRole("main").getByRole("button", { name: "Claim", exact: true }).click(),
  );
  const claimed = (await chain.balance(address)) - balance;
  const blockNumber = await chain.client.getBlockNumber();
  const logs = await chain.client.getContractEvents({
    ...stakingOf(chain),
    eventName: "Claimed",
    args: { account: address },
    fromBlock: blockNumber,
  });
  expect(logs.map(({ args }) => args.amount)).toEqual([claimed]);
  await expect(page.getByText("in 1 claim.").locator("data")).toHaveAttribute("value", `${claimed}`);

  await moveOn(chain, page, DAY);
  const before = await chain.stakes(address);
  const rest = await chain.balance(address);
  await page.getByLabel("Or stake it in the tier").selectOption({ label: "Year" });
  await refuseThenSign(page, wallet, /^Claim and stake/, () =>
    page.getByRole("button", { name: "Claim and stake" }).click(),
  );
  const added = ((await chain.stakes(address))[YEAR] ?? 0n) - (before[YEAR] ?? 0n);
  expect(added).toBeGreaterThan(0n);
  expect(await chain.balance(address)).toBe(rest);
});

test("delegates to a checked address, and takes it back; refused first", async ({ page, wallet, chain }) => {
  await open(page);
  const field = page.getByLabel("Delegate’s address");
  await field.fill(friend.replace(/[a-f]/, (letter) => letter.toUpperCase()).slice(0, 41));
  await expect(page.getByText("An address is 0x and 40 digits")).toBeVisible();
  await field.fill(friend.toLowerCase().replace(/[a-f]/, (letter) => letter.toUpperCase()));
  await expect(page.getByText("The capital letters do not fit")).toBeVisible();
  await expect(page.getByRole("button", { name: "Delegate", exact: true })).toBeDisabled();
  await field.fill("0x000000000000000000000000000000000000dEaD");
  await expect(page.getByText("Nobody ever sent a transaction from this address.")).toBeVisible();
  await field.fill(friend.toLowerCase());
  await expect(page.getByText(friend)).toBeVisible();

  const own = await weight(chain);
  await refuseThenSign(page, wallet, "Give your votes to a delegate", () =>
    page.getByRole("button", { name: "Delegate", exact: true }).click(),
  );
  expect(await delegate(chain)).toBe(friend);
  expect(await weight(chain)).toBe(own);
  await expect(page.getByText("votes with your weight. Your stake stays yours.")).toBeVisible();

  await refuseThenSign(page, wallet, "Give your votes to a delegate", () =>
    page.getByRole("button", { name: "Vote myself again" }).click(),
  );
  expect(await delegate(chain)).toBe(address);
  expect(await delegate(chain)).not.toBe(zeroAddress);
});

test("shows every week's revenue by its events, and each by keyboard", async ({ page, wallet, chain }) => {
  expect(wallet.asked).toEqual([]);
  await open(page);
  const logs = await chain.client.getContractEvents({
    ...stakingOf(chain),
    eventName: "Funded",
    fromBlock: BigInt(chain.deployment.blockNumber),
  });
  const buckets = new Map(logs.map(({ args }) => [Number(args.week), args.bucket ?? 0n]));
  const current = weekOf(await chain.now());
  await page.getByRole("group", { name: "Revenue by week" }).focus();
  await page.keyboard.press("Home");
  const said = page.locator(".bars figcaption").last();
  await expect(said.locator("data").first()).toHaveAttribute("value", `${buckets.get(Math.min(...buckets.keys()))}`);
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: "Revenue by week" }) });
  await section.getByText("Show as a table").click();
  const rows = section.getByRole("region", { name: "Revenue by week" }).getByRole("row");
  const running = rows.filter({ hasText: "streaming now" });
  await expect(running.locator("data").first()).toHaveAttribute("value", `${buckets.get(current) ?? 0n}`);
  await expect(rows).toHaveCount(Math.max(current, ...buckets.keys()) - Math.min(...buckets.keys()) + 2);
  expect(weekStartsAt(current)).toBeLessThan(await chain.now());
});
