// given nothing but a visit of the first page
//   it loads what npm run size counts, and nothing else; its scripts hold what they are said to hold
import { gzipSync } from "node:zlib";
import { expect } from "@playwright/test";
import { areGroupsCurrent } from "../../bench/size/chunks.ts";
import { FIRST_BUDGET, measure, PAGE_BUDGET } from "../../bench/size/measure.ts";
import { test } from "./support/fixtures.ts";
import { go } from "./support/visitor.ts";

/** The same file may compress to a few bytes more or less where its name differs. */
const TOLERANCE = 500;

test("the first page loads what its budget counts, and nothing else", async ({ page }) => {
  test.setTimeout(120_000);
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (!new URL(response.url()).pathname.startsWith("/assets/")) return;
    if (!response.url().endsWith(".js")) return;
    sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await go(page, "/");
  await expect(page.locator(".shape")).toHaveCount(0);
  await page.waitForLoadState("networkidle");
  const loaded = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  const { first, behind, pages } = await measure();
  expect(await areGroupsCurrent(), "npm run size -- --write").toBe(true);
  expect(first.bytes).toBeLessThanOrEqual(FIRST_BUDGET);
  expect(pages.filter(({ bytes }) => bytes > PAGE_BUDGET)).toEqual([]);
  expect(loaded).toBeGreaterThan(first.bytes - TOLERANCE);
  expect(loaded).toBeLessThan(first.bytes + behind.bytes + TOLERANCE);
});
