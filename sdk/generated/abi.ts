// Generated from the compiled contracts; do not edit.

import { mextTokenViews, mextStakingViews, listingDaoViews, governorViews } from "./views.ts";
import { mextTokenEvents, mextStakingEvents, listingDaoEvents, governorEvents } from "./events.ts";
import { mextTokenVerbs, mextStakingVerbs, listingDaoVerbs, governorVerbs } from "./verbs.ts";
import { mextTokenErrors, mextStakingErrors, listingDaoErrors, governorErrors } from "./errors.ts";

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
