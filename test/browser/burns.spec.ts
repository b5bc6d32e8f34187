// given the demo's burns
//   the figure, the sum of the sources, of the weeks and of the file are each what the supply fell by since genesis
//   when a source is chosen: the weeks, the rows and the file are those of that source alone
//   the Overview links here
// given a node without eth_getLogs
//   what the token itself says stands; what stands in logs alone is said to be missing, and nothing is made up for it
//   once it gives them: every burn, and the sum is whole
import { expect, type Locator, type Page, type Route } from "@playwright/test";
import { mextTokenAbi } from "../../sdk/generated/abi.ts";
import { parseUnits } from "viem";
import { fileFrom, cellsIn } from "./support/files.ts";
import { test } from "./support/fixtures.ts";
import type { Chain } from "./support/stack.ts";
import { go, settled } from "./support/visitor.ts";

test.beforeEach(({ chain }) => chain.rewind());

const valueOf = async (cell: Locator): Promise<bigint> => BigInt((await cell.getAttribute("value")) ?? "");
const sum = (values: readonly bigint[]): bigint => values.reduce((all, value) => all + value, 0n);
const rowOf = (page: Page, source: string) => page.locator(`.burn-totals tr[data-source="${source}"]`);

async function burnedOf({ client, deployment }: Chain): Promise<bigint> {
  const token = { address: deployment.contracts.mextToken.address, abi: mextTokenAbi } as const;
  const [minted, left] = await Promise.all([
    client.readContract({ ...token, functionName: "GENESIS_SUPPLY" }),
    client.readContract({ ...token, functionName: "totalSupply" }),
  ]);
  return minted - left;
}

async function amountsInFile(page: Page): Promise<{ sources: Set<string>; total: bigint }> {
  const { text } = await fileFrom(page, page.getByRole("button", { name: "CSV" }));
  const [head = [], ...rows] = cellsIn(text);
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)] ?? "");
  return { sources: new Set(column("source")), total: sum(column("amount").map((one) => parseUnits(one, 18))) };
}

test("the sources add up to what the supply fell by", async ({ page, chain }) => {
  await go(page, "/");
  await page.getByRole("link", { name: "Every burn, week by week" }).click();
  await settled(page);
  const burned = await burnedOf(chain);
  expect(burned).toBeGreaterThan(0n);
  await expect(page.locator('[data-sum="whole"]')).toBeVisible();
  expect(await valueOf(page.locator(".burned data").first())).toBe(burned);

  const totals = await page.locator(".burn-totals tbody tr data").all();
  expect(sum(await Promise.all(totals.map(valueOf)))).toBe(burned);
  await page.getByText("Show as a table").click();
  await expect(page.locator(".as-table tbody tr").first()).toBeVisible();
  const weeks = await page.locator(".as-table tbody tr td:nth-child(2) data").all();
  expect(sum(await Promise.all(weeks.map(valueOf)))).toBe(burned);
  expect((await amountsInFile(page)).total).toBe(burned);
});

test("a source alone", async ({ page }) => {
  await go(page, "/burns");
  await expect(page.locator('[data-sum="whole"]')).toBeVisible();
  const fees = await valueOf(rowOf(page, "fee").locator("data"));
  expect(fees).toBeGreaterThan(0n);
  await page.getByRole("radio", { name: "Application fees" }).check();
  const file = await amountsInFile(page);
  expect(file.sources).toEqual(new Set(["fee"]));
  expect(file.total).toBe(fees);
  await page.getByRole("button", { name: /^Show all \d+$/ }).click();
  const rows = await page.getByRole("list", { name: "Each burn" }).locator("data").all();
  expect(sum(await Promise.all(rows.map(valueOf)))).toBe(fees);
});

test("without logs: what is known stands, and what is missing is said", async ({ page, chain }) => {
  let asked = 0;
  const refuse = (route: Route) => {
    const { id, method } = route.request().postDataJSON() as { id: number; method: string };
    if (method !== "eth_getLogs") return route.continue();
    asked++;
    const error = { code: -32_601, message: "the method eth_getLogs does not exist" };
    return route.fulfill({ json: { jsonrpc: "2.0", id, error } });
  };
  await page.route(`${chain.rpcUrl}/`, refuse);
  await go(page, "/burns");
  const burned = await burnedOf(chain);
  const trouble = page.getByRole("alert");
  await expect(trouble).toContainText("The node did not answer about the past");
  expect(asked).toBeGreaterThan(0);
  expect(await valueOf(page.locator(".burned data").first())).toBe(burned);
  const note = page.locator('[data-sum="part"]');
  await expect(note).toContainText("which this node did not give");
  expect(await Promise.all((await note.locator("data").all()).map(valueOf))).toEqual([burned, 0n]);
  await expect(page.locator(".burn-totals, .burn-row")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "The burn line" })).toHaveCount(0);

  await page.unroute(`${chain.rpcUrl}/`, refuse);
  await trouble.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator('[data-sum="whole"]')).toBeVisible();
  await expect(page.getByRole("region", { name: "The burn line" })).toBeVisible();
});
