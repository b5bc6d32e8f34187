import { expect, type FrameLocator, type Page } from "@playwright/test";
import { accountAt, councilSigners } from "../../../scripts/demo/people.ts";
import { test } from "./fixtures.ts";
import { openSafeApp, SAFE_ORIGIN, type SafeApp } from "./safe.ts";
import { type Chain, stackOf } from "./stack.ts";

const owners = councilSigners.map(accountAt);

/** The owner whose signature a proposal of the Safe waits for. */
export const secondOwner = owners[1]!;

// Safe's origin is a public one, and the page under test is on this machine: that the browser would ask about.
export const inSafe = {
  launchOptions: {
    executablePath: process.env["MEXT_BROWSER"],
    args: ["--no-sandbox", "--disable-features=LocalNetworkAccessChecks"],
  },
};

export const safeOf = (chain: Chain) => chain.deployment.contracts.council.address;

/** A test beside the council's Safe, whose app opens at that path. */
export const testInSafe = (path: string) =>
  test.extend<{ safe: SafeApp }>({
    safe: async ({ context, chain }, use) =>
      use(await openSafeApp(context, chain, `${stackOf().link}#${path}`, owners)),
  });

/** The app within Safe's page; the Safe is connected. */
export async function openFrame(page: Page, chain: Chain): Promise<FrameLocator> {
  await page.goto(`${SAFE_ORIGIN}/apps/open`);
  const app = page.frameLocator("iframe");
  const address = safeOf(chain);
  await expect(app.getByRole("button", { name: /^Your account/ })).toContainText(
    `${address.slice(0, 6)}…${address.slice(-4)}`,
  );
  return app;
}
