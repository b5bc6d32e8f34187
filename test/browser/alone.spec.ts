// given the page in a folder of files, below a path, and a node that answers plain calls
//   every page stands, the past is found and given to keep, and nobody else is asked for anything
import { expect } from "@playwright/test";
import { accountAt } from "../../scripts/demo/people.ts";
import { fileFrom } from "./support/files.ts";
import { testAlone as test } from "./support/fixtures.ts";
import { go } from "./support/visitor.ts";

const voter = accountAt(4).address;

test.beforeEach(({ chain }) => chain.rewind());

test("P9 every page is read from a folder of files and a plain node", async ({ page, chain }) => {
  const season = await chain.season();
  const paths = [
    "/",
    "/listings",
    "/listings/apply",
    "/listings/candidate/1",
    `/listings/season/${season - 1}`,
    "/listings/motion/1",
    "/registry",
    "/registry/1",
    "/policy",
    "/policy/proposal/3",
    "/policy/proposal/4",
    "/policy/new",
    "/policy/delegates",
    "/auction",
    "/burns",
    "/stake",
    "/rpc",
    `/account/${voter}`,
  ];
  for (const path of paths) {
    await test.step(path, async () => {
      await go(page, path);
      await expect(page.locator(".shape")).toHaveCount(0);
      await expect(page.getByRole("alert")).toHaveCount(0);
    });
  }
  const { text } = await fileFrom(page, page.getByRole("button", { name: "JSON" }));
  const { address, entries } = JSON.parse(text) as { address: string; entries: unknown[] };
  expect(address).toBe(voter);
  expect(entries.length).toBeGreaterThan(3);
  await expect(page.getByText(`${entries.length} events`)).toBeVisible();
});
