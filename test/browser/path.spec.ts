// given a fresh demo chain, and a holder of the demo wallet whose vote is unused
//   it opens the link; it becomes that holder; it builds, casts and changes a ballot; it stakes, gives notice, applies
//   when the clock moves: it withdraws, cuts a notice short, claims
//   when the season is over: it settles; the registry grows, supply has fallen by what the page shows
import { expect, type Page } from "@playwright/test";
import { formatCompact, formatMext } from "../../app/src/text/format.ts";
import { penaltyToCut } from "../../sdk/mirrors/penalty.ts";
import type { Choice } from "../../sdk/types.ts";
import { accountAt } from "../../scripts/demo/people.ts";
import { bySymbol, countsOf, MEXT, recounted, resultOf } from "./support/book.ts";
import { openShared, test } from "./support/fixtures.ts";
import type { Guard } from "./support/guard.ts";
import { connectAs, dialog, finish, go, goOn, moveClock, settled, slide } from "./support/visitor.ts";

test.describe.configure({ mode: "serial" });

const holder = 2;
const { address } = accountAt(holder - 1);
const [WEEK_TIER, QUARTER_TIER] = [1, 3];
const FEE = 1_000n * MEXT;

let page: Page;
let clean: Guard;
let season = 0;
let supplyAtFirst = 0n;
let blockAtFirst = 0n;
let listingsAtFirst = 0;
let penalty = 0n;

test.beforeAll(async ({ browser, chain }) => {
  await chain.rewind();
  ({ page, clean } = await openShared(browser));
  season = await chain.season();
  supplyAtFirst = await chain.supply();
  blockAtFirst = await chain.client.getBlockNumber();
  listingsAtFirst = await chain.listings();
});
test.afterEach(() => clean.expectClean());
test.afterAll(() => page.context().close());

const row = (symbol: string) =>
  page
    .getByRole("region", { name: "Season board" })
    .getByRole("listitem")
    .filter({ hasText: new RegExp(`^\\D*\\d*${symbol} `) });
const supportWord = (support: bigint) => `Support ${formatMext(support, "en")}, objection`;
const slip = () => page.getByRole("complementary", { name: "Your ballot" });
const board = () => page.getByRole("region", { name: "Season board" });

test("opens the link with no wallet and nothing to sign", async () => {
  await go(page, "/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Supply only falls");
  await expect(page.getByRole("banner").getByRole("link", { name: `Season ${season}` })).toBeVisible();
  await expect(page.getByRole("banner").getByRole("button", { name: "Connect", exact: true })).toBeVisible();
});

test("becomes a holder whose vote is unused", async () => {
  await connectAs(page, holder);
  await expect(page.getByRole("link", { name: `Your vote of season ${season} is unused: 2,000,000.` })).toBeVisible();
});

const first: [string, number][] = [
  ["NEAR", 60],
  ["COMP", 20],
  ["DOGE", -20],
];
const second: [string, number][] = [
  ["NEAR", 30],
  ["COMP", 20],
  ["DOGE", -20],
];

test("shows what a ballot over three candidates would change before it is signed", async ({ chain }) => {
  await page.getByRole("navigation", { name: "Pages" }).first().getByRole("link", { name: "Listings" }).click();
  await settled(page);
  const { candidates, cutLine } = await resultOf(chain, season);
  await expect(board().getByText(`${formatCompact(cutLine ?? 0n, "en")} to win`)).toBeVisible();
  const near = row("NEAR").locator(".bar.support .ghost");
  await expect(near).toHaveCount(0);

  await page.getByRole("button", { name: "For NEAR" }).click();
  await page.getByRole("button", { name: "For COMP" }).click();
  await page.getByRole("button", { name: "Against DOGE" }).click();
  await slide(page, "Share for COMP", 20);
  await slide(page, "Share for DOGE", 20);
  await slide(page, "Share for NEAR", 60);

  await expect(slip().getByRole("img", { name: "NEAR for 60%, COMP for 20%, DOGE against 20%" })).toBeVisible();
  await expect(slip().getByText(/NEAR\u2069 would pass \u2068GRT/)).toBeVisible();
  await expect(near).toHaveCount(1);
  expect((await chain.candidates(season)).map(({ support }) => support)).toEqual(
    candidates.map(({ support }) => support),
  );
});

test("casts it: the board, the cut line and the count on chain move as the mirror says", async ({ chain }) => {
  const [power, before] = [await chain.power(address, season), await resultOf(chain, season)];
  const choices = first.map(([symbol, percent]): Choice => ({
    candidate: bySymbol(before.candidates, symbol).id,
    percent,
  }));
  const bar = row("NEAR").locator(".bar.support .count");
  const widthBefore = (await bar.boundingBox())?.width ?? 0;

  await slip().getByRole("button", { name: "Cast my ballot" }).click();
  await dialog(page, "Before you sign").getByRole("button", { name: "Sign and cast it" }).click();
  await finish(page, `Cast your ballot of season ${season}`);

  const after = await resultOf(chain, season);
  expect(countsOf(after.candidates)).toEqual(recounted(before.candidates, power, [], choices));
  expect(await chain.ballot(season, address)).toEqual([1, choices]);
  expect(after.cutLine).toBeGreaterThan(before.cutLine ?? 0n);
  await expect(board().getByText(`${formatCompact(after.cutLine ?? 0n, "en")} to win`)).toBeVisible();
  await expect(row("NEAR")).toContainText(supportWord(bySymbol(after.candidates, "NEAR").support));
  await expect(row("NEAR")).toContainText("wins a place");
  await expect(row("GRT")).toContainText("below the cut line");
  expect((await bar.boundingBox())?.width ?? 0).toBeGreaterThan(widthBefore);
});

test("changes it: the old ballot is taken out and the new one counted", async ({ chain }) => {
  const power = await chain.power(address, season);
  const before = await resultOf(chain, season);
  const ids = (ballot: [string, number][]) =>
    ballot.map(([symbol, percent]): Choice => ({ candidate: bySymbol(before.candidates, symbol).id, percent }));
  await slide(page, "Share for NEAR", 30);
  await slip().getByRole("button", { name: "Change my ballot" }).click();
  await dialog(page, "Before you sign").getByRole("button", { name: "Sign and change it" }).click();
  await finish(page, `Cast your ballot of season ${season}`);

  const after = await chain.candidates(season);
  expect(countsOf(after)).toEqual(recounted(before.candidates, power, ids(first), ids(second)));
  expect(await chain.ballot(season, address)).toEqual([2, ids(second)]);
  await expect(row("NEAR")).toContainText(supportWord(bySymbol(after, "NEAR").support));
  await expect(slip().getByText("This is the ballot that you cast.")).toBeVisible();
});

for (const [tier, name, amount] of [
  [WEEK_TIER, "Week", 5_000n],
  [QUARTER_TIER, "Quarter", 4_000n],
] as const) {
  test(`stakes ${amount} in the ${name} tier with a permit`, async ({ chain }) => {
    await go(page, "/stake");
    await page.getByRole("radio", { name: new RegExp(`^${name}`) }).check();
    await page.getByLabel("Amount to stake").fill(String(amount));
    await page.getByRole("main").getByRole("button", { name: "Stake", exact: true }).click();
    await expect(dialog(page, /^Stake/).getByText("Sign the allowance (no fee)")).toBeVisible();
    await finish(page, /^Stake/);
    expect((await chain.stakes(address))[tier]).toBe(amount * MEXT);
    expect(await chain.allowance(address)).toBe(0n);
    await expect(page.getByRole("group", { name, exact: true })).toBeVisible();
  });

  test(`gives notice in the ${name} tier`, async ({ chain }) => {
    await page.getByRole("group", { name, exact: true }).getByRole("button", { name: "Give notice" }).click();
    const asking = dialog(page, `Give notice in the ${name} tier`);
    await asking.getByRole("button", { name: "All" }).click();
    await asking.getByRole("button", { name: "Give notice" }).click();
    await finish(page, /^Give notice of/);
    expect((await chain.stakes(address))[tier]).toBe(0n);
    await expect(page.getByText(`from the ${name} tier; in`)).toBeVisible();
  });
}

test("applies for a listing with a permit; a tenth of the bond burns at once", async ({ chain }) => {
  const [supply, balance] = [await chain.supply(), await chain.balance(address)];
  await go(page, "/listings/apply");
  await page.getByLabel("Token address or identifier").fill("0x6B3595068778DD592e39A122f4f5a5cF09C90fE2");
  await expect(page.getByText("is canonical.")).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("SushiToken");
  await page.getByLabel("Symbol", { exact: true }).fill("SUSHI");
  await goOn(page, "Document");
  await page.getByLabel("What holders should know").fill("# Sushi\n\nAn exchange's own token, on many chains.");
  await goOn(page, "Team");
  await page.getByLabel("The team’s own wallets").fill(accountAt(40).address);
  await goOn(page, "Bond");
  await goOn(page, "Review");
  await page.getByRole("button", { name: `Apply for season ${season + 1}` }).click();
  await expect(dialog(page, "Apply for a listing of SUSHI").getByText("Sign the allowance (no fee)")).toBeVisible();
  await finish(page, "Apply for a listing of SUSHI");

  const applied = bySymbol(await chain.candidates(season + 1), "SUSHI");
  expect(applied.token).toBe("eip155:1/erc20:0x6b3595068778dd592e39a122f4f5a5cf09c90fe2");
  expect(supply - (await chain.supply())).toBe(FEE);
  expect(balance - (await chain.balance(address))).toBe(10n * FEE);
  await go(page, "/listings");
  await expect(page.getByRole("link", { name: "SUSHI SushiToken" })).toBeVisible();
});

test("moves the clock by a week and withdraws what has run its notice, whole", async ({ chain }) => {
  await go(page, "/stake");
  await moveClock(page, "One week");
  const balance = await chain.balance(address);
  const ready = page.getByRole("listitem").filter({ hasText: "from the Week tier" });
  await ready.getByRole("button", { name: "Withdraw" }).click();
  await finish(page, /^Withdraw/);
  expect((await chain.balance(address)) - balance).toBe(5_000n * MEXT);
});

test("cuts the other notice short for the penalty that is left, and burns it", async ({ chain }) => {
  const [supply, balance] = [await chain.supply(), await chain.balance(address)];
  const running = page.getByRole("listitem").filter({ hasText: "from the Quarter tier" });
  await running.getByRole("button", { name: /^Leave now and burn/ }).click();
  await finish(page, "End a notice now");
  penalty = supply - (await chain.supply());
  const { timestamp } = await chain.client.getBlock();
  const exit = await chain.exit(address, 1n);
  expect(penalty).toBe(
    penaltyToCut({ tier: QUARTER_TIER, amount: 4_000n * MEXT, readyAt: exit.readyAt }, Number(timestamp)),
  );
  expect((await chain.balance(address)) - balance).toBe(4_000n * MEXT - penalty);
});

test("claims the revenue that was earned", async ({ chain }) => {
  const [earned, balance] = [await chain.earned(address), await chain.balance(address)];
  await page.getByRole("main").getByRole("button", { name: "Claim", exact: true }).click();
  await finish(page, /^Claim/);
  expect((await chain.balance(address)) - balance).toBeGreaterThanOrEqual(earned);
  expect(await chain.earned(address)).toBeLessThan(earned / 1_000n);
});

test("moves the clock past the season's end and settles it; the registry and the beam grow", async ({ chain }) => {
  await go(page, "/registry");
  const { candidates, winners, outcomes } = await resultOf(chain, season);
  const won = winners.filter((id) => outcomes.get(id) === "Won");
  const tally = await chain.tally();
  await moveClock(page, "To the next season");
  await page.getByRole("button", { name: `Settle season ${season}` }).click();
  await finish(page, `Settle season ${season}`);

  expect(await chain.listings()).toBe(listingsAtFirst + won.length);
  for (const id of won) {
    const symbol = candidates.find((candidate) => candidate.id === id)?.symbol ?? "";
    await expect(page.getByRole("heading", { level: 3, name: symbol }).first()).toBeVisible();
  }
  await expect(page.getByRole("figure")).toContainText(`Community: ${tally.everListed - tally.byCouncil + won.length}`);
  const share = (tally.byCouncil / (tally.everListed + won.length)) * 100;
  await expect(page.getByRole("img", { name: `The council chose ${Number(share.toFixed(1))}%` })).toBeVisible();
});

test("shows that supply fell by exactly what was burned", async ({ chain }) => {
  const fell = supplyAtFirst - (await chain.supply());
  expect(fell).toBe(FEE + penalty + (await chain.forfeited(blockAtFirst + 1n)));
  await go(page, "/");
  await expect(page.getByText(`${formatMext(await chain.burned(), "en")} MEXT`).first()).toBeVisible();
  await page.getByRole("group").getByText("Show as a table").click();
  const newest = page.getByRole("region", { name: "Every burn, the newest first" }).getByRole("row");
  const shown = [/an early-exit penalty/, /an application fee.*1,000 MEXT/];
  for (const [index, words] of shown.entries()) await expect(newest.nth(index + 1)).toContainText(words);
  await expect(newest.nth(1)).toContainText(formatMext(penalty, "en"));
});
