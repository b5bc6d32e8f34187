// given the page inside of the app of the council's Safe, which is the guardian of proposals
//   on a proposal that holders vote on: it is offered to cancel it; once enough of its owners signed, it is cancelled
//   on one that passed and waits: the same
//   on one that does nothing but set the guardian: it is not offered
// given anybody else: it is not offered
import { expect, type FrameLocator } from "@playwright/test";
import { encodeFunctionData } from "viem";
import { accountAt, helper } from "../../scripts/demo/people.ts";
import type { ProposalState } from "../../sdk/types.ts";
import { governorIn } from "./support/proposal.ts";
import { policyOf, proposeCall } from "./support/proposals.ts";
import { inSafe, openFrame, secondOwner, testInSafe } from "./support/safeFrame.ts";
import { connectAs, go } from "./support/visitor.ts";

const LIVE = 4;
/** The demo ends with 4 proposals. */
const NEXT = 5;
const proposer = accountAt(2);
const STOPPABLE: readonly [number, ProposalState][] = [
  [LIVE, "Active"],
  [3, "Succeeded"],
];

const test = testInSafe("/policy");
test.use(inSafe);
test.beforeEach(({ chain }) => chain.rewind());

const cancelOf = (app: FrameLocator) => app.getByRole("button", { name: "Cancel the proposal" });

async function openProposal(app: FrameLocator, title: string): Promise<void> {
  await app.getByRole("list", { name: "Proposals" }).getByRole("link", { name: title }).click();
  await expect(app.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

for (const [id, state] of STOPPABLE) {
  test(`the guardian cancels proposal ${id}, which is ${state}`, async ({ page, safe, chain }) => {
    const policy = policyOf(chain);
    expect(await policy.state(BigInt(id))).toBe(state);
    const app = await openFrame(page, chain);
    await app.getByRole("list", { name: "Proposals" }).locator(`a[href$="/policy/proposal/${id}"]`).click();
    await expect(app.getByText("You are the guardian: you may cancel it until it is executed.")).toBeVisible();
    await cancelOf(app).click();
    const flow = app.getByRole("dialog", { name: `Cancel proposal ${id}` });
    await expect(flow.getByText("queued in your Safe, 1 of 2 signatures")).toBeVisible();
    expect(await policy.state(BigInt(id))).toBe(state);
    await safe.sign(secondOwner);
    await safe.execute(accountAt(helper));
    await expect(flow.getByRole("status")).toContainText("Done.");
    expect(await policy.state(BigInt(id))).toBe("Canceled");
    await flow.getByRole("button", { name: "Back to the page" }).click();
    await expect(app.locator(".page-head")).toContainText("cancelled");
    await expect(cancelOf(app)).toHaveCount(0);
  });
}

test("a proposal that only sets the guardian is not for the guardian to cancel", async ({ page, safe, chain }) => {
  const { address, abi } = governorIn(chain);
  const data = encodeFunctionData({ abi, functionName: "setProposalGuardian", args: [proposer.address] });
  const title = "Another guardian";
  const made = await proposeCall(chain, proposer, { title, body: "It is time.", target: address, data });
  expect(made.proposalId).toBe(BigInt(NEXT));
  const app = await openFrame(page, chain);
  await openProposal(app, title);
  await expect(app.getByText("so the guardian cannot cancel it")).toBeVisible();
  await expect(cancelOf(app)).toHaveCount(0);
  expect(safe.proposals).toHaveLength(0);
});

test("nobody else is offered to cancel a vote that runs", async ({ page }) => {
  await go(page, `/policy/proposal/${LIVE}`);
  await connectAs(page, 1);
  await expect(page.getByRole("button", { name: "Cast my vote" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Cancel the proposal" })).toHaveCount(0);
});
