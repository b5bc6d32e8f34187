// given a proposal that changes how many places a season has
//   a holder reads it, votes with a reason, changes the vote: the count on chain and on the page follows
//   it is queued and executed by anybody from the page: the next season has the new rule, this one keeps its own
//   its bond goes back from the page
// given a proposal whose proposer's power fell below its threshold
//   anybody cancels it, and the list says so before and after; its bond goes back from the page
// given a proposal whose vote is to come
//   its proposer cancels it, and nobody else is offered that
import { expect, type Page } from "@playwright/test";
import { accountAt } from "../../scripts/demo/people.ts";
import { giveNotice } from "../../sdk/calls/giveNotice.ts";
import { weekOf, weekStartsAt } from "../../sdk/mirrors/time.ts";
import { test } from "./support/fixtures.ts";
import { passTime, send } from "./support/past.ts";
import { passToClose, passToDue, passToVote, policyOf, proposeParameters, support } from "./support/proposals.ts";
import { connectAs, dialog, finish, go, settled } from "./support/visitor.ts";

const HOLDER = 2;
const holder = accountAt(HOLDER - 1);
const PROPOSER = 3;
const proposer = accountAt(PROPOSER - 1);
const WEEK_TIER = 1;
const TITLE = "Five places a season";
const BODY = "Fewer places, each better looked at.";
const SLOTS = 5;

test.beforeEach(({ chain }) => chain.rewind());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const panel = (page: Page) => page.getByRole("complementary", { name: "Your vote" });
const choose = (page: Page, choice: string) =>
  panel(page).getByRole("radiogroup", { name: "Your vote" }).getByRole("radio", { name: choice, exact: true }).check();

async function reloaded(page: Page): Promise<void> {
  await page.reload();
  await settled(page);
}

test("a rule is voted on, changed, queued, executed; it binds the next season and not this one", async ({
  page,
  chain,
}) => {
  test.setTimeout(120_000);
  const policy = policyOf(chain);
  const made = await proposeParameters(chain, proposer, { title: TITLE, body: BODY, change: { slots: SLOTS } });
  const { proposalId: id } = made;
  await go(page, "/policy");
  await connectAs(page, HOLDER);
  const row = page.getByRole("list", { name: "Proposals" }).getByRole("listitem").filter({ hasText: TITLE });
  await expect(row).toContainText("vote to come");
  await row.getByRole("link", { name: TITLE }).click();
  await settled(page);
  await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  await expect(page.getByText(BODY)).toBeVisible();
  await expect(page.getByText("listingDao.setParameters")).toBeVisible();
  await expect(panel(page)).toContainText("is your power now");
  await expect(button(page, "Cast my vote")).toHaveCount(0);

  await passToVote(chain, made);
  await support(chain, made);
  await reloaded(page);
  const before = await policy.votes(id);
  const power = await policy.powerAt(holder.address, await policy.snapshot(id));
  await choose(page, "Against");
  await panel(page)
    .getByRole("textbox", { name: /^Your reason/ })
    .fill("Ten is fair.");
  await button(page, "Cast my vote").click();
  await expect(dialog(page, "Before you sign")).toContainText("It would still pass.");
  await expect(dialog(page, "Before you sign")).toContainText("Ten is fair.");
  await button(page, "Sign and cast it").click();
  await finish(page, `Vote against proposal ${id}`);
  expect(await policy.votes(id)).toEqual([before[0] + power, before[1], before[2]]);
  const mine = page
    .getByRole("list", { name: "Votes" })
    .getByRole("listitem")
    .filter({ hasText: holder.address.slice(-4) });
  await expect(mine).toContainText("Ten is fair.");

  await choose(page, "For");
  await button(page, "Change my vote").click();
  await expect(dialog(page, "Before you sign")).toContainText("It takes the place of your vote: Against.");
  await button(page, "Sign and change it").click();
  await finish(page, `Vote for proposal ${id}`);
  expect(await policy.votes(id)).toEqual([before[0], before[1] + power, before[2]]);
  expect(await policy.voteOf(id, holder.address)).toEqual([2, 1]);
  await expect(mine).toContainText("changed once");

  await passToClose(chain, made);
  await reloaded(page);
  await button(page, "Queue it").click();
  await finish(page, `Queue proposal ${id}`);
  expect(await policy.state(id)).toBe("Queued");
  await expect(button(page, "Execute it")).toBeDisabled();

  await passToDue(chain, made);
  await reloaded(page);
  const season = await chain.season();
  const now = await policy.parameters(season);
  expect(now.slots).not.toBe(SLOTS);
  await button(page, "Execute it").click();
  await finish(page, `Execute proposal ${id}`);
  expect(await policy.state(id)).toBe("Executed");
  expect(await policy.parameters(season)).toEqual(now);
  expect(await policy.parameters(season + 1)).toEqual({ ...now, slots: SLOTS });

  const balance = await chain.balance(proposer.address);
  const bond = await policy.bondOf(id);
  await button(page, "Return the bond").click();
  await finish(page, `Release the bond of proposal ${id}`);
  expect(bond).toBeGreaterThan(0n);
  expect(await chain.balance(proposer.address)).toBe(balance + bond);
  await expect(page.getByText("went back to its proposer")).toBeVisible();
});

test("anybody cancels a proposal whose proposer's power fell", async ({ page, chain }) => {
  const made = await proposeParameters(chain, proposer, { title: TITLE, body: BODY, change: { slots: SLOTS } });
  await go(page, `/policy/proposal/${made.proposalId}`);
  await connectAs(page, HOLDER);
  await expect(button(page, "Cancel the proposal")).toHaveCount(0);
  const staked = (await chain.stakes(proposer.address))[WEEK_TIER] ?? 0n;
  await send(chain, proposer, giveNotice(chain.deployment, { tier: WEEK_TIER, amount: staked }));
  const now = await chain.now();
  // Power is that of the week before: what was taken off counts from the next week on.
  await passTime(chain, weekStartsAt(weekOf(now) + 1) - now + 60);
  await go(page, "/policy");
  const row = page.getByRole("list", { name: "Proposals" }).getByRole("listitem").filter({ hasText: TITLE });
  await expect(row).toContainText("anybody may cancel it");
  await row.getByRole("link", { name: TITLE }).click();
  await settled(page);
  await button(page, "Cancel the proposal").click();
  await finish(page, `Cancel proposal ${made.proposalId}`);
  expect(await policyOf(chain).state(made.proposalId)).toBe("Canceled");
  await page.getByRole("main").getByRole("link", { name: "Policy", exact: true }).click();
  await settled(page);
  await expect(row).toContainText("cancelled");
  await expect(row).toContainText("waits to go back");
  await row.getByRole("link", { name: TITLE }).click();
  const balance = await chain.balance(proposer.address);
  const bond = await policyOf(chain).bondOf(made.proposalId);
  await button(page, "Return the bond").click();
  await finish(page, `Release the bond of proposal ${made.proposalId}`);
  expect(await chain.balance(proposer.address)).toBe(balance + bond);
});

test("its proposer cancels a proposal while its vote is to come; nobody else may", async ({ page, chain }) => {
  const made = await proposeParameters(chain, proposer, { title: TITLE, body: BODY, change: { slots: SLOTS } });
  const acts = page.getByRole("heading", { name: "What can be done" });
  await go(page, `/policy/proposal/${made.proposalId}`);
  await expect(panel(page)).toBeVisible();
  await expect(acts).toHaveCount(0);
  await connectAs(page, PROPOSER);
  await button(page, "Cancel the proposal").click();
  await finish(page, `Cancel proposal ${made.proposalId}`);
  expect(await policyOf(chain).state(made.proposalId)).toBe("Canceled");
  await expect(button(page, "Cancel the proposal")).toHaveCount(0);
  await expect(button(page, "Return the bond")).toBeVisible();
});
