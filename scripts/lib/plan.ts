import type { Address } from "viem";
import {
  type ContractName,
  contractNames,
  type Deployment,
  type LibraryName,
  libraryNames,
} from "../../sdk/deployment.ts";
import { exactAmount, groupedAmount } from "../../sdk/format.ts";
import { DAY } from "../../sdk/mirrors/time.ts";
import type { DeployConfig } from "./config.ts";

const titles: Record<ContractName | LibraryName, string> = {
  mextToken: "MextToken",
  mextStaking: "MextStaking",
  listingDao: "ListingDao",
  timelock: "Timelock",
  council: "Council (Safe)",
  applications: "Applications",
  settlement: "Settlement",
  registry: "Registry",
};

/** What a deployment would do, as lines to read. */
export function planLines(
  deployer: Address,
  addresses: Record<ContractName | LibraryName, Address>,
  config: DeployConfig,
): string[] {
  const { listing, council, timelock } = config;
  return [
    `Chain ${config.chainId}, deployed from ${deployer}`,
    ...[...contractNames, ...libraryNames].map((name) => `  ${titles[name].padEnd(16)} ${addresses[name]}`),
    "",
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
    "Who can do what",
    "  MextToken, MextStaking  nobody: no owner, no pause, no upgrade",
    `  Council                 ${council.threshold} of ${council.owners.length} owners: object (suspends 30 days at most), list within its share, post dates`,
    `  Timelock                delay ${timelock.delay / DAY} days, no proposer, no executor, no admin but itself: nothing yet`,
  ];
}

/** Where everything stands, as lines to read. */
export function recordLines(record: Deployment): string[] {
  const all = { ...record.contracts, ...record.libraries };
  return [...contractNames, ...libraryNames].map(
    (name) => `  ${titles[name].padEnd(16)} ${all[name].address}  block ${all[name].blockNumber}`,
  );
}

function percent(bps: number): string {
  return `${exactAmount(BigInt(bps) * 10n ** 16n)} %`;
}
