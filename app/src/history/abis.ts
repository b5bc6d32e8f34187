import { governorEvents } from "../../../sdk/generated/governor.ts";
import { revenueAuctionEvents } from "../../../sdk/generated/revenueAuction.ts";
import { listingDaoEvents, mextStakingEvents, mextTokenEvents } from "../../../sdk/generated/events.ts";

/** What the contracts say; only what reads logs needs it. */
export const abis = {
  mextToken: mextTokenEvents,
  mextStaking: mextStakingEvents,
  listingDao: listingDaoEvents,
  governor: governorEvents,
  revenueAuction: revenueAuctionEvents,
} as const;
