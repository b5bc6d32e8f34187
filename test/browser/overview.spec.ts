// given holders of the demo
//   what needs one: an unused vote, then a part of it, a claim, a notice that is nearly free, then free, a bond,
//   an open vote on a proposal, one's own proposal to queue, to execute, and its bond to take back,
//   an application that was begun, votes that somebody gave, a season to settle; each goes when it is done
//   when nothing needs one: what comes next, and a calendar file for it
//   when a part of the node's answers fails: the rest stands, and says so
import { expect, type Page } from "@playwright/test";
import { formatMext } from "../../app/src/text/format.ts";
import { castPolicyVote } from "../../sdk/calls/castPolicyVote.ts";
import { DAY } from "../../sdk/mirrors/time.ts";
import { accountAt } from "../../scripts/demo/people.ts";
import { MEXT } from "./support/book.ts";
import { test } from "./support/fixtures.ts";
import { passTime, send } from "./support/past.ts";
import { passToClose, passToDue, passToVote, policyOf, proposeParameters, support } from "./support/proposals.ts";
import { connectAs, finish, go, moveClock, settled } from "./support/visitor.ts";

test.beforeEach(({ chain }) => chain.rewind());

const needs = (page: Page) => page.locator(".needs");
const need = (page: Page, kind: string) => needs(page).locator(`li[data-kind="${kind}"]`);

async function openAs(page: Page, holder: number): Promise<void> {
  await go(page, "/");
  await connectAs(page, holder);
  await expect(need(page, "vote")).toBeVisible();
}

test("a claim goes when it is made; the chain paid what was said", async ({ page, chain }) => {
  const { address } = accountAt(1);
  await openAs(page, 2);
  const balance = await chain.balance(address);
  const said = BigInt((await need(page, "claim").locator("data").getAttribute("value")) ?? 0);
  await need(page, "claim").getByRole("button", { name: "Claim" }).click();
  await finish(page, /^Claim/);
  await expect(need(page, "claim")).toHaveCount(0);
  const paid = (await chain.balance(address)) - balance;
  // Revenue streams by the second: what came since it was said is less than a thousandth.
  expect(paid).toBeGreaterThanOrEqual(said);
  expect((paid - said) * 1_000n).toBeLessThan(said);
});

test("an unused vote becomes a part of it, and goes with a full ballot", async ({ page, chain }) => {
  const season = await chain.season();
  await openAs(page, 2);
  await need(page, "vote").getByRole("link").click();
  await settled(page);
  await page.getByRole("button", { name: "For NEAR" }).click();
  const share = page.getByRole("slider", { name: "Share for NEAR" });
  await share.press("Home");
  for (let times = 0; times < 40; times += 1) await share.press("ArrowRight");
  const used = Number(await share.inputValue());
  const slip = page.getByRole("complementary", { name: "Your ballot" });
  await slip.getByRole("button", { name: "Cast my ballot" }).click();
  await page.getByRole("button", { name: "Sign and cast it" }).click();
  await finish(page, `Cast your ballot of season ${season}`);
  await go(page, "/");
  await expect(need(page, "vote-part")).toContainText(`leaves ${100 - used}% of your power unused`);
  await expect(need(page, "vote")).toHaveCount(0);

  await need(page, "vote-part").getByRole("link").click();
  await settled(page);
  await share.press("End");
  await slip.getByRole("button", { name: "Change my ballot" }).click();
  await page.getByRole("button", { name: "Sign and change it" }).click();
  await finish(page, `Cast your ballot of season ${season}`);
  await go(page, "/");
  await expect(need(page, "claim")).toBeVisible();
  await expect(need(page, "vote-part")).toHaveCount(0);
});

test("a notice is announced, then free, and goes when it is withdrawn", async ({ page, chain }) => {
  const { address } = accountAt(2);
  await go(page, "/stake");
  await connectAs(page, 3);
  const exitId = await chain.client.readContract({
    address: chain.deployment.contracts.mextStaking.address,
    abi: [
      {
        type: "function",
        name: "exitCount",
        stateMutability: "view",
        inputs: [{ name: "account", type: "address" }],
        outputs: [{ name: "", type: "uint256" }],
      },
    ],
    functionName: "exitCount",
    args: [address],
  });
  await page.getByRole("group", { name: "Week", exact: true }).getByRole("button", { name: "Give notice" }).click();
  const asking = page.getByRole("dialog");
  await asking.getByRole("textbox").fill("777");
  await asking.getByRole("button", { name: "Give notice" }).click();
  await finish(page, /^Give notice of/);
  await chain.rpc("evm_increaseTime", 5 * DAY);
  await chain.rpc("evm_mine");
  await go(page, "/");
  await page.reload();
  await expect(need(page, "soon")).toContainText("777 MEXT");
  await chain.rpc("evm_increaseTime", 2 * DAY);
  await chain.rpc("evm_mine");
  await page.reload();
  const free = need(page, "free").filter({ hasText: "777 MEXT" });
  const balance = await chain.balance(address);
  await free.getByRole("button", { name: "Withdraw" }).click();
  await finish(page, /^Withdraw/);
  await expect(free).toHaveCount(0);
  expect((await chain.balance(address)) - balance).toBe(777n * MEXT);
  expect((await chain.exit(address, exitId)).amount).toBe(0n);
});

test("an ended season is anybody's to settle, and goes when it is settled", async ({ page, chain }) => {
  const season = await chain.season();
  await openAs(page, 2);
  await moveClock(page, "To the next season");
  await need(page, "settle")
    .getByRole("button", { name: `Settle season ${season}` })
    .click();
  await finish(page, `Settle season ${season}`);
  await expect(need(page, "settle")).toHaveCount(0);
});

test("a vote on a proposal is asked for until it is cast; one's own is queued, executed, its bond taken back", async ({
  page,
  chain,
}) => {
  test.setTimeout(120_000);
  const [holder, proposer] = [accountAt(1), accountAt(2)];
  const policy = policyOf(chain);
  const made = await proposeParameters(chain, proposer, { title: "Five places", body: "Fewer.", change: { slots: 5 } });
  const { proposalId: id } = made;
  await passToVote(chain, made);
  await support(chain, made);
  await openAs(page, 2);
  const vote = need(page, "policy-vote").filter({ hasText: `proposal ${id} is not cast` });
  const power = await policy.powerAt(holder.address, await policy.snapshot(id));
  await expect(vote.locator("data")).toHaveAttribute("value", `${power}`);
  await vote.getByRole("link", { name: "To the vote" }).click();
  await expect(page).toHaveURL(new RegExp(`/policy/proposal/${id}$`));
  await send(chain, holder, castPolicyVote(chain.deployment, { proposalId: id, choice: "For" }));
  await go(page, "/");
  await expect(need(page, "vote")).toBeVisible();
  await expect(vote).toHaveCount(0);

  await passToClose(chain, made);
  await page.reload();
  await expect(need(page, "vote").or(need(page, "claim")).first()).toBeVisible();
  await expect(need(page, "policy-queue")).toHaveCount(0);
  await page.getByRole("button", { name: /^Your account/ }).click();
  await page.getByRole("button", { name: "Be somebody else" }).click();
  await page.getByRole("button", { name: /^Holder 3 ·/ }).click();
  const balance = await chain.balance(proposer.address);
  const bond = await policy.bondOf(id);
  await need(page, "policy-bond").getByRole("button", { name: "Return the bond" }).click();
  await finish(page, `Release the bond of proposal ${id}`);
  expect((await chain.balance(proposer.address)) - balance).toBe(bond);
  await expect(need(page, "policy-bond")).toHaveCount(0);

  await need(page, "policy-queue").getByRole("button", { name: "Queue it" }).click();
  await finish(page, `Queue proposal ${id}`);
  expect(await policy.state(id)).toBe("Queued");
  await expect(need(page, "policy-queue")).toHaveCount(0);

  // Long after every vote of that time is over, it still waits for its proposer.
  await passToDue(chain, made);
  await passTime(chain, 40 * DAY);
  await page.reload();
  await need(page, "policy-execute").getByRole("button", { name: "Execute it" }).click();
  await finish(page, `Execute proposal ${id}`);
  expect(await policy.state(id)).toBe("Executed");
  await expect(need(page, "policy-execute")).toHaveCount(0);
});

test("an application that was begun is remembered with its deadline", async ({ page }) => {
  await openAs(page, 2);
  await expect(need(page, "draft")).toHaveCount(0);
  await page.evaluate(() =>
    localStorage.setItem("mext.application.31337.begun", JSON.stringify({ symbol: "SUSHI", asset: "" })),
  );
  await page.reload();
  await expect(need(page, "draft")).toContainText("Your application of SUSHI is not sent; it can be until");
});

test("votes that somebody gave are told once", async ({ page, chain }) => {
  await openAs(page, 3);
  await expect(need(page, "delegation")).toHaveCount(0);
  const seen = `mext.seen.31337.${accountAt(2).address.toLowerCase()}`;
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), seen)).not.toBeNull();
  await go(page, "/stake");
  await page.getByRole("button", { name: /^Your account/ }).click();
  await page.getByRole("button", { name: "Be somebody else" }).click();
  await page.getByRole("button", { name: /^Holder 2 ·/ }).click();
  await page.getByLabel("Delegate’s address").fill(accountAt(2).address);
  await page.getByRole("button", { name: "Delegate", exact: true }).click();
  await finish(page, "Give your votes to a delegate");
  await page.getByRole("button", { name: /^Your account/ }).click();
  await page.getByRole("button", { name: "Be somebody else" }).click();
  await page.getByRole("button", { name: /^Holder 3 ·/ }).click();
  await go(page, "/");
  await expect(need(page, "delegation")).toContainText("1 account gave you their votes");
  await chain.rpc("evm_mine");
  await need(page, "delegation").getByRole("button", { name: "I have seen it" }).click();
  await expect(need(page, "delegation")).toHaveCount(0);
});

test("without a wallet: what waits for everybody, and what comes next with its reminder", async ({ page, chain }) => {
  await go(page, "/");
  await expect(needs(page).getByRole("button", { name: "Connect to see yours" })).toBeVisible();
  await expect(need(page, "vote")).toHaveCount(0);
  await expect(need(page, "overdue")).toHaveCount(0);
  await expect(needs(page)).toContainText(`Next, season ${(await chain.season()) + 1} begins in`);
  const calendar = page.waitForEvent("download");
  await needs(page)
    .getByRole("button", { name: /^Remind me/ })
    .click();
  expect((await calendar).suggestedFilename()).toBe("mext-next.ics");
});

test("every number is exact on the burn line by keyboard", async ({ page, chain }) => {
  await go(page, "/");
  await page.getByRole("group", { name: /^Total supply since genesis/ }).focus();
  await page.keyboard.press("End");
  await expect(page.locator(".burn-figure figcaption")).toContainText(
    `${formatMext(await chain.supply(), "en", 0)} MEXT`,
  );
});
