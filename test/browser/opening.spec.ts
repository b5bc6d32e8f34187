// given a line so slow that no script of the page has arrived
//   the frame and the title of the address stand already: in the reader's language and theme, for each page
//   what the page itself puts there stands at the same place; an address of no page opens as well
//   when storage and scripts of the page are all there: nothing of it is left over
import { expect, type Page } from "@playwright/test";
import { test } from "./support/fixtures.ts";
import { settled } from "./support/visitor.ts";

/** Holds every script of the page until it is released. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/assets/*.js", async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const places = (page: Page) =>
  page.evaluate(() =>
    ["h1", "main", ".topbar", ".over"].map((each) => {
      const { x, y, width } = document.querySelector(each)!.getBoundingClientRect();
      return [each, x, y, width];
    }),
  );

/** Where the tabs say that one is: pages that no tab names stand in none. */
const tabOf = (path: string): string | undefined =>
  ["listings", "registry", "policy", "stake", "account", ""].find((tab) => tab === path.split(/[/?]/)[1]);

for (const [path, said] of [
  ["/", "Supply only falls, and the book lies open."],
  ["/burns", "Every burn since genesis, by what burned it."],
  ["/auction", "What the exchange earns is sold for MEXT, at a price that falls to nothing."],
  ["/listings", "Holders decide which tokens are listed next."],
  ["/listings/apply/document", "Ask the holders to list your token."],
  ["/listings/candidate/19", "Candidate 19"],
  ["/registry/1", "A listing of the registry"],
  ["/policy", "Holders change the rules, within bounds that nobody can move."],
  ["/policy/proposal/4", "Proposal 4"],
  ["/policy/new/values", "Ask the holders to change a rule or to pay."],
  ["/policy/delegates", "Give your votes to somebody who uses them."],
  ["/stake?tab=1", "You choose how much notice you give; nobody can stop you from leaving."],
  ["/account/0x1c87Bb9234aeC6aDc580EaE6C8B59558A4502220", "0x1c87Bb9234aeC6aDc580EaE6C8B59558A4502220"],
] as const) {
  test(`${path} opens before its scripts are there`, async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto(`/#${path}`);
    await expect(title(page)).toHaveText(said);
    const [here, tab] = [page.locator(".tab[aria-current=page]"), tabOf(path)];
    if (tab === undefined) await expect(here).toHaveCount(0);
    else await expect(here.first()).toHaveAttribute("href", `#/${tab}`);
    release();
    await settled(page);
    await expect(page.locator("#root > .shell")).toHaveCount(1);
  });
}

test("the page stands where its opening stood", async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto("/#/stake");
  await expect(title(page)).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const before = await places(page);
  release();
  await settled(page);
  expect(await places(page)).toEqual(before);
});

test("in the reader's language and direction, and in the chosen theme", async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem("mext.locale", "ar");
    localStorage.setItem("mext.theme", "dark");
  });
  const release = await holdScripts(page);
  await page.goto("/#/listings");
  await expect(title(page)).toHaveText("يقرر الحاملون أي الرموز تُدرج تاليًا.");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  release();
  await settled(page);
});

test("an address of no page opens as well", async ({ page }) => {
  await page.goto("/#/nowhere/at/all");
  await expect(page.locator("#root > .shell")).toBeVisible();
  await expect(page.getByRole("main")).not.toBeEmpty();
});
