import type { ContractName } from "../deployment.ts";
import type { Power } from "./power.ts";
import type { PowerRow } from "./powersOf.ts";
import { boundsOf, delayOf, delayOn, holderOf, whoOf } from "./words.ts";

const titles: Record<ContractName, string> = {
  mextToken: "MextToken",
  mextStaking: "MextStaking",
  listingDao: "ListingDao",
  governor: "MextGovernor",
  timelock: "Timelock",
  council: "Council (Safe)",
  revenueAuction: "RevenueAuction",
};

/** The powers as Markdown, a table for each contract; with addresses where the rows are those of a deployment. */
export function powersMarkdown(rows: readonly (Power | PowerRow)[]): string {
  const contracts = [...new Set(rows.map(({ contract }) => contract))];
  return `${contracts.map((contract) => section(contract, rows)).join("\n")}`;
}

function section(contract: ContractName, all: readonly (Power | PowerRow)[]): string {
  const rows = all.filter((row) => row.contract === contract);
  const [first] = rows;
  const at = first !== undefined && "address" in first ? ["", `At \`${first.address}\`.`] : [];
  const lines = rows.map((row) => `| ${cellsOf(row).map(escaped).join(" | ")} |`);
  return [
    `## ${titles[contract]}`,
    ...at,
    "",
    "| function | who | delay | bounds | effect | read back |",
    "| --- | --- | --- | --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
}

function cellsOf(row: Power | PowerRow): string[] {
  const { signature, effect, readBack } = row;
  const [who, delay] = "address" in row ? [named(row), delayOn(row)] : [whoOf(row), delayOf(row)];
  return [signature === "-" ? "none" : `\`${signature}\``, who, delay, boundsOf(row), effect, readBack];
}

/** The holders' addresses behind who they are; those of the contract itself say nothing new. */
function named(row: PowerRow): string {
  const addresses = row.who === "itself" ? [] : row.holders;
  return [holderOf(row), ...addresses.map((address) => `\`${address}\``)].join(" ");
}

function escaped(cell: string): string {
  return cell.replaceAll("|", "\\|");
}
