// given a holder whose vote is unused
//   casts with a reason, changes it, takes it back: read once more before each signature, and the count on chain follows
//   with the keyboard alone: chooses, types a share, reads it, signs
//   a refused signature keeps the slip; a ballot changed elsewhere asks before it throws a slip away
// given a listed token
//   a motion: its draft survives a reload, a refusal loses nothing, two approvals file it, a second one is barred
// given candidates
//   an applicant withdraws before the season; anybody returns a bond after it
//   a document that fits its digest says so, one that does not as well; a team's own wallet is marked where it votes
import { expect, type Page } from "@playwright/test";
import { keccak256, stringToBytes } from "viem";
import { accountAt } from "../../scripts/demo/people.ts";
import { applyForListing } from "../../sdk/calls/applyForListing.ts";
import { castBallot } from "../../sdk/calls/castBallot.ts";
import { fileMotion } from "../../sdk/calls/fileMotion.ts";
import { inlineDocument } from "../../sdk/document.ts";
import { endsAt } from "../../sdk/mirrors/season.ts";
import { candidateStates } from "../../sdk/types.ts";
import { bySymbol, countsOf, MEXT, recounted } from "./support/book.ts";
import { test } from "./support/fixtures.ts";
import { BOND, bondApproval, send, teamOf } from "./support/past.ts";
import { stackOf } from "./support/stack.ts";
import { connectAs, connectWallet, dialog, finish, go, settled } from "./support/visitor.ts";
import { openWallet } from "./support/wallet.ts";

const HOLDER = 2;
const holder = accountAt(HOLDER - 1);
const REFUSED = "You refused it in your wallet. Nothing was sent. Try again when you like.";

test.beforeEach(({ chain }) => chain.rewind());

const slip = (page: Page) => page.getByRole("complementary", { name: "Your ballot" });
const review = (page: Page) => dialog(page, "Before you sign");
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

test("casts with a reason, changes, and takes back; the count on chain follows each", async ({ page, chain }) => {
  const season = await chain.season();
  const before = await chain.candidates(season);
  const [near, doge] = [bySymbol(before, "NEAR").id, bySymbol(before, "DOGE").id];
  const power = await chain.power(holder.address, season);
  await go(page, "/listings");
  await connectAs(page, HOLDER);
  await button(page, "For NEAR").click();
  await page.getByRole("textbox", { name: "Percent for NEAR" }).fill("60");
  await slip(page)
    .getByRole("textbox", { name: /^Your reason/ })
    .fill("Open markets.");
  await button(page, "Cast my ballot").click();
  await expect(review(page).getByRole("region", { name: "What this ballot does" })).toContainText("60% for 1,200,000");
  await expect(review(page).getByText("40% of your power stays unused.")).toBeVisible();
  await expect(review(page).getByText("Open markets.")).toBeVisible();
  await button(page, "Sign and cast it").click();
  await finish(page, `Cast your ballot of season ${season}`);
  expect(await chain.ballot(season, holder.address)).toEqual([1, [{ candidate: near, percent: 60 }]]);

  await button(page, "Against DOGE").click();
  await page.getByRole("textbox", { name: "Percent for DOGE" }).fill("40");
  await button(page, "Change my ballot").click();
  const row = review(page).getByRole("row").filter({ hasText: "DOGE" });
  await expect(row).toContainText("40% against 800,000");
  await expect(review(page).getByRole("columnheader", { name: "Taken back" })).toBeVisible();
  await button(page, "Sign and change it").click();
  await finish(page, `Cast your ballot of season ${season}`);
  const changed = [
    { candidate: near, percent: 60 },
    { candidate: doge, percent: -40 },
  ];
  expect(await chain.ballot(season, holder.address)).toEqual([2, changed]);
  expect(countsOf(await chain.candidates(season))).toEqual(recounted(before, power, [], changed));

  await go(page, `/listings/candidate/${near}`);
  await page.getByRole("searchbox", { name: "Find an account" }).fill(holder.address.slice(0, 12));
  const mine = page.getByRole("list", { name: "Ballots" }).getByRole("listitem");
  await expect(mine).toHaveCount(1);
  await expect(mine).toContainText("for 1,200,000 60%");

  await go(page, "/listings");
  await button(page, "Take my ballot back").click();
  await dialog(page, "Take your ballot back").getByRole("button", { name: "Take it back" }).click();
  await finish(page, `Take back your ballot of season ${season}`);
  expect((await chain.ballot(season, holder.address))[1]).toEqual([]);
  expect(countsOf(await chain.candidates(season))).toEqual(countsOf(before));
  await expect(slip(page).getByRole("img", { name: "An empty ballot" })).toBeVisible();
});

test("builds, reads and signs a ballot with the keyboard alone", async ({ page, chain }) => {
  const season = await chain.season();
  const ens = bySymbol(await chain.candidates(season), "ENS").id;
  await go(page, "/listings");
  await connectAs(page, HOLDER);
  await button(page, "Against ENS").focus();
  await page.keyboard.press("Enter");
  const field = page.getByRole("textbox", { name: "Percent for ENS" });
  await field.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("31");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("slider", { name: "Share for ENS" })).toHaveValue("30");
  await button(page, "Cast my ballot").focus();
  await page.keyboard.press("Enter");
  await button(page, "Sign and cast it").focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page, /^Cast your ballot/).getByRole("status")).toContainText("Done.", { timeout: 15_000 });
  await page.keyboard.press("Escape");
  expect(await chain.ballot(season, holder.address)).toEqual([1, [{ candidate: ens, percent: -30 }]]);
});

test("a refused ballot keeps its slip, and a ballot changed elsewhere asks first", async ({ page, context, chain }) => {
  const wallet = await openWallet(context, stackOf().rpcUrl, holder);
  const season = await chain.season();
  const candidates = await chain.candidates(season);
  await go(page, "/listings");
  await connectWallet(page);
  await button(page, "For NEAR").click();
  await button(page, "Cast my ballot").click();
  wallet.next("eth_sendTransaction", "reject");
  await button(page, "Sign and cast it").click();
  await expect(dialog(page, /^Cast your ballot/).getByRole("alert")).toHaveText(REFUSED);
  await page.keyboard.press("Escape");
  expect((await chain.ballot(season, holder.address))[0]).toBe(0);
  await page.reload();
  await settled(page);
  await expect(slip(page).getByRole("img", { name: "NEAR for 100%" })).toBeVisible();

  const choices = [{ candidate: bySymbol(candidates, "ENS").id, percent: 100 }];
  await send(chain, holder, castBallot(chain.deployment, { choices, reason: "" }));
  const asking = slip(page).getByRole("alert");
  await expect(asking).toContainText("Your ballot was changed elsewhere");
  await expect(slip(page).getByRole("img", { name: "NEAR for 100%" })).toBeVisible();
  await asking.getByRole("button", { name: "Take the one in force" }).click();
  await expect(slip(page).getByRole("img", { name: "ENS for 100%" })).toBeVisible();
  await expect(asking).toHaveCount(0);
});

test("files a motion: the draft survives a reload, a refusal loses nothing, a second one is barred", async ({
  page,
  context,
  chain,
}) => {
  const wallet = await openWallet(context, stackOf().rpcUrl, holder);
  const season = (await chain.season()) + 1;
  const supply = await chain.supply();
  await go(page, "/registry/1");
  await connectWallet(page);
  await page.getByRole("link", { name: "Move to delist" }).click();
  await settled(page);
  await page.getByRole("textbox", { name: "What holders should know" }).fill("No word for a year.");
  await page.reload();
  await settled(page);
  await expect(page.getByRole("textbox", { name: "What holders should know" })).toHaveValue("No word for a year.");
  wallet.next("eth_sendTransaction", "reject");
  await button(page, `File the motion for season ${season}`).click();
  const flow = dialog(page, /^Move to delist/);
  await expect(flow.getByRole("alert")).toHaveText(REFUSED);
  expect(await chain.supply()).toBe(supply);
  await flow.getByRole("button", { name: "Try again" }).click();
  await finish(page, /^Move to delist/);

  const filed = (await chain.candidates(season)).find(({ motionOn }) => motionOn > 0);
  expect(filed?.applicant).toBe(holder.address);
  expect(filed?.digest).toBe(keccak256(stringToBytes("No word for a year.")));
  expect(await chain.supply()).toBe(supply - BOND / 10n);
  await page.getByRole("link", { name: "To the motion" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Motion to delist");
  await expect(page.getByText("No word for a year.")).toBeVisible();
  await expect(page.getByText("This text is the one whose digest was signed")).toBeVisible();
});

test("an applicant withdraws before the season, and the bond goes back", async ({ page, context, chain }) => {
  const season = (await chain.season()) + 1;
  const applied = (await chain.candidates(season))[0];
  if (applied === undefined) throw new Error("Nobody has applied.");
  const team = teamOf(applied.applicant);
  await openWallet(context, stackOf().rpcUrl, team);
  const balance = await chain.balance(team.address);
  await go(page, `/listings/candidate/${applied.id}`);
  await connectWallet(page);
  await button(page, "Withdraw the application").click();
  await finish(page, /^Withdraw the application/);
  expect((await chain.balance(team.address)) - balance).toBe(applied.bond);
  await expect(page.getByText(/withdrew it before season/)).toBeVisible();
});

test("anybody returns a bond once its season is settled", async ({ page, chain }) => {
  const held = (await chain.candidates((await chain.season()) - 1)).find(
    ({ bond, state }) => bond > 0n && candidateStates[state] !== "Suspended",
  );
  if (held === undefined) throw new Error("Every bond went back.");
  const balance = await chain.balance(held.applicant);
  await go(page, `/listings/candidate/${held.id}`);
  await connectAs(page, HOLDER);
  await button(page, "Return the bond").click();
  await finish(page, /^Return the bond/);
  expect((await chain.balance(held.applicant)) - balance).toBe(held.bond);
  await expect(button(page, "Return the bond")).toHaveCount(0);
});

test("says whether a document is the one whose digest was signed", async ({ page, chain, baseURL }) => {
  const body = await (await fetch(`${baseURL}mark.svg`)).arrayBuffer();
  const digest = keccak256(new Uint8Array(body));
  const other = keccak256(stringToBytes("another"));
  const { document: inline } = inlineDocument("Changed afterwards.");
  const motion = (listing: number, document: string, signed: typeof digest) =>
    fileMotion(chain.deployment, { listing, document, digest: signed, bond: BOND, maxFee: BOND });
  const documents = [
    [1, `${baseURL}mark.svg`, digest],
    [2, inline, other],
    [3, `${baseURL}mark.svg`, other],
  ] as const;
  for (const [listing, document, signed] of documents) {
    await send(chain, holder, bondApproval(chain), motion(listing, document, signed));
  }
  const motions = (await chain.candidates((await chain.season()) + 1)).filter(({ motionOn }) => motionOn > 0);
  const pageOf = (listing: number) => `/listings/candidate/${motions.find(({ motionOn }) => motionOn === listing)?.id}`;

  await go(page, pageOf(1));
  await page.getByRole("button", { name: "Fetch and check it" }).click();
  await expect(page.getByText("This is the document whose digest was signed.")).toBeVisible();
  await go(page, pageOf(2));
  await expect(page.getByText("This text does not fit the digest on the chain.")).toBeVisible();
  await go(page, pageOf(3));
  await page.getByRole("button", { name: "Fetch and check it" }).click();
  await expect(page.getByText("This text does not fit the digest on the chain.")).toBeVisible();
});

test("marks a team's own wallet where it votes", async ({ page, chain }) => {
  const token = `eip155:1/erc20:0x${"7".repeat(40)}`;
  const application = { token, name: "Self", symbol: "SELF", ...inlineDocument("We vote."), wallets: [holder.address] };
  await send(
    chain,
    holder,
    bondApproval(chain),
    applyForListing(chain.deployment, { application, bond: BOND, maxFee: BOND }),
  );
  const season = (await chain.season()) + 1;
  await chain.rpc("evm_increaseTime", endsAt(season - 1) - (await chain.now()) + 3_600);
  await chain.rpc("evm_mine");
  const { id } = bySymbol(await chain.candidates(season), "SELF");
  const power = await chain.power(holder.address, season);
  await send(chain, holder, castBallot(chain.deployment, { choices: [{ candidate: id, percent: 50 }], reason: "" }));
  await go(page, `/listings/candidate/${id}`);
  const amount = new Intl.NumberFormat("en").format(power / 2n / MEXT);
  await expect(page.getByText(`The team’s own wallets voted for it with ${amount} MEXT`)).toBeVisible();
  const row = page.getByRole("list", { name: "Ballots" }).getByRole("listitem");
  await expect(row).toContainText("team wallet");
  await expect(page.getByText("voted for itself")).toBeVisible();
});
