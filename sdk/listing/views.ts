import type { ContractFunctionReturnType } from "viem";
import type { listingDaoViews } from "../generated/views.ts";
import { type CandidateState, candidateStates } from "../types.ts";

/** A candidate, a season and a listing as the contract's views give them. */
export type CandidateView = ContractFunctionReturnType<typeof listingDaoViews, "view", "candidateOf">;
export type SeasonView = ContractFunctionReturnType<typeof listingDaoViews, "view", "seasonOf">;
export type ListingView = ContractFunctionReturnType<typeof listingDaoViews, "view", "listingsOf">[number];

export const stateNameOf = ({ state }: Pick<CandidateView, "state">): CandidateState =>
  candidateStates[state] ?? "Unknown";

export const isMotion = ({ motionOn }: Pick<CandidateView, "motionOn">): boolean => motionOn !== 0;

const placed: ReadonlySet<CandidateState> = new Set(["Won", "Suspended", "Upheld"]);

/** Whether it got a place in its season, which makes its token void in the next. */
export const tookPlace = (candidate: CandidateView): boolean =>
  !isMotion(candidate) && placed.has(stateNameOf(candidate));
