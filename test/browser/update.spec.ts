// given the team of a listed token, with its wallet
//   others see no place to write; what the team writes survives a reload and a refusal
//   when it is posted: the chain keeps the words with their digest, and the page shows them
import { expect, type Page } from "@playwright/test";
import { accountAt, firstTeam } from "../../scripts/demo/people.ts";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { inlineDocument } from "../../sdk/document.ts";
import { test as base } from "./support/fixtures.ts";
import { type Chain, stackOf } from "./support/stack.ts";
import { connectWallet, dialog, finish, go, settled } from "./support/visitor.ts";
import { openWallet, type Wallet } from "./support/wallet.ts";

/** The first team of all; its token won its season. */
const owner = accountAt(firstTeam);
const WORDS = "# An update\n\nDeposits are open; withdrawals follow on Monday.";

const test = base.extend<{ wallet: Wallet }>({
  wallet: async ({ context }, use) => use(await openWallet(context, stackOf().rpcUrl, owner)),
});

test.beforeEach(({ chain }) => chain.rewind());

const read = ({ deployment }: Chain) =>
  ({ address: deployment.contracts.listingDao.address, abi: listingDaoAbi }) as const;

async function ownListing(chain: Chain) {
  const listings = await chain.client.readContract({ ...read(chain), functionName: "listingsOf", args: [1, 1_000] });
  const own = listings.find(({ applicant, delistedAt }) => applicant === owner.address && delistedAt === 0);
  if (own === undefined) throw new Error("The first team has no listing.");
  return own;
}

const updatesOf = async (chain: Chain, listing: number) =>
  chain.client.getContractEvents({
    ...read(chain),
    eventName: "UpdatePosted",
    args: { listing },
    fromBlock: 0n,
    strict: true,
  });

const field = (page: Page) => page.getByRole("textbox", { name: "Write to your holders" });
const post = (page: Page) => page.getByRole("button", { name: "Post the update" });

test("a team writes, refuses, reloads and posts; the chain keeps its words", async ({ page, wallet, chain }) => {
  const { id, symbol, updatedAt } = await ownListing(chain);
  const before = await updatesOf(chain, id);
  await go(page, `/registry/${id}`);
  await expect(field(page)).toHaveCount(0);
  await connectWallet(page);
  await expect(post(page)).toBeDisabled();
  await field(page).fill("x".repeat(8_200));
  await expect(page.getByText(/^Shorten it by \d+ bytes/)).toBeVisible();
  await field(page).fill(WORDS);

  wallet.next("eth_sendTransaction", "reject");
  await post(page).click();
  const flow = dialog(page, `Post an update of ${symbol}`);
  await expect(flow.getByRole("alert")).toContainText("You refused it in your wallet.");
  await flow.getByRole("button", { name: "Close" }).click();
  expect(await updatesOf(chain, id)).toHaveLength(before.length);

  await page.reload();
  await settled(page);
  await expect(field(page)).toHaveValue(WORDS);
  await post(page).click();
  await finish(page, `Post an update of ${symbol}`);

  const after = await updatesOf(chain, id);
  expect(after).toHaveLength(before.length + 1);
  const { document, digest } = inlineDocument(WORDS);
  expect(after.at(-1)?.args).toMatchObject({ document, digest });
  expect((await ownListing(chain)).updatedAt).toBeGreaterThan(updatedAt);
  await expect(page.locator(".update[open] .paper")).toContainText("Deposits are open");
  await expect(field(page)).toHaveValue("");
});
