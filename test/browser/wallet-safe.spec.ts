// given the page inside of a Safe's web app, and a real Safe of two of three owners that holds MEXT
//   it is connected without a word; allowance and stake are one proposal
//   while it waits: "queued, n of m signatures", also after a reload; executed: the real hash, and done
//   when the proposal is closed, or the owners reject it: a sentence, nothing happened
//   when anybody else frames the page: the browser refuses to show it
import { expect, type FrameLocator, type Page } from "@playwright/test";
import { createWalletClient, http } from "viem";
import { foundry } from "viem/chains";
import { mextTokenAbi } from "../../sdk/generated/abi.ts";
import { accountAt, councilSigners, helper, treasury } from "../../scripts/demo/people.ts";
import { MEXT } from "./support/book.ts";
import { test as base } from "./support/fixtures.ts";
import { openSafeApp, SAFE_ORIGIN, type SafeApp } from "./support/safe.ts";
import { type Chain, stackOf } from "./support/stack.ts";
import { FREE_TIER, STAKED, TITLE } from "./support/stakeFlow.ts";

const [first, second] = councilSigners.map(accountAt);
const sender = accountAt(helper);

const test = base.extend<{ safe: SafeApp }>({
  safe: async ({ context, chain }, use) =>
    use(await openSafeApp(context, chain, `${stackOf().link}#/stake`, [first!, second!])),
});

// Safe's origin is a public one, and the page under test is on this machine: that the browser would ask about.
test.use({
  launchOptions: {
    executablePath: process.env["MEXT_BROWSER"],
    args: ["--no-sandbox", "--disable-features=LocalNetworkAccessChecks"],
  },
});

const safeOf = (chain: Chain) => chain.deployment.contracts.council.address;

/** The Safe holds MEXT, which the treasury sent. */
test.beforeEach(async ({ chain }) => {
  await chain.rewind();
  const client = createWalletClient({
    account: accountAt(treasury),
    chain: foundry,
    transport: http(stackOf().rpcUrl),
  });
  const token = { address: chain.deployment.contracts.mextToken.address, abi: mextTokenAbi } as const;
  const hash = await client.writeContract({ ...token, functionName: "transfer", args: [safeOf(chain), 500n * MEXT] });
  await chain.client.waitForTransactionReceipt({ hash });
});

async function openFrame(page: Page, chain: Chain): Promise<FrameLocator> {
  await page.goto(`${SAFE_ORIGIN}/apps/open`);
  const app = page.frameLocator("iframe");
  const address = safeOf(chain);
  await expect(app.getByRole("button", { name: /^Your account/ })).toContainText(
    `${address.slice(0, 6)}…${address.slice(-4)}`,
  );
  return app;
}

async function propose(app: FrameLocator) {
  await app.getByRole("radio", { name: /^Free/ }).check();
  await app.getByLabel("Amount to stake").fill("100");
  await app.getByRole("main").getByRole("button", { name: "Stake", exact: true }).click();
  return app.getByRole("dialog", { name: TITLE });
}

test("a proposal waits for its owners, is executed, and is done", async ({ page, safe, chain }) => {
  const app = await openFrame(page, chain);
  const flow = await propose(app);
  await expect(flow.getByText("Allow exactly this amount and send, in one confirmation")).toBeVisible();
  await expect(flow.getByText("queued in your Safe, 1 of 2 signatures")).toBeVisible();
  await expect(flow).toContainText(safe.proposals[0]?.hash ?? "none");
  expect((await chain.stakes(safeOf(chain)))[FREE_TIER]).toBe(0n);

  await safe.sign(second!);
  await expect(flow.getByText("2 of 2 signatures; one of its owners must execute it")).toBeVisible();
  const hash = await safe.execute(sender);
  await expect(flow.getByRole("status")).toContainText("Done.");
  await expect(flow).toContainText(hash);
  expect((await chain.stakes(safeOf(chain)))[FREE_TIER]).toBe(STAKED);
  expect(await chain.allowance(safeOf(chain))).toBe(0n);
  expect(safe.asked.filter((method) => method === "sendTransactions")).toHaveLength(1);
});

test("a proposal that waits is picked up after a reload", async ({ page, safe, chain }) => {
  const flow = await propose(await openFrame(page, chain));
  await expect(flow.getByText("queued in your Safe, 1 of 2 signatures")).toBeVisible();
  const app = await openFrame(page, chain);
  await app.getByRole("button", { name: /^Your account/ }).click();
  await app.getByRole("dialog", { name: "Your account" }).getByRole("button", { name: TITLE }).click();
  await expect(app.getByRole("dialog", { name: TITLE }).getByText("1 of 2 signatures")).toBeVisible();
  await safe.sign(second!);
  await safe.execute(sender);
  await expect(app.getByRole("dialog", { name: TITLE }).getByRole("status")).toContainText("Done.");
  expect((await chain.stakes(safeOf(chain)))[FREE_TIER]).toBe(STAKED);
  expect(safe.asked.filter((method) => method === "sendTransactions")).toHaveLength(1);
});

test("closed in the Safe, and then rejected by its owners: sentences, and nothing happened", async ({
  page,
  safe,
  chain,
}) => {
  const app = await openFrame(page, chain);
  safe.refuseNext();
  const flow = await propose(app);
  await expect(flow.getByRole("alert")).toContainText("You refused it in your wallet.");
  await flow.getByRole("button", { name: "Try again" }).click();
  await expect(flow.getByText("queued in your Safe, 1 of 2 signatures")).toBeVisible();
  safe.reject();
  await expect(flow.getByRole("alert")).toContainText("The owners of the Safe rejected it");
  expect((await chain.stakes(safeOf(chain)))[FREE_TIER]).toBe(0n);
  expect(await chain.allowance(safeOf(chain))).toBe(0n);
});

test("nobody else may frame the page", async ({ page, clean }) => {
  clean.allow(/frame-ancestors|ERR_BLOCKED_BY_RESPONSE|chromewebdata/);
  await page.route("https://elsewhere.example/**", (route) =>
    route.fulfill({ contentType: "text/html", body: `<iframe title="app" src="${stackOf().link}"></iframe>` }),
  );
  await page.goto("https://elsewhere.example/");
  await expect(page.frameLocator("iframe").getByRole("banner")).toHaveCount(0);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  expect(frame?.url()).toMatch(/^chrome-error:/);
});
