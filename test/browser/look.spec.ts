// given a holder with stakes, a notice that runs, a ballot on the table and a proposal that they write
//   each page, in both themes, both directions, from 320 pixels to 1,920: a picture, nothing wider than the page, no
//   words upon words, nothing that axe finds, nothing in the console
import { join } from "node:path";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { accountAt, delegation } from "../../scripts/demo/people.ts";
import { test } from "./support/fixtures.ts";
import { guard } from "./support/guard.ts";
import { barriersOf, overflowOf, overlapsOf } from "./support/inspect.ts";
import { looks } from "./support/looks.ts";
import { writeIndex } from "./support/pictures.ts";
import { writeProposal } from "./support/proposal.ts";
import { connectAs, dialog, go } from "./support/visitor.ts";

const FOLDER = join(import.meta.dirname, "screenshots");
const HOLDER = 5;
/** The demo's, by where they are on their way. */
const PROPOSALS = { executed: 1, waits: 3, live: 4 };

type Storage = Awaited<ReturnType<BrowserContext["storageState"]>>;
type View = { name: string; path: string; act?: (page: Page) => Promise<void> };

let storage: Storage;
let views: View[] = [];

/** A holder with a ballot on the table and a proposal to the last word, as their browser remembers them. */
test.beforeAll(async ({ browser, chain, baseURL }) => {
  await chain.rewind();
  const context = await browser.newContext({ baseURL, locale: "en-GB" });
  const page = await context.newPage();
  await go(page, "/listings");
  await connectAs(page, HOLDER);
  for (const name of ["For NEAR", "For ENS", "Against DOGE"]) await page.getByRole("button", { name }).click();
  await expect(page.getByRole("slider")).toHaveCount(3);
  await go(page, "/policy/new");
  await writeProposal(page);
  storage = await context.storageState();
  await context.close();

  const season = await chain.season();
  const objected = (await chain.candidates(season)).find((candidate) => candidate.objected)?.id ?? 1;
  views = [
    { name: "overview", path: "/" },
    { name: "listings", path: "/listings" },
    { name: "apply", path: "/listings/apply" },
    ...["document", "team", "bond", "review"].map((step) => ({
      name: `apply-${step}`,
      path: `/listings/apply/${step}`,
    })),
    { name: "motion", path: "/listings/motion/1" },
    { name: "candidate", path: `/listings/candidate/${objected}` },
    { name: "season", path: `/listings/season/${season - 2}` },
    { name: "registry", path: "/registry" },
    { name: "listing", path: "/registry/1" },
    { name: "policy", path: "/policy" },
    ...Object.entries(PROPOSALS).map(([state, id]) => ({ name: `proposal-${state}`, path: `/policy/proposal/${id}` })),
    ...["what", "values", "words", "review"].map((step) => ({ name: `propose-${step}`, path: `/policy/new/${step}` })),
    { name: "delegates", path: "/policy/delegates" },
    { name: "delegate", path: `/account/${accountAt(delegation.to).address}` },
    { name: "auction", path: "/auction" },
    { name: "burns", path: "/burns" },
    { name: "stake", path: "/stake" },
    { name: "account-page", path: `/account/${accountAt(HOLDER - 1).address}` },
    { name: "connection", path: "/rpc" },
    { name: "missing", path: "/nowhere" },
    { name: "account", path: "/", act: openAccount },
    { name: "notice", path: "/stake", act: openNotice },
  ];
});

async function openAccount(page: Page): Promise<void> {
  await page.locator(".account-button").click();
  await expect(dialog(page, /./).getByRole("definition").first()).toBeVisible();
}

async function openNotice(page: Page): Promise<void> {
  await page.locator(".positions li").last().getByRole("button").first().click();
  await expect(page.getByRole("dialog").getByRole("textbox")).toBeVisible();
}

async function see(page: Page, { path, act }: View): Promise<void> {
  await go(page, path);
  await expect(page.locator(".shape")).toHaveCount(0);
  await act?.(page);
  await page.evaluate(() => document.fonts.ready);
}

for (const look of looks) {
  test(`every page, ${look.name}`, async ({ browser, baseURL }) => {
    test.setTimeout(400_000);
    const context = await browser.newContext({ ...look.options, baseURL, storageState: storage });
    const clean = await guard(context);
    const page = await context.newPage();
    for (const view of views) {
      await test.step(view.name, async () => {
        if (view.act !== undefined) await page.keyboard.press("Escape");
        await see(page, view);
        await page.screenshot({ path: join(FOLDER, look.name, `${view.name}.png`), fullPage: view.act === undefined });
        const where = `${view.name}, ${look.name}`;
        expect.soft(await overflowOf(page), `what is wider than ${where}`).toEqual([]);
        expect.soft(await overlapsOf(page), `words upon words on ${where}`).toEqual([]);
        if (!look.isChecked) return;
        expect.soft(await barriersOf(page), `what axe finds on ${where}`).toEqual([]);
      });
    }
    clean.expectClean();
    await context.close();
  });
}

test.afterAll(() => writeIndex(FOLDER));
