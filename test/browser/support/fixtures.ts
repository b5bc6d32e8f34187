import { test as base, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { guard, type Guard } from "./guard.ts";
import { type Chain, openChain, stackOf } from "./stack.ts";

type ForWorker = { chain: Chain };
type ForTest = { clean: Guard; baseURL: string };

/** Every test has the chain, and fails when its page complains. */
export const test = base.extend<ForTest, ForWorker>({
  chain: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that one needs from this pattern
    async ({}, use) => use(openChain(stackOf())),
    { scope: "worker" },
  ],
  // eslint-disable-next-line no-empty-pattern -- as above
  baseURL: async ({}, use) => use(stackOf().link),
  clean: [
    async ({ context }, use) => {
      const watching = await guard(context);
      await use(watching);
      watching.expectClean();
    },
    { auto: true },
  ],
});

/** A page that several tests of a file share. */
export async function openShared(browser: Browser): Promise<{ context: BrowserContext; page: Page; clean: Guard }> {
  const context = await browser.newContext({ baseURL: stackOf().link });
  const clean = await guard(context);
  return { context, page: await context.newPage(), clean };
}
