// Generated from the compiled contracts; do not edit.

import { mextTokenViews, mextStakingViews, listingDaoViews, governorViews, revenueAuctionViews } from "./views.ts";
import {
  mextTokenEvents,
  mextStakingEvents,
  listingDaoEvents,
  governorEvents,
  revenueAuctionEvents,
} from "./events.ts";
import { mextTokenVerbs, mextStakingVerbs, listingDaoVerbs, governorVerbs, revenueAuctionVerbs } from "./verbs.ts";
import {
  mextTokenErrors,
  mextStakingErrors,
  listingDaoErrors,
  governorErrors,
  revenueAuctionErrors,
} from "./errors.ts";

export const mextTokenAbi = [...mextTokenViews, ...mextTokenEvents, ...mextTokenVerbs, ...mextTokenErrors] as const;

export const mextStakingAbi = [
  ...mextStakingViews,
  ...mextStakingEvents,
  ...mextStakingVerbs,
  ...mextStakingErrors,
] as const;

export const listingDaoAbi = [
  ...listingDaoViews,
  ...listingDaoEvents,
  ...listingDaoVerbs,
  ...listingDaoErrors,
] as const;

export const governorAbi = [...governorViews, ...governorEvents, ...governorVerbs, ...governorErrors] as const;

export const revenueAuctionAbi = [
  ...revenueAuctionViews,
  ...revenueAuctionEvents,
  ...revenueAuctionVerbs,
  ...revenueAuctionErrors,
] as const;
