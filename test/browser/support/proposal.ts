import type { Page } from "@playwright/test";
import { governorAbi } from "../../../sdk/generated/abi.ts";
import { accountAt } from "../../../scripts/demo/people.ts";
import type { Chain } from "./stack.ts";
import { goOn } from "./visitor.ts";

/** Has votes enough to propose, and MEXT for the bond. */
export const proposer = accountAt(1);
export const TITLE = "A quorum of five per cent";
export const REASONS = "## Why\n\n*More* votes come in than a year ago.";

export const governorIn = ({ deployment }: Chain) =>
  ({ address: deployment.contracts.governor.address, abi: governorAbi }) as const;

export const add = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();

/** A new quorum, and a payment of MEXT from the treasury; the page stands at its review then. */
export async function writeProposal(page: Page): Promise<void> {
  await add(page, "Quorum");
  await add(page, "Pay a token");
  await goOn(page, "Values");
  await page.getByLabel("Quorum (% of all votes)").fill("5");
  await page.getByRole("button", { name: "Take MEXT" }).click();
  await page.getByText("It counts with 18 decimals.").waitFor();
  await page.getByLabel("Receiver").fill(accountAt(9).address);
  await page.getByLabel("Amount").fill("1250.5");
  await goOn(page, "Words");
  await page.getByLabel("Title").fill(TITLE);
  await page.getByLabel("Your reasons").fill(REASONS);
  await goOn(page, "Review");
}
