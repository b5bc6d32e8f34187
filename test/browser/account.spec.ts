// given no wallet at all
//   the page of somebody with everything: power in parts that add up to the contract's number, stakes, ballots with the
//   chain's sizes, delegations, the whole history, as CSV and as JSON the same as the chain's events
//   its votes on proposals with their names and reasons, its proposals and bonds, and what it did for all
//   what it brought to the revenue auction and started there
//   the page of a team: its application, its bond, and that its wallet is disclosed
//   the page of an address that nobody knows; an address that is none; the way there from a link and from the field
//   given a wallet: its own page, and a stake that counts from a named Thursday
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { type Address, createWalletClient, http, isAddressEqual } from "viem";
import { foundry } from "viem/chains";
import { castPolicyVote } from "../../sdk/calls/castPolicyVote.ts";
import { executeProposal } from "../../sdk/calls/executeProposal.ts";
import { queueProposal } from "../../sdk/calls/queueProposal.ts";
import { releaseBond } from "../../sdk/calls/releaseBond.ts";
import { startAuction } from "../../sdk/calls/startAuction.ts";
import { mextStakingAbi } from "../../sdk/generated/abi.ts";
import { amountOf } from "../../sdk/mirrors/ballot.ts";
import { DAY, weekOf } from "../../sdk/mirrors/time.ts";
import { accountAt, delegation, firstTeam } from "../../scripts/demo/people.ts";
import { auctionIn, COIN, DOLLAR } from "./support/auction.ts";
import { MEXT } from "./support/book.ts";
import { test } from "./support/fixtures.ts";
import { send } from "./support/past.ts";
import { passToClose, passToDue, passToVote, policyOf, proposeParameters, support } from "./support/proposals.ts";
import { recordOf } from "./support/record.ts";
import type { Chain } from "./support/stack.ts";
import { connectAs, dialog, finish, go } from "./support/visitor.ts";

const voter = accountAt(delegation.to).address;
const giver = accountAt(delegation.from).address;
const team = accountAt(firstTeam).address;
const stranger: Address = "0x00000000000000000000000000000000000A11CE";

test.beforeEach(({ chain }) => chain.rewind());

const lines = (page: Page) => page.getByRole("table", { name: "How the power adds up" }).getByRole("row");

/** The numbers of the table: the parts before each sum, and the sums. */
async function reckoned(page: Page) {
  const rows = await lines(page).evaluateAll((all) =>
    all.map((row) => ({
      isTotal: row.classList.contains("total"),
      value: row.querySelector("td data")?.getAttribute("value") ?? "",
    })),
  );
  const at = rows.findIndex(({ isTotal }) => isTotal);
  const sum = (some: typeof rows) => some.reduce((total, { value }) => total + BigInt(value), 0n);
  return {
    parts: sum(rows.slice(0, at)),
    now: BigInt(rows[at]?.value ?? -1),
    later: sum(rows.slice(at + 1, -1)),
    power: BigInt(rows.at(-1)?.value ?? -1),
  };
}

async function expectToAddUp(page: Page, power: bigint): Promise<void> {
  await expect(async () => {
    const { parts, now, later, power: shown } = await reckoned(page);
    expect(parts).toBe(now);
    expect(now + later).toBe(shown);
    expect(shown).toBe(power);
  }).toPass({ timeout: 10_000 });
}

const powerIn = (chain: Chain, account: Address, week: number) =>
  chain.client.readContract({
    address: chain.deployment.contracts.mextStaking.address,
    abi: mextStakingAbi,
    functionName: "powerIn",
    args: [account, BigInt(week)],
  });

test("explains the power of somebody with stakes and a delegator, week by week", async ({ page, chain }) => {
  await go(page, `/account/${voter.toLowerCase()}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(voter);
  const season = await chain.season();
  await expectToAddUp(page, await chain.power(voter, season));
  await expect(lines(page).filter({ hasText: "given by" })).toHaveCount(1);
  const current = weekOf(await chain.now());
  for (const week of [current, current - 3, current - 5]) {
    await page.getByLabel("Week from").selectOption(String(week));
    await expectToAddUp(page, await powerIn(chain, voter, week));
  }
});

test("explains the power of somebody who gave it away: nothing is left", async ({ page, chain }) => {
  await go(page, `/account/${giver}`);
  expect(await chain.power(giver, await chain.season())).toBe(0n);
  await expectToAddUp(page, 0n);
  await expect(lines(page).filter({ hasText: "given to" })).toHaveCount(1);
});

test("shows ballots with the chain's sizes, and leads to their season", async ({ page, chain }) => {
  await go(page, `/account/${voter}`);
  const season = await chain.season();
  const [, choices] = await chain.ballot(season, voter);
  const power = await chain.power(voter, season);
  const ballot = page.locator(".account-ballots > li").filter({ hasText: `Season ${season}` });
  const sizes = ballot.locator(".ballot-sizes data");
  await expect(sizes).toHaveCount(choices.length);
  for (const [index, { percent }] of choices.entries()) {
    const { support, objection } = amountOf(power, percent);
    await expect(sizes.nth(index)).toHaveAttribute("value", `${support + objection}`);
  }
  await ballot.getByRole("link", { name: `Season ${season}` }).click();
  await expect(page).toHaveURL(new RegExp(`/listings/season/${season}$`));
});

test("gives the whole history as JSON and as CSV, equal to the chain's events", async ({ page, chain }) => {
  await go(page, `/account/${voter}`);
  const events = await recordOf(chain, voter);
  await expect(page.getByText(`${events.length} events`)).toBeVisible();

  const json = page.waitForEvent("download");
  await page.getByRole("button", { name: "JSON" }).click();
  const written = JSON.parse(readFileSync(await (await json).path(), "utf8")) as {
    address: string;
    entries: { block: string; index: number; transaction: string; event: string; args: unknown }[];
  };
  const plain = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (_key, item: unknown) => (typeof item === "bigint" ? item.toString() : item)));
  expect(written.address).toBe(voter);
  expect(
    written.entries.map(({ block, index, transaction, event, args }) => [block, index, transaction, event, args]),
  ).toEqual(
    events.map(({ blockNumber, logIndex, transactionHash, eventName, args }) => [
      `${blockNumber}`,
      logIndex,
      transactionHash,
      eventName,
      plain(args),
    ]),
  );

  const csv = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  const rows = readFileSync(await (await csv).path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(rows).toHaveLength(events.length + 1);
  for (const [index, { eventName, blockNumber, args }] of events.entries()) {
    const row = rows[index + 1] ?? "";
    expect(row.split(",").slice(2, 3)).toEqual([`${blockNumber}`]);
    expect(row).toContain(`,${eventName},`);
    for (const value of Object.values(args)) if (typeof value === "bigint") expect(row).toContain(`${value}`);
  }
});

test("filters the history by kind", async ({ page, chain }) => {
  await go(page, `/account/${voter}`);
  const names = new Set(["Funded", "Claimed"]);
  const revenue = (await recordOf(chain, voter)).filter(({ eventName }) => names.has(eventName));
  await page.getByRole("radio", { name: "Revenue" }).check();
  await expect(page.locator(".entry-row")).toHaveCount(revenue.length);
  await page.getByRole("radio", { name: "Transfers" }).check();
  await expect(page.locator(".entry-row").first()).toBeVisible();
  await expect(page.locator(".entry-row").filter({ hasText: "cast a ballot" })).toHaveCount(0);
});

const section = (page: Page, name: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name, exact: true }) });
const row = (page: Page, words: string | RegExp) => page.locator(".entry-row").filter({ hasText: words });

test("tells votes on proposals, proposals and their bonds, and what an account did for all", async ({
  page,
  chain,
}) => {
  test.setTimeout(120_000);
  const { deployment } = chain;
  const [holder, proposer] = [accountAt(1), accountAt(2)];
  const title = "Five places, 👩\u200D🌾 and می\u200Cروم";
  const made = await proposeParameters(chain, proposer, { title, body: "Fewer.", change: { slots: 5 } });
  const { proposalId } = made;
  const name = `proposal ${proposalId} “${title}”`;
  await passToVote(chain, made);
  const power = await policyOf(chain).powerAt(holder.address, await policyOf(chain).snapshot(proposalId));
  await send(
    chain,
    holder,
    castPolicyVote(deployment, { proposalId, choice: "Against", reason: "Ten is fair." }),
    castPolicyVote(deployment, { proposalId, choice: "For", reason: "On reflection." }),
  );
  await support(chain, made);
  await passToClose(chain, made);
  await send(chain, holder, queueProposal(deployment, made));
  await passToDue(chain, made);
  await send(chain, proposer, executeProposal(deployment, made));
  await send(chain, holder, releaseBond(deployment, { proposalId }));

  await go(page, `/account/${holder.address}`);
  const vote = section(page, "Votes on proposals").getByRole("listitem").filter({ hasText: name });
  await expect(vote).toContainText(/^For/);
  await expect(vote).toContainText("changed once");
  await expect(vote).toContainText("On reflection.");
  await expect(vote.locator("data").first()).toHaveAttribute("value", `${power}`);
  await page.getByRole("radio", { name: "Policy", exact: true }).check();
  const events = (await recordOf(chain, holder.address)).filter(({ address }) =>
    isAddressEqual(address, deployment.contracts.governor.address),
  );
  await expect(page.locator(".entry-row")).toHaveCount(events.length);
  await expect(row(page, `changed the vote on ${name} to For`)).toContainText("On reflection.");
  await expect(row(page, `voted Against on ${name}`)).toContainText("Ten is fair.");
  await expect(row(page, `queued ${name}`)).toHaveCount(1);
  await row(page, `queued ${name}`).getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/policy/proposal/${proposalId}$`));

  await go(page, `/account/${proposer.address}`);
  const own = section(page, "Proposals and their bonds").getByRole("listitem").filter({ hasText: name });
  await expect(own).toContainText("executed");
  await expect(own).toContainText("its bond of 50,000 MEXT went back");
  await page.getByRole("radio", { name: "Policy", exact: true }).check();
  await expect(row(page, `made ${name}`)).toHaveCount(1);
  await expect(row(page, `paid a bond of 50,000 MEXT for ${name}`)).toHaveCount(1);
  await expect(row(page, `${name} was queued`)).toHaveCount(1);
  await expect(row(page, `executed ${name}`)).toHaveCount(1);
  await expect(row(page, `got the bond of 50,000 MEXT back from ${name}`)).toHaveCount(1);

  const csv = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  const file = readFileSync(await (await csv).path(), "utf8");
  expect(file.split("\r\n").filter((line) => line.includes(`"${title}"`))).not.toHaveLength(0);
  expect(file.split("\r\n").filter((line) => line.includes(",ProposalBondReturned,50000,"))).toHaveLength(1);
});

test("tells what an account brought to the revenue auction and started there", async ({ page, chain }) => {
  const someone = accountAt(2);
  const { address: auction, dollars, dollarLot, earnDollars, lotCount, left } = auctionIn(chain);
  await earnDollars((await left(await dollarLot())) + 100n * DOLLAR);
  await send(chain, someone, startAuction(chain.deployment, { asset: dollars }));
  const wallet = createWalletClient({ account: someone, chain: foundry, transport: http(chain.rpcUrl) });
  const hash = await wallet.sendTransaction({ to: auction, value: COIN / 2n });
  await chain.client.waitForTransactionReceipt({ hash });

  await go(page, `/account/${someone.address}`);
  await page.getByRole("radio", { name: "Revenue" }).check();
  await expect(row(page, `started lot ${await lotCount()} of the revenue auction at`)).toHaveCount(1);
  await expect(row(page, "brought 0.5 of the chain’s own coin as revenue")).toHaveCount(1);
  await go(page, `/account/${accountAt(1).address}`);
  await expect(page.getByRole("button", { name: "CSV" })).toBeVisible();
  await page.getByRole("radio", { name: "Revenue" }).check();
  await expect(row(page, `started lot ${await lotCount()}`)).toHaveCount(0);
});

test("shows a team's application, its bond, and that its wallet is disclosed", async ({ page, chain }) => {
  await go(page, `/account/${team}`);
  const applied = (await recordOf(chain, team)).flatMap((event) => (event.eventName === "Applied" ? [event.args] : []));
  expect(applied.length).toBeGreaterThan(0);
  const section = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Applications and bonds" }) });
  for (const { candidate, application } of applied) {
    await expect(section.locator(`a[href$="/listings/candidate/${candidate}"]`).first()).toHaveText(application.symbol);
  }
  await expect(section.getByRole("heading", { name: "Named as a team’s own wallet" })).toBeVisible();
});

test("says that nothing is known of a stranger, and that a wrong address is none", async ({ page }) => {
  await go(page, `/account/${stranger}`);
  await expect(page.getByRole("heading", { name: "Nothing is known of this address" })).toBeVisible();
  await go(page, "/account/0x1234");
  await expect(page.getByRole("heading", { name: "That is no address" })).toBeVisible();
  const field = page.getByLabel("Look up an address");
  await expect(field).toHaveValue("0x1234");
  await expect(page.getByRole("button", { name: "Show this account" })).toBeDisabled();
  await field.fill(voter.toLowerCase());
  await field.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(voter);
});

test("is one's own with a wallet; what is staked today counts from a named Thursday", async ({ page, chain }) => {
  await go(page, "/account");
  await expect(page.getByRole("heading", { name: "No wallet is connected" })).toBeVisible();
  await connectAs(page, 2);
  const own = accountAt(1).address;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(own);
  const power = await chain.power(own, await chain.season());
  await expectToAddUp(page, power);

  await go(page, "/stake");
  await page.getByRole("radio", { name: /^Year/ }).check();
  await page.getByLabel("Amount to stake").fill("1000");
  await page.getByRole("main").getByRole("button", { name: "Stake", exact: true }).click();
  await finish(page, /^Stake/);
  await page.getByRole("navigation", { name: "Pages" }).first().getByRole("link", { name: "Account" }).click();
  await expect(dialog(page, /./)).toHaveCount(0);
  const late = lines(page).filter({ hasText: "counts from Thursday" });
  await expect(late.locator("td data")).toHaveAttribute("value", `${-2_000n * MEXT}`);
  await expectToAddUp(page, power);

  await chain.rpc("evm_increaseTime", 14 * DAY);
  await chain.rpc("evm_mine");
  await page.reload();
  await expectToAddUp(page, power + 2_000n * MEXT);
});
