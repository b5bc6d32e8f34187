import type { Address, Hex } from "viem";

/** What a team says when it applies. */
export type Application = {
  token: string;
  name: string;
  symbol: string;
  document: string;
  digest: Hex;
  wallets: readonly Address[];
};

/** One line of a ballot: a whole percent of the voter's power, positive for and negative against. */
export type Choice = { candidate: number; percent: number };

/** What a voter signs. No choice takes the ballot back; `version` is how often the ballot has changed before. */
export type UnsignedBallot = {
  voter: Address;
  season: number;
  choices: readonly Choice[];
  version: number;
  deadline: number;
  reason: string;
};

export type SignedBallot = UnsignedBallot & { signature: Hex };

/** The rules of a season. Amounts in MEXT with 18 decimals, shares in basis points, times in seconds. */
export type Parameters = {
  bond: bigint;
  feeBps: number;
  quorumBps: number;
  quorumFloorBps: number;
  communityShareBps: number;
  slots: number;
  councilObjections: number;
  tradingStartWithin: number;
  dormantAfter: number;
};

/** What policy votes begin with. Amounts in MEXT with 18 decimals, shares in basis points, times in seconds. */
export type PolicyTerms = {
  votingDelay: number;
  votingPeriod: number;
  quorumBps: number;
  quorumFloorBps: number;
  proposalBond: bigint;
  guardianTerm: number;
};

/** What the revenue auction begins with: shares in basis points. */
export type AuctionTerms = {
  /** what wraps the chain's coin; the zero address where nothing does */
  wrappedCoin: Address;
  startPriceBps: number;
  burnShareBps: number;
};

/** Who brought a token into the registry, in the order of the contract. */
export const origins = ["None", "Community", "Council"] as const;
export type Origin = (typeof origins)[number];

/** A candidate's life, in the order of the contract. */
export const candidateStates = [
  "Unknown",
  "Applied",
  "Withdrawn",
  "Displaced",
  "Live",
  "Closed",
  "Void",
  "BelowQuorum",
  "Refused",
  "Outranked",
  "Forfeited",
  "Suspended",
  "Upheld",
  "Won",
] as const;
export type CandidateState = (typeof candidateStates)[number];

/** A policy proposal's life, in the order of the contract; nothing here ever expires. */
export const proposalStates = [
  "Pending",
  "Active",
  "Canceled",
  "Defeated",
  "Succeeded",
  "Queued",
  "Expired",
  "Executed",
] as const;
export type ProposalState = (typeof proposalStates)[number];

/** A vote on a proposal, in the order of the contract. */
export const policyChoices = ["Against", "For", "Abstain"] as const;
export type PolicyChoice = (typeof policyChoices)[number];
