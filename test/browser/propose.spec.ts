// given somebody who asks the holders for a change
//   what is missing, and what is out of bounds, is said by its value and takes the focus
//   a reload in the middle keeps the draft; signed, it is a live proposal of exactly its calls and words
//   without enough votes it says so, and nothing is asked
//   a draft goes out as the command's file and comes back; a wrong file is named
import { writeFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { encodeFunctionData, getAbiItem } from "viem";
import { transfer } from "../../sdk/calls/transfer.ts";
import { mextTokenAbi } from "../../sdk/generated/abi.ts";
import { proposalOf } from "../../sdk/policy/proposal.ts";
import { accountAt, firstTeam } from "../../scripts/demo/people.ts";
import { test } from "./support/fixtures.ts";
import { add, governorIn, proposer, REASONS, TITLE, writeProposal } from "./support/proposal.ts";
import { stackOf } from "./support/stack.ts";
import { connectWallet, finish, go, goOn, settled } from "./support/visitor.ts";
import { openWallet } from "./support/wallet.ts";

const MEXT = 10n ** 18n;

test.beforeEach(({ chain }) => chain.rewind());

test("what is missing or out of bounds is said, and takes the focus", async ({ page }) => {
  await go(page, "/policy/new");
  const onward = page.getByRole("button", { name: "Continue", exact: true });
  await onward.click();
  await expect(page.getByRole("alert")).toHaveText("Nothing is chosen yet. Choose what the proposal does.");
  await add(page, "Length of a vote");
  await goOn(page, "Values");
  const field = page.getByLabel("The vote runs (days)");
  await expect(field).toHaveValue("7");
  await field.fill("15");
  await expect(page.getByText("15 days is outside the bounds: the contract takes 5 days to 14 days.")).toBeVisible();
  await onward.click();
  await expect(field).toBeFocused();
  await field.fill("14");
  await goOn(page, "Words");
  await onward.click();
  await expect(page.getByLabel("Title")).toBeFocused();
});

test("a reload in the middle keeps the draft; signed, it is a live proposal of what was written", async ({
  page,
  context,
  chain,
}) => {
  const wallet = await openWallet(context, stackOf().rpcUrl, proposer);
  await go(page, "/policy/new");
  await connectWallet(page);
  await writeProposal(page);
  await page.reload();
  await settled(page);
  await expect(page).toHaveURL(/policy\/new\/review/);
  await page.getByRole("link", { name: "Words" }).click();
  await expect(page.getByLabel("Your reasons")).toHaveValue(REASONS);
  await expect(page.locator(".markdown h4")).toHaveText("Why");
  await goOn(page, "Review");
  await page.getByRole("button", { name: "Propose it" }).click();
  await finish(page, `Propose “${TITLE}”`);
  await expect(page.getByRole("status").filter({ hasText: "It is proposal" })).toBeVisible();
  expect(wallet.times("eth_sendTransaction")).toBe(2);

  const { address, abi } = governorIn(chain);
  const read = { address, abi } as const;
  const id = await chain.client.readContract({ ...read, functionName: "liveProposalOf", args: [proposer.address] });
  const paid = transfer(chain.deployment, { to: accountAt(9).address, amount: 1_250n * MEXT + MEXT / 2n });
  const item = getAbiItem({ abi, name: "updateQuorumNumerator" });
  const wanted = proposalOf({
    calls: [
      { target: address, value: 0n, data: encodeFunctionData({ abi: [item], args: [500n] }) },
      {
        target: chain.deployment.contracts.mextToken.address,
        value: 0n,
        data: encodeFunctionData({ abi: mextTokenAbi, functionName: paid.functionName, args: paid.args }),
      },
    ],
    ...{ title: TITLE, body: REASONS, proposer: proposer.address },
  });
  const [made] = await chain.client.getContractEvents({ ...read, eventName: "ProposalCreated", fromBlock: "latest" });
  expect(made?.args).toMatchObject({ proposalId: id, proposer: proposer.address, ...wanted });

  await page.getByRole("link", { name: "To the proposal’s page" }).click();
  await expect(page.getByRole("main")).toContainText(TITLE);
});

test("without enough votes it says how many it takes, and asks for nothing", async ({ page, context }) => {
  const wallet = await openWallet(context, stackOf().rpcUrl, accountAt(firstTeam));
  await go(page, "/policy/new");
  await connectWallet(page);
  await writeProposal(page);
  await expect(page.getByText(/^Proposing takes votes of/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Propose it" })).toBeDisabled();
  expect(wallet.times("eth_sendTransaction")).toBe(0);
});

test("a draft goes out as a file and comes back; what is wrong in a file is named", async ({ page }, { outputDir }) => {
  await go(page, "/policy/new");
  await writeProposal(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  const download = await downloading;
  const file = `${outputDir}/${download.suggestedFilename()}`;
  await download.saveAs(file);
  const take = async (path: string) => {
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Import" }).click();
    await (await choosing).setFiles(path);
  };
  await take(file);
  await expect(page.getByLabel("Open draft").getByRole("option")).toHaveCount(2);
  await page.getByRole("link", { name: "Values" }).click();
  await expect(page.getByLabel("Quorum (% of all votes)")).toHaveValue("5");
  await expect(page.getByLabel("Amount")).toHaveValue("1250.5");
  const wrong = `${outputDir}/wrong.json`;
  writeFileSync(wrong, '{ "title": "x", "body": "y", "calls": [], "colour": "red" }');
  await take(wrong);
  await expect(page.getByRole("alert")).toContainText("colour is not known; remove it; calls must have one call");
});
