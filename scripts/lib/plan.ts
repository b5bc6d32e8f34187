import type { Address } from "viem";
import { contractNames, type Deployment, libraryNames, type Satellite, satelliteNames } from "../../sdk/deployment.ts";
import { exactAmount, groupedAmount } from "../../sdk/format.ts";
import { DAY } from "../../sdk/mirrors/time.ts";
import { powersOf } from "../../sdk/powers/powersOf.ts";
import { powersTable } from "../../sdk/powers/powersTable.ts";
import { isHome, type Part, type PartName, titles } from "../deploy/parts.ts";
import type { DeployConfig } from "./config.ts";

/** Where everything will stand, as lines to read. */
export function addressLines(
  { chainId, homeChainId }: DeployConfig,
  parts: readonly Part[],
  there: ReadonlySet<PartName>,
  deployer: Address | undefined,
): string[] {
  const home = chainId === homeChainId ? "" : `, not MEXT's home (${homeChainId}): the council only`;
  return [
    `Chain ${chainId}${home}`,
    `  ${"deployed from".padEnd(28)} ${deployer ?? "any account"}; addresses do not depend on it`,
    ...parts.map(
      ({ name, title, address }) => `  ${title.padEnd(28)} ${address}${there.has(name) ? "  stands already" : ""}`,
    ),
  ];
}

/** What a deployment fixes for good, as lines to read. */
export function planLines(config: DeployConfig, parts: readonly Part[]): string[] {
  const { listing, council, timelock } = config;
  const addresses = Object.fromEntries(parts.map(({ name, address }) => [name, address]));
  const powers = powersTable(powersOf({ addresses, council, timelockDelay: timelock.delay }));
  const rules = [
    "Genesis allocation",
    ...config.genesis.map(
      ({ label, account, amount }) => `  ${groupedAmount(amount).padStart(15)} MEXT  ${account}  ${label}`,
    ),
    "",
    "Rules of the first season",
    `  bond ${groupedAmount(listing.bond)} MEXT, of which ${percent(listing.feeBps)} is burned at application`,
    `  quorum ${percent(listing.quorumBps)} of total weight, at least ${percent(listing.quorumFloorBps)} of genesis supply`,
    `  ${listing.slots} places a season; the community's share is at least ${percent(listing.communityShareBps)}`,
    `  the council objects at most ${listing.councilObjections} times a season`,
    `  trading start within ${listing.tradingStartWithin / DAY} days; dormant after ${listing.dormantAfter / DAY} days`,
    "",
  ];
  return [...(isHome(config) ? rules : []), "Who can do what", ...powers.map((row) => `  ${row}`)];
}

/** Where everything stands, as lines to read. */
export function recordLines(record: Deployment | Satellite): string[] {
  const rows =
    "genesis" in record
      ? [
          ...contractNames.map((name) => [titles[name], record.contracts[name]] as const),
          ...libraryNames.map((name) => [titles[name], record.libraries[name]] as const),
        ]
      : satelliteNames.map((name) => [titles[name], record.contracts[name]] as const);
  return rows.map(([title, { address, blockNumber }]) => `  ${title.padEnd(28)} ${address}  block ${blockNumber}`);
}

function percent(bps: number): string {
  return `${exactAmount(BigInt(bps) * 10n ** 16n)} %`;
}
