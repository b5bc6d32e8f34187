import { type AbiFunction, parseAbiItem } from "viem";
import type { ContractName } from "../../../../sdk/deployment.ts";
import { auctionBounds } from "../../../../sdk/mirrors/auction.ts";
import { parameterBounds } from "../../../../sdk/mirrors/parameters.ts";
import { policyBounds } from "../../../../sdk/mirrors/policyVote.ts";
import type { Parameters } from "../../../../sdk/types.ts";
import type { Bounds, Kind } from "./values.ts";

export type Field = { name: string; kind: Kind; bounds?: Bounds };

/** A function that a vote alone may call, with what it takes and within which bounds. */
export type Governed = { contract: ContractName; item: AbiFunction; fields: readonly Field[] };

const governed = (contract: ContractName, signature: string, ...fields: readonly Field[]): Governed => ({
  contract,
  item: parseAbiItem(`function ${signature}`) as AbiFunction,
  fields,
});

const bounded = (name: string, kind: Kind, bound: keyof typeof policyBounds): Field => ({
  name,
  kind,
  bounds: policyBounds[bound],
});

const parameterKinds: Record<keyof Parameters, Kind> = {
  bond: "mext",
  feeBps: "percent",
  quorumBps: "percent",
  quorumFloorBps: "percent",
  communityShareBps: "percent",
  slots: "number",
  councilObjections: "number",
  tradingStartWithin: "days",
  dormantAfter: "days",
};

export const parameterNames = Object.keys(parameterKinds) as (keyof Parameters)[];

const parameterFields = parameterNames.map((name): Field => ({
  name,
  kind: parameterKinds[name],
  bounds: parameterBounds[name],
}));

const PARAMETERS =
  "setParameters((uint96 bond, uint16 feeBps, uint16 quorumBps, uint16 quorumFloorBps, uint16 communityShareBps, uint8 slots, uint8 councilObjections, uint24 tradingStartWithin, uint24 dormantAfter) parameters)";

/** Everything of MEXT's own that a policy vote can change, by what it is called here. */
export const governedTemplates = {
  parameters: governed("listingDao", PARAMETERS, ...parameterFields),
  entryScreen: governed("listingDao", "setEntryScreen(address screen)", { name: "screen", kind: "account" }),
  delist: governed("listingDao", "delist(uint32 listing)", { name: "listing", kind: "number" }),
  upholdObjection: governed("listingDao", "upholdObjection(uint32 candidate)", { name: "candidate", kind: "number" }),
  votingDelay: governed(
    "governor",
    "setVotingDelay(uint48 newVotingDelay)",
    bounded("newVotingDelay", "days", "votingDelay"),
  ),
  votingPeriod: governed(
    "governor",
    "setVotingPeriod(uint32 newVotingPeriod)",
    bounded("newVotingPeriod", "days", "votingPeriod"),
  ),
  quorum: governed(
    "governor",
    "updateQuorumNumerator(uint256 newQuorumNumerator)",
    bounded("newQuorumNumerator", "percent", "quorumBps"),
  ),
  quorumFloor: governed(
    "governor",
    "updateQuorumFloor(uint256 newFloorBps)",
    bounded("newFloorBps", "percent", "quorumFloorBps"),
  ),
  proposalBond: governed("governor", "setProposalBond(uint256 newBond)", bounded("newBond", "mext", "proposalBond")),
  guardian: governed("governor", "setProposalGuardian(address newProposalGuardian)", {
    name: "newProposalGuardian",
    kind: "account",
  }),
  auction: governed(
    "revenueAuction",
    "setParameters((uint16 startPriceBps, uint16 burnShareBps) parameters)",
    { name: "startPriceBps", kind: "percent", bounds: auctionBounds.startPriceBps },
    { name: "burnShareBps", kind: "percent", bounds: auctionBounds.burnShareBps },
  ),
  timelockDelay: governed("timelock", "updateDelay(uint256 newDelay)", bounded("newDelay", "days", "timelockDelay")),
} as const satisfies Record<string, Governed>;

export type GovernedName = keyof typeof governedTemplates;
export const governedNames = Object.keys(governedTemplates) as GovernedName[];

/** Payments out of the treasury, and whatever else the timelock could call. An allowance is none of them on purpose. */
export const freeNames = ["token", "coin", "custom"] as const;
export type TemplateName = GovernedName | (typeof freeNames)[number];
export const templateNames: readonly TemplateName[] = [...governedNames, ...freeNames];

export const isGoverned = (name: TemplateName): name is GovernedName => name in governedTemplates;
