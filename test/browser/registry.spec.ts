// given the demo's registry
//   it is searched, filtered and ordered, and the address gives the same rows to somebody else and after a reload
//   every listing has a page: who chose it with which place, its dates, its team's words, what happened
//   when the clock moves past a due date: overdue, in words, as the chain says
//   a calendar file, a table and a token list come out of it, and say what the chain says
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { expect, type Page } from "@playwright/test";
import { formatMext } from "../../app/src/text/format.ts";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { isOverdue } from "../../sdk/mirrors/registry.ts";
import { tokenListSchema } from "../sdk/tokenListPackage.ts";
import { cellsIn, eventsIn, fileFrom } from "./support/files.ts";
import { test } from "./support/fixtures.ts";
import type { Chain } from "./support/stack.ts";
import { go, settled } from "./support/visitor.ts";

const DAY = 86_400;

test.beforeAll(({ chain }) => chain.rewind());

const listingsOf = ({ client, deployment }: Chain) =>
  client.readContract({
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "listingsOf",
    args: [1, 1_000],
  });

const rows = (page: Page) => page.getByRole("list", { name: "Listed tokens" }).getByRole("article");
const symbols = (page: Page) =>
  rows(page).evaluateAll((found) => found.map((row) => row.querySelector("h3")?.textContent?.trim().split(" ")[0]));
const search = (page: Page) => page.getByRole("searchbox", { name: "Find a token" });
const show = (page: Page) => page.getByRole("combobox", { name: "Show" });
const order = (page: Page) => page.getByRole("combobox", { name: "Order" });

test("what is searched, filtered and ordered stands in the address", async ({ page, chain }) => {
  const listings = await listingsOf(chain);
  await go(page, "/registry");
  await expect(rows(page)).toHaveCount(listings.length);
  expect(await symbols(page)).toEqual([...listings].reverse().map(({ symbol }) => symbol));

  await show(page).selectOption({ label: `The council’s (${listings.filter(({ origin }) => origin === 2).length})` });
  await order(page).selectOption({ label: "Most support first" });
  const councils = listings.filter(({ origin }) => origin === 2);
  const sorted = [...councils].sort((a, b) => (a.support > b.support ? -1 : 1)).map(({ symbol }) => symbol);
  await expect.poll(() => symbols(page)).toEqual(sorted);
  await search(page).pressSequentially(councils[0]?.name.toLowerCase() ?? "");
  await expect(search(page)).toBeFocused();
  await expect.poll(() => symbols(page)).toEqual([councils[0]?.symbol]);

  await page.reload();
  await settled(page);
  await expect(search(page)).toHaveValue(councils[0]?.name.toLowerCase() ?? "");
  await expect.poll(() => symbols(page)).toEqual([councils[0]?.symbol]);

  await search(page).fill("no such token");
  await expect(page.getByRole("heading", { name: "No listing fits" })).toBeVisible();
  await page.getByRole("link", { name: "Show all of them" }).click();
  await expect(rows(page)).toHaveCount(listings.length);
});

test("an address opens the registry as somebody else saw it", async ({ page, chain }) => {
  const delisted = (await listingsOf(chain)).filter(({ delistedAt }) => delistedAt > 0);
  await go(page, "/registry?show=delisted&sort=oldest");
  expect(delisted.length).toBeGreaterThan(0);
  await expect.poll(() => symbols(page)).toEqual(delisted.map(({ symbol }) => symbol));
  await expect(page.getByRole("status").filter({ hasText: `${delisted.length} of` })).toBeVisible();
});

test("a listing's page tells who chose it, what its team wrote and what happened", async ({ page, chain }) => {
  const { client, deployment } = chain;
  const [update] = await client.getContractEvents({
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    eventName: "UpdatePosted",
    fromBlock: 0n,
    strict: true,
  });
  const id = update?.args.listing ?? 0;
  const listing = (await listingsOf(chain))[id - 1];
  await go(page, "/registry");
  await rows(page)
    .getByRole("link", { name: new RegExp(`^${listing?.symbol} `) })
    .click();
  await expect(page).toHaveURL(new RegExp(`#/registry/${id}$`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(listing?.symbol ?? "");
  await expect(page.locator(".page-head .number")).toHaveText(formatMext(listing?.support ?? 0n, "en"));
  await expect(page.locator(".update[open] .paper")).toContainText("Trading has begun.");
  await expect(page.locator(".update[open]")).toContainText(update?.args.digest ?? "");
  await expect(page.getByText(/Listed by the (holders’ vote|council)\./)).toBeVisible();
  await expect(page.getByText(`applied for season ${listing?.season}`)).toBeVisible();
  await expect(page.getByText(/^number \d of \d in/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Move to delist" })).toHaveAttribute("href", `#/listings/motion/${id}`);
});

test("a listing that is not there has a way back", async ({ page }) => {
  await go(page, "/registry/9999");
  await expect(page.getByRole("heading", { name: "There is no such listing" })).toBeVisible();
  await page.getByRole("link", { name: "To the registry" }).click();
  await expect(rows(page).first()).toBeVisible();
});

test("the last moment to withdraw a delisted token goes into a calendar", async ({ page, chain }) => {
  const gone = (await listingsOf(chain)).find(({ lastWithdrawalAt }) => lastWithdrawalAt > 0);
  await go(page, "/registry?show=delisted");
  const { name, text } = await fileFrom(page, page.getByRole("button", { name: /^Remind me/ }));
  expect(name).toBe(`mext-listing-${gone?.id}.ics`);
  const [event, ...others] = eventsIn(text);
  expect(others).toEqual([]);
  const at = new Date((gone?.lastWithdrawalAt ?? 0) * 1_000).toISOString().replace(/[-:]|\.000/g, "");
  expect(event).toMatchObject({ DTSTART: at, SUMMARY: `MEXT: last moment to withdraw ${gone?.symbol}` });
  expect(event?.["URL"]).toMatch(new RegExp(`#/registry/${gone?.id}$`));
  await go(page, `/registry/${gone?.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("is no longer listed");
  await expect(page.getByRole("link", { name: "Move to delist" })).toHaveCount(0);
});

test("the rows that are shown come as a table with exact amounts", async ({ page, chain }) => {
  const councils = (await listingsOf(chain)).filter(({ origin }) => origin === 2);
  await go(page, "/registry?show=council&sort=oldest");
  const { name, text } = await fileFrom(page, page.getByRole("button", { name: "Rows shown (CSV)" }));
  expect(name).toBe("mext-registry.csv");
  const [head = [], ...table] = cellsIn(text);
  expect(table).toHaveLength(councils.length);
  for (const [index, { id, token, symbol, support }] of councils.entries()) {
    const cell = (column: string) => table[index]?.[head.indexOf(column)];
    expect([cell("listing"), cell("token"), cell("symbol"), cell("chosenBy")]).toEqual([
      String(id),
      token,
      symbol,
      "council",
    ]);
    const [whole = "0", fraction = ""] = (cell("supportMext") ?? "").split(".");
    expect(BigInt(whole + fraction.padEnd(18, "0"))).toBe(support);
  }
});

test("the registry comes as a token list that is valid by its schema, and says what it leaves out", async ({
  page,
  chain,
}) => {
  await go(page, "/registry");
  const { name, text } = await fileFrom(page, page.getByRole("button", { name: "Token list (JSON)" }));
  expect(name).toBe("mext.tokenlist.json");
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const list = JSON.parse(text) as { tokens: { address: string; symbol: string }[] };
  expect(ajv.validate(tokenListSchema, list), JSON.stringify(ajv.errors)).toBe(true);
  const running = (await listingsOf(chain)).filter(({ delistedAt }) => delistedAt === 0);
  const evm = running.filter(({ token }) => /^eip155:\d+\/erc20:/.test(token));
  expect(list.tokens.map(({ symbol }) => symbol)).toEqual(evm.map(({ symbol }) => symbol));
  const note = page.getByRole("status").filter({ hasText: "The file has" });
  await expect(note).toContainText(`${evm.length}`);
  await expect(note).toContainText(running.find(({ token }) => token.startsWith("bip122:"))?.symbol ?? "");
});

test("P11 past its due date a trading start is overdue, in words and in the filter, as the chain says", async ({
  page,
  chain,
}) => {
  await go(page, "/registry?show=overdue");
  await expect(page.getByRole("heading", { name: "No listing fits" })).toBeVisible();
  const waiting = (await listingsOf(chain)).filter(({ tradingStartsAt }) => tradingStartsAt === 0);
  const due = Math.max(...waiting.map(({ tradingDueAt }) => tradingDueAt));
  await chain.rpc("evm_increaseTime", due - (await chain.now()) + DAY);
  await chain.rpc("evm_mine");
  const now = await chain.now();
  const overdue = (await listingsOf(chain)).filter((listing) => isOverdue(listing, now));
  expect(overdue.length).toBeGreaterThan(0);
  await page.reload();
  await settled(page);
  await expect(rows(page)).toHaveCount(overdue.length);
  for (const row of await rows(page).all()) {
    await expect(row).toContainText("trading start overdue since");
    await expect(row.locator(".chip.alarm")).toHaveText(/overdue/);
  }
  await go(page, `/registry/${overdue[0]?.id}`);
  await expect(page.getByText("trading start overdue since")).toBeVisible();
  await expect(page.getByText(/No motion can be filed before season \d+ is/)).toBeVisible();
});
