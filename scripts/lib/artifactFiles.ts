import { join } from "node:path";
import { root } from "../launch/places.ts";

/** What is compiled here, and where the compiler leaves it. */
const files = {
  mextToken: "contracts/token/MextToken.sol/MextToken.json",
  mextStaking: "contracts/staking/MextStaking.sol/MextStaking.json",
  listingDao: "contracts/listing/ListingDao.sol/ListingDao.json",
  governor: "contracts/policy/MextGovernor.sol/MextGovernor.json",
  timelock: "contracts/policy/MextTimelock.sol/MextTimelock.json",
  applications: "contracts/listing/Applications.sol/Applications.json",
  settlement: "contracts/listing/Settlement.sol/Settlement.json",
  registry: "contracts/listing/Registry.sol/Registry.json",
  revenueAuction: "contracts/revenue/RevenueAuction.sol/RevenueAuction.json",
  wrappedCoin: "solady/src/tokens/WETH.sol/WETH.json",
} as const;

export type OurName = keyof typeof files;

export const isOurs = (name: string): name is OurName => name in files;

export const artifactFile = (name: OurName): string => join(root, "artifacts", files[name]);
