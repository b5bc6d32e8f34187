// given an account with ten thousand events
//   all are counted, and only the rows that can be seen stand on the page
//   with the keyboard alone one reaches the last of them; a kind of event is shown at once, and back
import { expect } from "@playwright/test";
import { privateKeyToAddress } from "viem/accounts";
import { test } from "./support/fixtures.ts";
import { transferOften } from "./support/manyEvents.ts";
import { go } from "./support/visitor.ts";

const MANY = 10_000;
const account = privateKeyToAddress(`0x${"7".repeat(64)}`);

test.beforeEach(({ chain }) => chain.rewind());

test("ten thousand rows: counted, reached by keyboard, and few at a time on the page", async ({ page, chain }) => {
  test.setTimeout(240_000);
  await transferOften(chain.rpcUrl, chain.deployment.contracts.mextToken.address, account, MANY);
  expect(await chain.balance(account)).toBe(BigInt(MANY));
  await go(page, `/account/${account}`);
  const count = page.getByText("10,000 events", { exact: true });
  await expect(count).toBeVisible({ timeout: 120_000 });
  const list = page.getByRole("region", { name: "History", exact: true }).last();
  const rows = list.getByRole("listitem");
  await expect(rows.first()).toHaveAttribute("aria-posinset", "1");
  expect(await rows.count()).toBeLessThan(60);

  await list.focus();
  await page.keyboard.press("End");
  const lastRow = list.locator(`[aria-posinset="${MANY}"]`);
  await expect(lastRow).toBeVisible();
  await expect(lastRow).toHaveAttribute("aria-setsize", String(MANY));
  expect(await rows.count()).toBeLessThan(60);

  await page.getByRole("radio", { name: "Stakes" }).check();
  await expect(page.getByText("No event of this kind")).toBeVisible();
  await page.getByRole("radio", { name: "Transfers" }).check();
  await expect(count).toBeVisible();
});
