import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import type { ContractName } from "../../../../../sdk/deployment.ts";

/** What our contracts are called in a sentence. */
export const contractWords: Record<ContractName, MessageDescriptor> = {
  mextToken: msg`MEXT token`,
  mextStaking: msg`Staking`,
  listingDao: msg`Listing DAO`,
  governor: msg`Governor`,
  timelock: msg`Treasury`,
  council: msg`Council`,
  revenueAuction: msg`Revenue auction`,
};
