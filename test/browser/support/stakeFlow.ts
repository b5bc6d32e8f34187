import { expect, type Locator, type Page } from "@playwright/test";
import { MEXT } from "./book.ts";
import { dialog, openConnect } from "./visitor.ts";

export const STAKED = 100n * MEXT;
export const FREE_TIER = 0;
export const TITLE = "Stake 100 MEXT";

export const accountButton = (page: Page): Locator => page.getByRole("button", { name: /^Your account/ });
export const stakeButton = (page: Page): Locator =>
  page.getByRole("main").getByRole("button", { name: "Stake", exact: true });
export const flowOf = (page: Page, title: string | RegExp = TITLE): Locator => dialog(page, title);

/** Connects the test wallet. */
export async function connect(page: Page, address: string): Promise<void> {
  const connecting = await openConnect(page);
  await connecting.getByRole("button", { name: "Test wallet" }).click();
  await expectAccount(page, address);
}

export async function expectAccount(page: Page, address: string): Promise<void> {
  await expect(accountButton(page)).toContainText(`${address.slice(0, 6)}…${address.slice(-4)}`);
}

/** Asks for 100 MEXT in the free tier. */
export async function pressStake(page: Page): Promise<void> {
  await page.getByRole("radio", { name: /^Free/ }).check();
  await page.getByLabel("Amount to stake").fill("100");
  await stakeButton(page).click();
}

export async function openRecent(page: Page): Promise<Locator> {
  await accountButton(page).click();
  const recent = dialog(page, "Your account");
  await expect(recent).toBeVisible();
  return recent;
}
