// given a team that applies step by step
//   every step survives a reload; Back and the address lead to each; a refusal loses nothing
//   a closed page in the middle of the signatures leaves the draft and sends nothing
//   a token that is a candidate already is said before anything is paid
//   another token's standing is not said of this one while the node is slow
//   a wrong bond is said before one goes on; a full season names whom the application displaces, and does it
//   a browser that keeps nothing says so, and loses nothing while the page is open
//   a draft goes out as a file and comes back as the same one; two drafts stay apart
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { createWalletClient, http } from "viem";
import { foundry } from "viem/chains";
import { applyForListing } from "../../sdk/calls/applyForListing.ts";
import { approve } from "../../sdk/calls/approve.ts";
import { inlineDocument } from "../../sdk/document.ts";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { entryFor } from "../../sdk/mirrors/bond.ts";
import { accountAt, treasury } from "../../scripts/demo/people.ts";
import { CANONICAL, TEXT, writeAll, writeToken } from "./support/application.ts";
import { bySymbol, MEXT } from "./support/book.ts";
import { test as base } from "./support/fixtures.ts";
import { BOND } from "./support/past.ts";
import { stackOf } from "./support/stack.ts";
import { connectWallet, dialog, finish, go, goOn, settled } from "./support/visitor.ts";
import { openWallet, type Wallet } from "./support/wallet.ts";

const test = base.extend<{ wallet: Wallet }>({
  wallet: async ({ context }, use) => use(await openWallet(context, stackOf().rpcUrl, accountAt(3))),
});

const ETHEREUM = "eip155:1/erc20:";

test.beforeEach(({ chain }) => chain.rewind());

test("each step survives a reload, and Back leads to the one before", async ({ page }) => {
  await go(page, "/listings/apply");
  await writeToken(page);
  await page.reload();
  await settled(page);
  await expect(page.getByLabel("Symbol", { exact: true })).toHaveValue("SUSHI");
  await goOn(page, "Document");
  await page.getByLabel("What holders should know").fill(TEXT);
  await page.reload();
  await settled(page);
  await expect(page).toHaveURL(/apply\/document/);
  await expect(page.getByLabel("What holders should know")).toHaveValue(TEXT);
  await goOn(page, "Team");
  await page.goBack();
  await expect(page.locator("[aria-current=step]")).toContainText("Document");
  await expect(page.getByLabel("What holders should know")).toHaveValue(TEXT);
});

test("what is missing is said when one goes on, and takes the focus", async ({ page }) => {
  await go(page, "/listings/apply");
  await writeToken(page, { token: "0x6B3595068778DD592e39A122f4f5a5cF09C90fe2" });
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page.getByLabel("Token address or identifier")).toBeFocused();
  await expect(page.getByLabel("Token address or identifier")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[aria-current=step]")).toContainText("Token");
});

test("refused, closed in the middle, then signed: the draft waits, and one application is on the chain", async ({
  page,
  chain,
  wallet,
}) => {
  const season = (await chain.season()) + 1;
  const before = await chain.candidates(season);
  await go(page, "/listings/apply");
  await connectWallet(page);
  await writeAll(page);
  const apply = page.getByRole("button", { name: `Apply for season ${season}` });
  wallet.next("eth_signTypedData_v4", "reject");
  await apply.click();
  const flow = dialog(page, "Apply for a listing of SUSHI");
  await expect(flow.getByRole("alert")).toContainText("refused");
  await page.keyboard.press("Escape");

  wallet.hold("eth_sendTransaction");
  await apply.click();
  await expect.poll(() => wallet.times("eth_sendTransaction")).toBe(1);
  await page.reload();
  await settled(page);
  expect(await chain.candidates(season)).toEqual(before);
  await expect(page.locator("[aria-current=step]")).toContainText("Review");
});

test("is signed with a permit, and a tenth of the bond burns at once", async ({ page, chain, wallet }) => {
  const season = (await chain.season()) + 1;
  const supply = await chain.supply();
  await go(page, "/listings/apply");
  await connectWallet(page);
  await writeAll(page);
  await page.getByRole("button", { name: `Apply for season ${season}` }).click();
  await finish(page, "Apply for a listing of SUSHI");
  expect(wallet.times("eth_sendTransaction")).toBe(1);
  const applied = bySymbol(await chain.candidates(season), "SUSHI");
  expect([applied.token, applied.applicant]).toEqual([CANONICAL, accountAt(3).address]);
  expect(supply - (await chain.supply())).toBe(BOND / 10n);
  await page.reload();
  await settled(page);
  await expect(page.locator(".wizard")).toContainText("SUSHI");
  await expect(page.getByRole("button", { name: "Continue", exact: true })).toHaveCount(0);
});

test("who else applied for a token, and that it is listed, is said before anything is paid", async ({
  page,
  chain,
  wallet,
}) => {
  const next = await chain.candidates((await chain.season()) + 1);
  const taken = next.find(({ motionOn, token }) => motionOn === 0 && token.startsWith(ETHEREUM));
  const { address } = chain.deployment.contracts.listingDao;
  const listings = await chain.client.readContract({
    address,
    abi: listingDaoAbi,
    functionName: "listingsOf",
    args: [1, 50],
  });
  const listed = listings.find(({ delistedAt, token }) => delistedAt === 0 && token.startsWith(ETHEREUM));
  if (taken === undefined || listed === undefined) throw new Error("The demo has no such token on Ethereum.");

  await go(page, "/listings/apply");
  await connectWallet(page);
  await writeToken(page, { token: taken.token.slice(ETHEREUM.length), symbol: taken.symbol });
  await expect(page.locator(".wizard-step")).toContainText("has applied for it too");
  await writeToken(page, { token: listed.token.slice(ETHEREUM.length), symbol: listed.symbol });
  await expect(page.locator(".wizard-step")).toContainText(/is listed/);
  const motion = (await chain.candidates(await chain.season())).find(({ motionOn }) => motionOn > 0);
  const moved = listings.find(({ id }) => id === motion?.motionOn);
  if (motion === undefined || moved === undefined) throw new Error("Nobody moves to delist a token in the demo.");
  await writeToken(page, { token: moved.token, symbol: moved.symbol });
  await expect(page.locator(".wizard-step")).toContainText(`Motion ${motion.id} to delist it is decided`);
  await goOn(page, "Document");
  await page.getByLabel("What holders should know").fill(TEXT);
  await goOn(page, "Team");
  await goOn(page, "Bond");
  await goOn(page, "Review");
  await expect(page.getByText("This token cannot be applied for now.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Apply for season/ })).toBeDisabled();
  expect(wallet.times("eth_signTypedData_v4")).toBe(0);
});

test("a draft goes out as a file and comes back; two drafts stay apart", async ({ page }, { outputDir }) => {
  await go(page, "/listings/apply");
  await writeToken(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  const download = await downloading;
  const file = `${outputDir}/${download.suggestedFilename()}`;
  await download.saveAs(file);
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ symbol: "SUSHI", name: "SushiToken" });

  await page.getByRole("button", { name: "New draft" }).click();
  await expect(page.getByLabel("Symbol", { exact: true })).toHaveValue("");
  await writeToken(page, { symbol: "OTHER", name: "Another" });
  await page.reload();
  await settled(page);
  await expect(page.getByLabel("Symbol", { exact: true })).toHaveValue("OTHER");
  await page.locator(".draft-bar input[type=file]").setInputFiles(file);
  await expect(page.getByLabel("Symbol", { exact: true })).toHaveValue("SUSHI");
  await page.reload();
  await settled(page);
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("SushiToken");
});

test("one token's standing is not told of another while the node is slow", async ({ page, chain }) => {
  const next = await chain.candidates((await chain.season()) + 1);
  const taken = next.find(({ motionOn, token }) => motionOn === 0 && token.startsWith(ETHEREUM));
  if (taken === undefined) throw new Error("The demo has no such token on Ethereum.");
  await go(page, "/listings/apply");
  await writeToken(page);
  const free = page.getByText("Nobody has applied for this token before");
  await expect(free).toBeVisible();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(`${stackOf().rpcUrl}/`, async (route) => {
    if (route.request().postData()?.includes("eth_call")) await held;
    await route.continue();
  });
  await page.getByLabel("Token address or identifier").fill(taken.token.slice(ETHEREUM.length));
  await expect(page.locator(".wizard-step .shape")).toBeVisible();
  await expect(free).toHaveCount(0);
  release();
  await expect(page.locator(".wizard-step")).toContainText("has applied for it too");
});

test("a bond that is none, or too small, is said before one goes on", async ({ page }) => {
  await go(page, "/listings/apply");
  await writeToken(page);
  await goOn(page, "Document");
  await page.getByLabel("What holders should know").fill(TEXT);
  await goOn(page, "Team");
  await goOn(page, "Bond");
  const bond = page.getByLabel("Bond", { exact: true });
  for (const [text, said] of [
    ["", "Write how much MEXT you bond"],
    ["a lot", "Write a number"],
    ["9999", "A bond of 9,999 MEXT is below"],
  ] as const) {
    await bond.fill(text);
    await page.getByRole("button", { name: "Continue", exact: true }).click();
    await expect(bond).toBeFocused();
    await expect(page.locator("[aria-current=step]")).toContainText("Bond");
    await expect(page.locator(".wizard-step")).toContainText(said);
  }
  await page.getByRole("button", { name: "Take the least" }).click();
  await goOn(page, "Review");
});

test("in a full season the smallest bond is displaced, as the page said", async ({ page, chain, wallet }) => {
  test.setTimeout(120_000);
  const season = (await chain.season()) + 1;
  const places = 64;
  const before = await chain.candidates(season);
  const filler = createWalletClient({ account: accountAt(treasury), chain: foundry, transport: http(chain.rpcUrl) });
  const dao = chain.deployment.contracts.listingDao.address;
  await filler.writeContract(approve(chain.deployment, { spender: dao, amount: 10n ** 27n }));
  for (let at = before.length; at < places; at++) {
    const token = `eip155:1/erc20:0x${(0xf000 + at).toString(16).padStart(40, "0")}`;
    const application = { token, name: `Filler ${at}`, symbol: `F${at}`, ...inlineDocument(TEXT), wallets: [] };
    const terms = { application, bond: BOND + MEXT, maxFee: BOND };
    await filler.writeContract({ ...applyForListing(chain.deployment, terms), gas: 3_000_000n });
  }
  await expect.poll(async () => (await chain.candidates(season)).length).toBe(places);
  const full = await chain.candidates(season);
  const { parameters } = await chain.seasonInfo(season);
  const { displaced, least } = entryFor(full, parameters, places);
  const smallest = full.find(({ id }) => id === displaced);
  if (smallest === undefined) throw new Error("Nobody would be displaced.");

  await go(page, "/listings/apply");
  await connectWallet(page);
  await writeAll(page);
  await expect(page.locator(".wizard-step")).toContainText(`candidate ${smallest.id}`);
  await page.getByRole("button", { name: `Apply for season ${season}` }).click();
  await finish(page, "Apply for a listing of SUSHI");
  const after = await chain.candidates(season);
  expect(after).toHaveLength(places);
  const own = bySymbol(after, "SUSHI");
  expect([own.bond + own.fee, own.place]).toEqual([least, smallest.place]);
  expect(after.map(({ id }) => id)).not.toContain(smallest.id);
  expect(wallet.times("eth_sendTransaction")).toBe(1);
});

test("a browser that keeps nothing says so, and loses nothing while the page is open", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  });
  await go(page, "/listings/apply");
  await writeToken(page);
  await expect(page.locator(".draft-bar")).toContainText("the draft lasts only as long as this page");
  await goOn(page, "Document");
  await page.getByLabel("What holders should know").fill(TEXT);
  await goOn(page, "Team");
  await page.goBack();
  await page.goBack();
  await expect(page.getByLabel("Symbol", { exact: true })).toHaveValue("SUSHI");
});
