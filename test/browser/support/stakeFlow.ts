import type { Locator, Page } from "@playwright/test";
import { MEXT } from "./book.ts";
import { dialog } from "./visitor.ts";

export const STAKED = 100n * MEXT;
export const FREE_TIER = 0;
export const TITLE = "Stake 100 MEXT";

export const stakeButton = (page: Page): Locator =>
  page.getByRole("main").getByRole("button", { name: "Stake", exact: true });
export const flowOf = (page: Page, title: string | RegExp = TITLE): Locator => dialog(page, title);

/** Everything is filled in for 100 MEXT in the free tier. */
export async function readyToStake(page: Page): Promise<Locator> {
  await page.getByRole("radio", { name: /^Free/ }).check();
  await page.getByLabel("Amount to stake").fill("100");
  return stakeButton(page);
}

export async function pressStake(page: Page): Promise<void> {
  await (await readyToStake(page)).click();
}
