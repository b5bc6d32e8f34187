// Generated from the compiled contracts; do not edit.

import { mextTokenViews, mextStakingViews, listingDaoViews } from "./views.ts";
import { mextTokenEvents, mextStakingEvents, listingDaoEvents } from "./events.ts";
import { mextTokenVerbs, mextStakingVerbs, listingDaoVerbs } from "./verbs.ts";
import { mextTokenErrors, mextStakingErrors, listingDaoErrors } from "./errors.ts";
import { governorViews, governorEvents, governorVerbs, governorErrors } from "./governor.ts";

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
