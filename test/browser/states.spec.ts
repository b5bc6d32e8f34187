// given each page
//   on a chain where nothing has happened: it says what will stand there, and how to begin
//   while the node is slow: the shape of the thing, then the thing
//   when the node stops answering: a sentence, another try, another RPC; then the page
//   with what was read before, when the node stops later: what it said last, and that it is old
// given a node that runs no code which the chain does not have
//   the page asks for the deployed code, and for each read by itself
// given a node that is silent, of another chain, or behind whose addresses is other code, from the beginning
//   the page does not start, says why, and takes another RPC
import { join } from "node:path";
import { expect, type Page, type Route } from "@playwright/test";
import { encodeFunctionResult, getAbiItem, toFunctionSelector, zeroHash } from "viem";
import { contractNames } from "../../sdk/deployment.ts";
import { readManyAbi } from "../../sdk/generated/readMany.ts";
import { type EmptyChain, openEmptyChain } from "./support/emptyChain.ts";
import { openShared, test } from "./support/fixtures.ts";
import { barriersOf, overflowOf, overlapsOf } from "./support/inspect.ts";
import { stackOf } from "./support/stack.ts";
import { go, settled } from "./support/visitor.ts";

const FOLDER = join(import.meta.dirname, "screenshots");
const NOBODY = "0x00000000000000000000000000000000000000aa";
const PAGES = {
  overview: "/",
  listings: "/listings",
  apply: "/listings/apply",
  registry: "/registry",
  policy: "/policy",
  proposal: "/policy/proposal/4",
  propose: "/policy/new/what",
  delegates: "/policy/delegates",
  auction: "/auction",
  burns: "/burns",
  stake: "/stake",
  account: `/account/${NOBODY}`,
} as const;
/** What the browser itself says of a request that fails. */
const FAILED = /Failed to load resource|net::ERR|^request: |^(429|5\d\d): /;

/** How a page reads what stands and what was. */
const READS = /^eth_(call|getLogs)$/;

type Rpc = { id?: number; method: string; params?: unknown };

/** What the page asks for first of all: whether the code is the one that was deployed. */
const FIRST_ASKED = toFunctionSelector(getAbiItem({ abi: readManyAbi, name: "codeHashes" }));
/** Every read brings the code that answers it, in which this selector stands as well: only the call's own data tells. */
const isFirst = ({ params }: Rpc): boolean => {
  const [call] = (params ?? []) as { data?: string }[];
  return call?.data?.startsWith(FIRST_ASKED) === true;
};
const callsOf = (route: Route): Rpc[] => {
  const body = route.request().postDataJSON() as Rpc | Rpc[];
  return Array.isArray(body) ? body : [body];
};

/** Has the node refuse the questions of these methods that a page asks, until the returned function is called. */
async function silence(page: Page, methods: RegExp = /./): Promise<() => Promise<void>> {
  const refuse = (route: Route) =>
    callsOf(route).some((call) => methods.test(call.method) && !isFirst(call))
      ? route.fulfill({ status: 502 })
      : route.continue();
  await page.route(`${stackOf().rpcUrl}/`, refuse);
  return () => page.unroute(`${stackOf().rpcUrl}/`, refuse);
}

async function seeClean(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, "states", `${name}.png`), fullPage: true });
  expect.soft(await overflowOf(page), `what is wider than ${name}`).toEqual([]);
  expect.soft(await overlapsOf(page), `words upon words on ${name}`).toEqual([]);
  expect.soft(await barriersOf(page), `what axe finds on ${name}`).toEqual([]);
}

test.describe("on a chain where nothing has happened", () => {
  let empty: EmptyChain;
  test.beforeAll(async () => {
    test.setTimeout(120_000);
    empty = await openEmptyChain();
  });
  test.afterAll(() => empty.close());

  for (const [name, path] of Object.entries(PAGES)) {
    test(`${name} says what will stand there`, async ({ page }) => {
      await page.goto(`${empty.link}#${path}`);
      await settled(page);
      await expect(page.locator(".shape")).toHaveCount(0);
      await expect(page.getByRole("alert")).toHaveCount(0);
      await expect(page.getByText("The node stopped answering")).toHaveCount(0);
      await seeClean(page, `empty-${name}`);
    });
  }
});

test.beforeAll(({ chain }) => chain.rewind());

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} shows its shape while the node is slow`, async ({ page }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(`${stackOf().rpcUrl}/`, async (route) => {
      if (callsOf(route).some((call) => READS.test(call.method) && !isFirst(call))) await held;
      await route.continue();
    });
    await page.goto(`/#${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("main .shape").first()).toBeVisible();
    await seeClean(page, `slow-${name}`);
    release();
    await settled(page);
    await expect(page.locator(".shape")).toHaveCount(0);
  });

  test(`${name} says so when the node does not answer, and comes back`, async ({ page, clean }) => {
    clean.allow(FAILED);
    const speak = await silence(page, READS);
    await page.goto(`/#${path}`);
    const trouble = page.getByRole("alert").first();
    await expect(trouble).toBeVisible({ timeout: 30_000 });
    await expect(trouble.getByRole("button")).toBeVisible();
    await seeClean(page, `silent-${name}`);
    await speak();
    await expect(async () => {
      const again = page.getByRole("alert").getByRole("button");
      if ((await again.count()) > 0) await again.first().click();
      await expect(page.getByRole("alert")).toHaveCount(0, { timeout: 3_000 });
    }).toPass({ timeout: 40_000 });
    await expect(page.locator(".shape")).toHaveCount(0);
  });
}

test("what was read stays on the page when the node stops later, and is called old", async ({ browser }) => {
  const { context, page, clean } = await openShared(browser);
  clean.allow(FAILED);
  await go(page, "/registry");
  const figure = await page.locator(".page-head").innerText();
  await silence(page);
  await expect(page.getByRole("status").getByText("The node stopped answering")).toBeVisible({ timeout: 40_000 });
  expect(await page.locator(".page-head").innerText()).toBe(figure);
  await context.close();
});

test("a node that runs no code of ours is asked for the code, and for each read", async ({ page, clean }) => {
  clean.allow(FAILED);
  const asked: string[] = [];
  let refused = 0;
  await page.route(`${stackOf().rpcUrl}/`, (route) => {
    const withCode = callsOf(route).some(({ params }) => Array.isArray(params) && params.length > 2);
    asked.push(...callsOf(route).map(({ method }) => method));
    if (!withCode) return route.continue();
    refused++;
    const error = { code: -32602, message: "too many arguments, want at most 2" };
    const answers = callsOf(route).map(({ id }) => ({ jsonrpc: "2.0", id, error }));
    return route.fulfill({ json: Array.isArray(route.request().postDataJSON()) ? answers : answers[0] });
  });
  await go(page, "/listings");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Holders decide");
  await expect(page.locator(".board li").first()).toBeVisible();
  expect([refused, asked.filter((method) => method === "eth_getCode").length]).toEqual([1, contractNames.length]);
  expect(asked.filter((method) => method === "eth_call").length).toBeGreaterThan(10);
});

test.describe("a node that the page cannot begin with", () => {
  type Reply = { result?: unknown };
  const answerWith = (page: Page, method: string, reply: Reply) =>
    page.route(`${stackOf().rpcUrl}/`, (route) => {
      const sent = route.request().postDataJSON() as (Rpc & { id: number }) | (Rpc & { id: number })[];
      const list = Array.isArray(sent) ? sent : [sent];
      if (!list.some((call) => call.method === method)) return route.continue();
      const answers = list.map(({ id }) => ({ jsonrpc: "2.0", id, ...reply }));
      return route.fulfill({ json: Array.isArray(sent) ? answers : answers[0] });
    });

  test("is silent: the page says so and takes another RPC", async ({ page, clean }) => {
    clean.allow(FAILED);
    await page.route(`${stackOf().rpcUrl}/`, (route) => route.abort());
    await page.goto("/#/");
    await expect(page.getByRole("alert")).toContainText("does not answer");
    await seeClean(page, "boot-silent");
    await page.unroute(`${stackOf().rpcUrl}/`);
    await page.getByRole("textbox").fill(stackOf().rpcUrl);
    await page.getByRole("textbox").press("Enter");
    await settled(page);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Supply only falls");
  });

  test("serves another chain: both are named", async ({ page }) => {
    await answerWith(page, "eth_chainId", { result: "0x1" });
    await page.goto("/#/");
    await expect(page.getByRole("alert")).toContainText("serves chain 1; this page belongs to chain 31337");
    await seeClean(page, "boot-other-chain");
  });

  test("has other code behind an address: nothing is read or signed", async ({ page }) => {
    const result = contractNames.map(() => zeroHash);
    const hashes = encodeFunctionResult({ abi: readManyAbi, functionName: "codeHashes", result });
    await answerWith(page, "eth_call", { result: hashes });
    await page.goto("/#/");
    await expect(page.getByRole("alert")).toContainText("is not the code that was deployed");
    await expect(page.getByRole("button", { name: "Connect", exact: true })).toHaveCount(0);
    await seeClean(page, "boot-other-code");
  });
});
