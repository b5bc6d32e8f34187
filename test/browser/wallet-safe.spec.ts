// given the page inside of a Safe's web app, and a real Safe of two of three owners that holds MEXT
//   it is connected without a word; allowance and stake are one proposal
//   while it waits: "queued, n of m signatures", also after a reload; executed: the real hash, and done
//   when the proposal is closed, or the owners reject it: a sentence, nothing happened
//   when anybody else frames the page: the browser refuses to show it
import { expect, type FrameLocator } from "@playwright/test";
import { createWalletClient, http } from "viem";
import { foundry } from "viem/chains";
import { mextTokenAbi } from "../../sdk/generated/abi.ts";
import { accountAt, helper, treasury } from "../../scripts/demo/people.ts";
import { MEXT } from "./support/book.ts";
import { inSafe, openFrame, safeOf, secondOwner, testInSafe } from "./support/safeFrame.ts";
import { stackOf } from "./support/stack.ts";
import { FREE_TIER, STAKED, TITLE } from "./support/stakeFlow.ts";

const sender = accountAt(helper);
const test = testInSafe("/stake");
test.use(inSafe);

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

  await safe.sign(secondOwner);
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
  await safe.sign(secondOwner);
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
