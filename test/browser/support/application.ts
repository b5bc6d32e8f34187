import type { Page } from "@playwright/test";
import { accountAt } from "../../../scripts/demo/people.ts";
import { goOn } from "./visitor.ts";

const TOKEN = "0x6B3595068778DD592e39A122f4f5a5cF09C90fE2";
export const CANONICAL = `eip155:1/erc20:${TOKEN.toLowerCase()}`;
export const TEXT = "# Sushi\n\nAn exchange's own token.";

export async function writeToken(
  page: Page,
  { symbol = "SUSHI", name = "SushiToken", token = TOKEN } = {},
): Promise<void> {
  await page.getByLabel("Token address or identifier").fill(token);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Symbol", { exact: true }).fill(symbol);
}

export async function writeAll(page: Page): Promise<void> {
  await writeToken(page);
  await goOn(page, "Document");
  await page.getByLabel("What holders should know").fill(TEXT);
  await goOn(page, "Team");
  await page.getByLabel("The team’s own wallets").fill(accountAt(40).address);
  await goOn(page, "Bond");
  await goOn(page, "Review");
}
