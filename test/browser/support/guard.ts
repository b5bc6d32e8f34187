import { type BrowserContext, expect, type Page } from "@playwright/test";

/** What a page said that it should not have said. */
export type Guard = { expectClean: () => void; allow: (words: RegExp) => void };

/** Every console error, uncaught error, failed request and breach of the policy, on every page of the context. */
export async function guard(context: BrowserContext): Promise<Guard> {
  const complaints: string[] = [];
  const allowed: RegExp[] = [];
  const complain = (words: string): void => void complaints.push(words);
  await context.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} stopped ${blockedURI}`),
    ),
  );
  const watch = (page: Page): void => {
    page.on("pageerror", (error) => complain(`uncaught: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complain(`${message.type()}: ${message.text()}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) complain(`${response.status()}: ${response.url()}`);
    });
    page.on("requestfailed", (request) => {
      // A page that is left cancels its requests; that is no failure.
      const reason = request.failure()?.errorText ?? "";
      if (reason !== "net::ERR_ABORTED") complain(`request: ${request.url()} ${reason}`);
    });
  };
  context.on("page", watch);
  context.pages().forEach(watch);
  return {
    allow: (words) => void allowed.push(words),
    expectClean: () => {
      const left = complaints.filter((words) => !allowed.some((pattern) => pattern.test(words)));
      expect(left, "the page's console, requests and policy").toEqual([]);
    },
  };
}
