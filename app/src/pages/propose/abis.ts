import type { Abi } from "viem";
import {
  governorAbi,
  listingDaoAbi,
  mextStakingAbi,
  mextTokenAbi,
  revenueAuctionAbi,
} from "../../../../sdk/generated/abi.ts";
import type { Known } from "../../../../sdk/policy/draftFile.ts";
import { governedTemplates } from "./templates.ts";

/** What a file may call by name; the council's own functions only its owners can call. */
export const abis = {
  mextToken: mextTokenAbi as Abi,
  mextStaking: mextStakingAbi as Abi,
  listingDao: listingDaoAbi as Abi,
  governor: governorAbi as Abi,
  revenueAuction: revenueAuctionAbi as Abi,
  timelock: [governedTemplates.timelockDelay.item],
} satisfies Known["abis"];
