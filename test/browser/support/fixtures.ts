import { type Browser, type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import { type Alone, BETTER, openAlone, PLAIN } from "./alone.ts";
import { guard, type Guard } from "./guard.ts";
import { type Chain, openChain, stackOf } from "./stack.ts";

type ForWorker = { chain: Chain; alone: Alone };
type ForTest = { clean: Guard; baseURL: string };

/** Every test has the chain, and fails when its page complains. */
export const test = base.extend<ForTest, ForWorker>({
  chain: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that one needs from this pattern
    async ({}, use) => use(openChain(stackOf())),
    { scope: "worker" },
  ],
  alone: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const alone = await openAlone(stackOf());
      await use(alone);
      await alone.close();
    },
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

/** The same, where a page has nothing but a folder of files and a node that answers plain calls; nothing else is asked. */
export const testAlone = test.extend({
  baseURL: async ({ alone }, use) => use(alone.link),
  clean: async ({ clean, context, alone }, use) => {
    const beyond: string[] = [];
    context.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      const isFile = request.method() === "GET" && origin === new URL(alone.link).origin;
      const isCall = origin === alone.node.url;
      if (/^(https?|wss?):$/.test(protocol) && !isFile && !isCall) beyond.push(`${request.method()} ${request.url()}`);
    });
    alone.node.rule(({ method }) => {
      if (PLAIN.has(method)) return "pass";
      if (!BETTER.has(method)) beyond.push(method ?? "several calls in one request");
      return { error: { code: -32_601, message: `the method ${method} does not exist` } };
    });
    await use(clean);
    expect(beyond, "what is neither a file nor a plain call").toEqual([]);
  },
});

/** A page that several tests of a file share. */
export async function openShared(browser: Browser): Promise<{ context: BrowserContext; page: Page; clean: Guard }> {
  const context = await browser.newContext({ baseURL: stackOf().link });
  const clean = await guard(context);
  return { context, page: await context.newPage(), clean };
}
