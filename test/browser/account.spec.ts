// given no wallet at all
//   the page of somebody with everything: power in parts that add up to the contract's number, stakes, ballots with the
//   chain's sizes, delegations, the whole history, as CSV and as JSON the same as the chain's events
//   the page of a team: its application, its bond, and that its wallet is disclosed
//   the page of an address that nobody knows; an address that is none; the way there from a link and from the field
//   given a wallet: its own page, and a stake that counts from a named Thursday
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { type Address, pad, parseEventLogs } from "viem";
import { listingDaoAbi, mextStakingAbi, mextTokenAbi } from "../../sdk/generated/abi.ts";
import { amountOf } from "../../sdk/mirrors/ballot.ts";
import { DAY, weekOf } from "../../sdk/mirrors/time.ts";
import { accountAt, delegation, firstTeam } from "../../scripts/demo/people.ts";
import { MEXT } from "./support/book.ts";
import { test } from "./support/fixtures.ts";
import type { Chain } from "./support/stack.ts";
import { connectAs, dialog, finish, go } from "./support/visitor.ts";

const voter = accountAt(delegation.to).address;
const giver = accountAt(delegation.from).address;
const team = accountAt(firstTeam).address;
const stranger: Address = "0x00000000000000000000000000000000000A11CE";

test.beforeEach(({ chain }) => chain.rewind());

/** Every log of the three contracts that names an account in an indexed field. */
async function eventsOf(chain: Chain, account: Address) {
  const { mextToken, mextStaking, listingDao } = chain.deployment.contracts;
  const logs = await chain.client.getLogs({
    address: [mextToken.address, mextStaking.address, listingDao.address],
    fromBlock: BigInt(chain.deployment.blockNumber),
  });
  const word = pad(account).toLowerCase();
  const naming = logs.filter(({ topics }) => topics.slice(1).some((topic) => topic?.toLowerCase() === word));
  return parseEventLogs({ abi: [...mextTokenAbi, ...mextStakingAbi, ...listingDaoAbi], logs: naming });
}

const lines = (page: Page) => page.getByRole("table", { name: "How the power adds up" }).getByRole("row");

/** The numbers of the table: the parts before each sum, and the sums. */
async function reckoned(page: Page) {
  const rows = await lines(page).evaluateAll((all) =>
    all.map((row) => ({
      isTotal: row.classList.contains("total"),
      value: row.querySelector("td data")?.getAttribute("value") ?? "",
    })),
  );
  const at = rows.findIndex(({ isTotal }) => isTotal);
  const sum = (some: typeof rows) => some.reduce((total, { value }) => total + BigInt(value), 0n);
  return {
    parts: sum(rows.slice(0, at)),
    now: BigInt(rows[at]?.value ?? -1),
    later: sum(rows.slice(at + 1, -1)),
    power: BigInt(rows.at(-1)?.value ?? -1),
  };
}

async function expectToAddUp(page: Page, power: bigint): Promise<void> {
  await expect(async () => {
    const { parts, now, later, power: shown } = await reckoned(page);
    expect(parts).toBe(now);
    expect(now + later).toBe(shown);
    expect(shown).toBe(power);
  }).toPass({ timeout: 10_000 });
}

const powerIn = (chain: Chain, account: Address, week: number) =>
  chain.client.readContract({
    address: chain.deployment.contracts.mextStaking.address,
    abi: mextStakingAbi,
    functionName: "powerIn",
    args: [account, BigInt(week)],
  });

test("explains the power of somebody with stakes and a delegator, week by week", async ({ page, chain }) => {
  await go(page, `/account/${voter.toLowerCase()}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(voter);
  const season = await chain.season();
  await expectToAddUp(page, await chain.power(voter, season));
  await expect(lines(page).filter({ hasText: "given by" })).toHaveCount(1);
  const current = weekOf(await chain.now());
  for (const week of [current, current - 3, current - 5]) {
    await page.getByLabel("Week from").selectOption(String(week));
    await expectToAddUp(page, await powerIn(chain, voter, week));
  }
});

test("explains the power of somebody who gave it away: nothing is left", async ({ page, chain }) => {
  await go(page, `/account/${giver}`);
  expect(await chain.power(giver, await chain.season())).toBe(0n);
  await expectToAddUp(page, 0n);
  await expect(lines(page).filter({ hasText: "given to" })).toHaveCount(1);
});

test("shows ballots with the chain's sizes, and leads to their season", async ({ page, chain }) => {
  await go(page, `/account/${voter}`);
  const season = await chain.season();
  const [, choices] = await chain.ballot(season, voter);
  const power = await chain.power(voter, season);
  const ballot = page.locator(".account-ballots > li").filter({ hasText: `Season ${season}` });
  const sizes = ballot.locator(".ballot-sizes data");
  await expect(sizes).toHaveCount(choices.length);
  for (const [index, { percent }] of choices.entries()) {
    const { support, objection } = amountOf(power, percent);
    await expect(sizes.nth(index)).toHaveAttribute("value", `${support + objection}`);
  }
  await ballot.getByRole("link", { name: `Season ${season}` }).click();
  await expect(page).toHaveURL(new RegExp(`/listings/season/${season}$`));
});

test("gives the whole history as JSON and as CSV, equal to the chain's events", async ({ page, chain }) => {
  await go(page, `/account/${voter}`);
  const events = await eventsOf(chain, voter);
  await expect(page.getByText(`${events.length} events`)).toBeVisible();

  const json = page.waitForEvent("download");
  await page.getByRole("button", { name: "JSON" }).click();
  const written = JSON.parse(readFileSync(await (await json).path(), "utf8")) as {
    address: string;
    entries: { block: string; index: number; transaction: string; event: string; args: unknown }[];
  };
  const plain = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (_key, item: unknown) => (typeof item === "bigint" ? item.toString() : item)));
  expect(written.address).toBe(voter);
  expect(
    written.entries.map(({ block, index, transaction, event, args }) => [block, index, transaction, event, args]),
  ).toEqual(
    events.map(({ blockNumber, logIndex, transactionHash, eventName, args }) => [
      `${blockNumber}`,
      logIndex,
      transactionHash,
      eventName,
      plain(args),
    ]),
  );

  const csv = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  const rows = readFileSync(await (await csv).path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(rows).toHaveLength(events.length + 1);
  for (const [index, { eventName, blockNumber, args }] of events.entries()) {
    const row = rows[index + 1] ?? "";
    expect(row.split(",").slice(2, 3)).toEqual([`${blockNumber}`]);
    expect(row).toContain(`,${eventName},`);
    for (const value of Object.values(args)) if (typeof value === "bigint") expect(row).toContain(`${value}`);
  }
});

test("filters the history by kind", async ({ page, chain }) => {
  await go(page, `/account/${voter}`);
  const names = new Set(["Funded", "Claimed"]);
  const revenue = (await eventsOf(chain, voter)).filter(({ eventName }) => names.has(eventName));
  await page.getByRole("radio", { name: "Revenue" }).check();
  await expect(page.locator(".entry-row")).toHaveCount(revenue.length);
  await page.getByRole("radio", { name: "Transfers" }).check();
  await expect(page.locator(".entry-row").first()).toBeVisible();
  await expect(page.locator(".entry-row").filter({ hasText: "cast a ballot" })).toHaveCount(0);
});

test("shows a team's application, its bond, and that its wallet is disclosed", async ({ page, chain }) => {
  await go(page, `/account/${team}`);
  const applied = (await eventsOf(chain, team)).flatMap((event) => (event.eventName === "Applied" ? [event.args] : []));
  expect(applied.length).toBeGreaterThan(0);
  const section = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Applications and bonds" }) });
  for (const { candidate, application } of applied) {
    await expect(section.locator(`a[href$="/listings/candidate/${candidate}"]`).first()).toHaveText(application.symbol);
  }
  await expect(section.getByRole("heading", { name: "Named as a team’s own wallet" })).toBeVisible();
});

test("says that nothing is known of a stranger, and that a wrong address is none", async ({ page }) => {
  await go(page, `/account/${stranger}`);
  await expect(page.getByRole("heading", { name: "Nothing is known of this address" })).toBeVisible();
  await go(page, "/account/0x1234");
  await expect(page.getByRole("heading", { name: "That is no address" })).toBeVisible();
  const field = page.getByLabel("Look up an address");
  await expect(field).toHaveValue("0x1234");
  await expect(page.getByRole("button", { name: "Show this account" })).toBeDisabled();
  await field.fill(voter.toLowerCase());
  await field.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(voter);
});

test("is one's own with a wallet; what is staked today counts from a named Thursday", async ({ page, chain }) => {
  await go(page, "/account");
  await expect(page.getByRole("heading", { name: "No wallet is connected" })).toBeVisible();
  await connectAs(page, 2);
  const own = accountAt(1).address;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(own);
  const power = await chain.power(own, await chain.season());
  await expectToAddUp(page, power);

  await go(page, "/stake");
  await page.getByRole("radio", { name: /^Year/ }).check();
  await page.getByLabel("Amount to stake").fill("1000");
  await page.getByRole("main").getByRole("button", { name: "Stake", exact: true }).click();
  await finish(page, /^Stake/);
  await page.getByRole("navigation", { name: "Pages" }).first().getByRole("link", { name: "Account" }).click();
  await expect(dialog(page, /./)).toHaveCount(0);
  const late = lines(page).filter({ hasText: "counts from Thursday" });
  await expect(late.locator("td data")).toHaveAttribute("value", `${-2_000n * MEXT}`);
  await expectToAddUp(page, power);

  await chain.rpc("evm_increaseTime", 14 * DAY);
  await chain.rpc("evm_mine");
  await page.reload();
  await expectToAddUp(page, power + 2_000n * MEXT);
});
