import type { ContractFunctionReturnType } from "viem";
import type { listingDaoAbi } from "../generated/abi.ts";
import { type CandidateState, candidateStates } from "../types.ts";

/** A candidate, a season and a listing as the contract's views give them. */
export type CandidateView = ContractFunctionReturnType<typeof listingDaoAbi, "view", "candidateOf">;
export type SeasonView = ContractFunctionReturnType<typeof listingDaoAbi, "view", "seasonOf">;
export type ListingView = ContractFunctionReturnType<typeof listingDaoAbi, "view", "listingsOf">[number];

export const stateNameOf = ({ state }: Pick<CandidateView, "state">): CandidateState =>
  candidateStates[state] ?? "Unknown";

export const isMotion = ({ motionOn }: Pick<CandidateView, "motionOn">): boolean => motionOn !== 0;
