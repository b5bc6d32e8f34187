// given a holder with a ballot on the table
//   a reload keeps it, with its reason; another holder finds an empty slip; the first one finds it again
import { expect, type Page } from "@playwright/test";
import { test } from "./support/fixtures.ts";
import { connectAs, dialog, go, settled, slide } from "./support/visitor.ts";

test.beforeAll(({ chain }) => chain.rewind());

const slip = (page: Page) => page.getByRole("complementary", { name: "Your ballot" });
const REASON = "Near the line, and open markets on its own chain.";

async function expectDraft(page: Page): Promise<void> {
  await expect(slip(page).getByRole("img", { name: "NEAR for 70%, DOGE against 25%" })).toBeVisible();
  await expect(slip(page).getByRole("textbox", { name: /^Your reason/ })).toHaveValue(REASON);
}

test("P10 a ballot on the table survives a reload and belongs to its holder alone", async ({ page }) => {
  await go(page, "/listings");
  await connectAs(page, 3);
  await page.getByRole("button", { name: "For NEAR" }).click();
  await page.getByRole("button", { name: "Against DOGE" }).click();
  await slide(page, "Share for DOGE", 25);
  await slide(page, "Share for NEAR", 70);
  await slip(page)
    .getByRole("textbox", { name: /^Your reason/ })
    .fill(REASON);
  await expectDraft(page);

  await page.reload();
  await settled(page);
  await expectDraft(page);

  await page.getByRole("button", { name: /^Your account/ }).click();
  await dialog(page, "Your account").getByRole("button", { name: "Be somebody else" }).click();
  await dialog(page, "Connect")
    .getByRole("button", { name: /^Holder 4 ·/ })
    .click();
  await expect(slip(page).getByRole("img", { name: "An empty ballot" })).toBeVisible();

  await page.getByRole("button", { name: /^Your account/ }).click();
  await dialog(page, "Your account").getByRole("button", { name: "Be somebody else" }).click();
  await dialog(page, "Connect")
    .getByRole("button", { name: /^Holder 3 ·/ })
    .click();
  await expectDraft(page);
});
