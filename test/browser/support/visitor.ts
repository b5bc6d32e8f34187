import { expect, type Locator, type Page } from "@playwright/test";

/** The page's own dialog of that title. */
export const dialog = (page: Page, title: string | RegExp): Locator => page.getByRole("dialog", { name: title });

export async function go(page: Page, path: string): Promise<void> {
  await page.goto(`./#${path}`);
  await settled(page);
}

/** Everything that is read from the chain has arrived. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("status", { name: /reading/i })).toHaveCount(0);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

export async function openConnect(page: Page): Promise<Locator> {
  await page.getByRole("banner").getByRole("button", { name: "Connect", exact: true }).click();
  const connecting = dialog(page, "Connect");
  await expect(connecting).toBeVisible();
  return connecting;
}

/** The account that is connected, in the bar. */
export const accountButton = (page: Page): Locator => page.getByRole("button", { name: /^Your account/ });

/** Connects the test wallet; with an address, it is that account's. */
export async function connectWallet(page: Page, address?: string): Promise<void> {
  const connecting = await openConnect(page);
  await connecting.getByRole("button", { name: "Test wallet" }).click();
  await expect(accountButton(page)).toBeVisible();
  if (address !== undefined) await expectAccount(page, address);
}

export async function expectAccount(page: Page, address: string): Promise<void> {
  await expect(accountButton(page)).toContainText(`${address.slice(0, 6)}…${address.slice(-4)}`);
}

/** What the account did lately. */
export async function openRecent(page: Page): Promise<Locator> {
  await accountButton(page).click();
  const recent = dialog(page, "Your account");
  await expect(recent).toBeVisible();
  return recent;
}

/** Becomes one of the demo wallet's people. */
export async function connectAs(page: Page, holder: number): Promise<void> {
  const connecting = await openConnect(page);
  await connecting.getByRole("button", { name: new RegExp(`^Holder ${holder} ·`) }).click();
  await expect(connecting).toBeHidden();
  await expect(accountButton(page)).toContainText(`Holder ${holder}`);
}

/** Waits until a transaction is mined and shown, and goes back to the page. */
export async function finish(page: Page, title: string | RegExp): Promise<void> {
  const flow = dialog(page, title);
  await expect(flow.getByRole("status")).toContainText("Done.", { timeout: 15_000 });
  await flow.getByRole("button", { name: "Back to the page" }).click();
  await expect(flow).toBeHidden();
}

export async function moveClock(page: Page, way: string): Promise<void> {
  await page.getByRole("button", { name: "Move the clock" }).click();
  await page.getByRole("button", { name: new RegExp(`^${way}`) }).click();
  await page.keyboard.press("Escape");
}

/** Sets a slider with the keyboard alone. */
export async function slide(page: Page, name: string, to: number): Promise<void> {
  const slider = page.getByRole("slider", { name });
  await slider.focus();
  for (let at = Number(await slider.inputValue()); at !== to; at += Math.sign(to - at)) {
    await page.keyboard.press(to > at ? "ArrowRight" : "ArrowLeft");
  }
  await expect(slider).toHaveValue(String(to));
}

/** The next step of the application, whose heading takes the focus. */
export async function goOn(page: Page, step: string): Promise<void> {
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page.locator(`[aria-current="step"]`)).toContainText(step);
  await expect(page.locator(".wizard-step h2").first()).toBeFocused();
}
