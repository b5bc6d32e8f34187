import type { Address, Hex } from "viem";
import { JsonReader } from "./jsonReader.ts";
import type { AuctionTerms, Parameters, PolicyTerms } from "./types.ts";

export const contractNames = [
  "mextToken",
  "mextStaking",
  "listingDao",
  "governor",
  "timelock",
  "council",
  "revenueAuction",
] as const;
export type ContractName = (typeof contractNames)[number];

/** Code that the listing DAO is linked to; it runs as the DAO's own. */
export const libraryNames = ["applications", "settlement", "registry"] as const;
export type LibraryName = (typeof libraryNames)[number];

export type DeployedContract = { address: Address; codeHash: Hex; blockNumber: number };

/** One chain's record: where everything is, what it was made with, and the code that must be there. */
export type Deployment = {
  chainId: number;
  rpcUrl?: string;
  /** With the code, what all addresses follow from. */
  salt: Hex;
  /** The first block that holds anything of this deployment. */
  blockNumber: number;
  contracts: Record<ContractName, DeployedContract>;
  libraries: Record<LibraryName, DeployedContract>;
  genesis: { account: Address; amount: bigint; label: string }[];
  timelockDelay: number;
  council: { owners: Address[]; threshold: number };
  firstSeason: number;
  parameters: Parameters;
  policy: PolicyTerms;
  auction: AuctionTerms;
};

export const satelliteNames = ["council"] as const satisfies readonly ContractName[];
export type SatelliteName = (typeof satelliteNames)[number];

/** The record of a chain that is not MEXT's home: the same council at the same address, and nothing else. */
export type Satellite = {
  chainId: number;
  homeChainId: number;
  salt: Hex;
  blockNumber: number;
  contracts: Record<SatelliteName, DeployedContract>;
  council: { owners: Address[]; threshold: number };
};

/** What the call builders need of a deployment. */
export type Deployed = { chainId: number; contracts: Record<ContractName, { address: Address }> };

/** Reads a deployment from JSON text or from JSON already parsed; throws a sentence that names what is wrong. */
export function parseDeployment(json: unknown): Deployment {
  const root = new JsonReader(typeof json === "string" ? JSON.parse(json) : json, "deployment");
  const contracts = root.at("contracts");
  const libraries = root.at("libraries");
  const rpcUrl = root.optional("rpcUrl")?.text();
  return {
    chainId: root.at("chainId").integer(),
    ...(rpcUrl === undefined ? {} : { rpcUrl }),
    salt: root.at("salt").hex(32),
    blockNumber: root.at("blockNumber").integer(),
    contracts: Object.fromEntries(
      contractNames.map((name) => [name, readContract(contracts.at(name))]),
    ) as Deployment["contracts"],
    libraries: Object.fromEntries(
      libraryNames.map((name) => [name, readContract(libraries.at(name))]),
    ) as Deployment["libraries"],
    genesis: root.at("genesis").list((item) => ({
      account: item.at("account").hex(20),
      amount: item.at("amount").amount(),
      label: item.at("label").text(),
    })),
    timelockDelay: root.at("timelockDelay").integer(),
    council: readCouncil(root.at("council")),
    firstSeason: root.at("firstSeason").integer(),
    parameters: readParameters(root.at("parameters")),
    policy: readPolicy(root.at("policy")),
    auction: readAuction(root.at("auction")),
  };
}

/** Whether JSON is the record of a chain that is not MEXT's home. */
export function isSatellite(json: unknown): boolean {
  return typeof json === "object" && json !== null && "homeChainId" in json;
}

/** Reads a satellite's record; throws a sentence that names what is wrong. */
export function parseSatellite(json: unknown): Satellite {
  const root = new JsonReader(typeof json === "string" ? JSON.parse(json) : json, "satellite");
  const contracts = root.at("contracts");
  return {
    chainId: root.at("chainId").integer(),
    homeChainId: root.at("homeChainId").integer(),
    salt: root.at("salt").hex(32),
    blockNumber: root.at("blockNumber").integer(),
    contracts: Object.fromEntries(
      satelliteNames.map((name) => [name, readContract(contracts.at(name))]),
    ) as Satellite["contracts"],
    council: readCouncil(root.at("council")),
  };
}

/** The JSON text of a record: amounts as decimal strings of the smallest unit. */
export function serializeDeployment(deployment: Deployment | Satellite): string {
  return `${JSON.stringify(deployment, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value), 2)}\n`;
}

function readContract(reader: JsonReader): DeployedContract {
  return {
    address: reader.at("address").hex(20),
    codeHash: reader.at("codeHash").hex(32),
    blockNumber: reader.at("blockNumber").integer(),
  };
}

function readCouncil(reader: JsonReader): Deployment["council"] {
  return {
    owners: reader.at("owners").list((item) => item.hex(20)),
    threshold: reader.at("threshold").integer(),
  };
}

function readParameters(reader: JsonReader): Parameters {
  return {
    bond: reader.at("bond").amount(),
    feeBps: reader.at("feeBps").integer(),
    quorumBps: reader.at("quorumBps").integer(),
    quorumFloorBps: reader.at("quorumFloorBps").integer(),
    communityShareBps: reader.at("communityShareBps").integer(),
    slots: reader.at("slots").integer(),
    councilObjections: reader.at("councilObjections").integer(),
    tradingStartWithin: reader.at("tradingStartWithin").integer(),
    dormantAfter: reader.at("dormantAfter").integer(),
  };
}

function readPolicy(reader: JsonReader): PolicyTerms {
  return {
    votingDelay: reader.at("votingDelay").integer(),
    votingPeriod: reader.at("votingPeriod").integer(),
    quorumBps: reader.at("quorumBps").integer(),
    quorumFloorBps: reader.at("quorumFloorBps").integer(),
    proposalBond: reader.at("proposalBond").amount(),
    guardianTerm: reader.at("guardianTerm").integer(),
  };
}

function readAuction(reader: JsonReader): AuctionTerms {
  return {
    wrappedCoin: reader.at("wrappedCoin").hex(20),
    startPriceBps: reader.at("startPriceBps").integer(),
    burnShareBps: reader.at("burnShareBps").integer(),
  };
}
