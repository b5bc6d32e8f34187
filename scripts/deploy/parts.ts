import SafeProxy from "@safe-global/safe-smart-account/build/artifacts/contracts/proxies/SafeProxy.sol/SafeProxy.json" with { type: "json" };
import type { Artifact } from "@nomicfoundation/ignition-core";
import {
  type Abi,
  type Address,
  concat,
  encodeDeployData,
  encodeFunctionData,
  encodePacked,
  getContractAddress,
  type Hex,
  keccak256,
  pad,
  zeroAddress,
} from "viem";
import type { ContractName, LibraryName } from "../../sdk/deployment.ts";
import type { DeployConfig } from "../lib/config.ts";
import type { OurName } from "../lib/artifactFiles.ts";
import { NO_COIN, OWN_COIN } from "./auctionSchema.ts";
import { artifactOf, linked, type PublishedName } from "./artifacts.ts";
import { addressUnder, CREATE_X, createXAbi } from "./createX.ts";

export type PartName = ContractName | LibraryName | PublishedName | "wrappedCoin";

/** One contract of a deployment: where it will stand, and the transaction that puts it there, whoever sends it. */
export type Part = {
  name: PartName;
  title: string;
  address: Address;
  to: Address;
  data: Hex;
  artifact: Artifact;
  /** of the constructor; of `createProxyWithNonce` where the council's factory makes it */
  args: readonly unknown[];
  libraries: readonly LibraryName[];
  /** what must stand before */
  needs: readonly PartName[];
  /** the part whose constructor makes this one, so that no transaction of its own does */
  madeBy?: PartName;
};

/** The parts that somebody has to send a transaction for. */
export const sentOf = (parts: readonly Part[]): Part[] => parts.filter(({ madeBy }) => madeBy === undefined);

export const titles: Record<PartName, string> = {
  mextToken: "MextToken",
  mextStaking: "MextStaking",
  listingDao: "ListingDao",
  governor: "MextGovernor",
  timelock: "Timelock",
  council: "Council (Safe)",
  revenueAuction: "RevenueAuction",
  wrappedCoin: "Wrapped coin (WETH)",
  applications: "Applications",
  settlement: "Settlement",
  registry: "Registry",
  singleton: "SafeL2",
  factory: "SafeProxyFactory",
  handler: "CompatibilityFallbackHandler",
};

const libraryOf = { Applications: "applications", Settlement: "settlement", Registry: "registry" } as const;

export const isHome = ({ chainId, homeChainId }: DeployConfig): boolean => chainId === homeChainId;

/**
 * Every part of a deployment, each after what it needs. Addresses follow from the code, its arguments and the salt, so
 * that all of them are known before anything is sent. Away from MEXT's home the council alone is deployed.
 */
export function layOut(config: DeployConfig): Part[] {
  const parts: Part[] = [];
  const at = (name: PartName): Address => {
    const part = parts.find((other) => other.name === name);
    if (part === undefined) throw new Error(`${name} is not laid out yet.`);
    return part.address;
  };
  const put = (
    name: OurName | PublishedName,
    args: unknown[] = [],
    more: Partial<Pick<Part, "libraries" | "needs">> = {},
  ) => {
    const artifact = artifactOf(name);
    const { libraries = [], needs = [] } = more;
    const addresses = Object.fromEntries(
      Object.entries(libraryOf).flatMap(([key, library]) => (libraries.includes(library) ? [[key, at(library)]] : [])),
    );
    const bytecode = linked(artifact, addresses);
    const initCode = encodeDeployData({ abi: artifact.abi as Abi, bytecode, args });
    const data = encodeFunctionData({ abi: createXAbi, functionName: "deployCreate2", args: [config.salt, initCode] });
    const address = addressUnder(config.salt, initCode);
    parts.push({ name, title: titles[name], address, to: CREATE_X, data, artifact, args, libraries, needs });
  };

  for (const name of ["singleton", "factory", "handler"] as const) put(name);
  parts.push(councilOf(config, { singleton: at("singleton"), factory: at("factory"), handler: at("handler") }));
  if (!isHome(config)) return parts;

  const allocations = config.genesis.map(({ account, amount }) => ({ account, amount }));
  put("mextToken", [allocations, config.homeChainId]);
  const libraries = Object.values(libraryOf);
  for (const name of libraries) put(name);
  put("mextStaking", [at("mextToken")], { needs: ["mextToken"] });
  const { policy, timelock } = config;
  const { votingDelay, votingPeriod, quorumBps, quorumFloorBps, proposalBond, guardianTerm } = policy;
  const terms = { votingDelay, votingPeriod, timelockDelay: timelock.delay, quorumBps, quorumFloorBps, proposalBond };
  put("governor", [at("mextStaking"), at("council"), { ...terms, guardianTerm }], { needs: ["mextStaking"] });
  parts.push(timelockOf(at("governor"), timelock.delay));
  put("listingDao", [at("mextToken"), at("mextStaking"), at("timelock"), at("council"), config.listing], {
    libraries,
    needs: ["mextToken", "mextStaking"],
  });
  const { wrappedCoin, ...firstRules } = config.auction;
  if (wrappedCoin === OWN_COIN) put("wrappedCoin");
  const coin = wrappedCoinOf(config, parts);
  put("revenueAuction", [at("mextStaking"), coin, at("timelock"), firstRules], { needs: ["mextStaking"] });
  return parts;
}

/** What the auction wraps the chain's coin with; zero where the chain has nothing for it. */
export function wrappedCoinOf({ auction: { wrappedCoin } }: DeployConfig, parts: readonly Part[]): Address {
  if (wrappedCoin === NO_COIN) return zeroAddress;
  if (wrappedCoin !== OWN_COIN) return wrappedCoin;
  return parts.find(({ name }) => name === "wrappedCoin")?.address ?? zeroAddress;
}

/** The timelock is the first contract that the governor makes, in its constructor. */
function timelockOf(governor: Address, delay: number): Part {
  return {
    name: "timelock",
    title: titles.timelock,
    address: getContractAddress({ from: governor, nonce: 1n }),
    to: governor,
    data: "0x",
    artifact: artifactOf("timelock"),
    args: [delay, governor],
    libraries: [],
    needs: ["governor"],
    madeBy: "governor",
  };
}

/** The council's Safe: a proxy that Safe's factory makes, at an address that follows from owners, threshold and number. */
function councilOf(config: DeployConfig, safe: { singleton: Address; factory: Address; handler: Address }): Part {
  const { owners, threshold, saltNonce } = config.council;
  const setup = encodeFunctionData({
    abi: artifactOf("singleton").abi as Abi,
    functionName: "setup",
    args: [owners, BigInt(threshold), zeroAddress, "0x", safe.handler, zeroAddress, 0n, zeroAddress],
  });
  const artifact = artifactOf("factory");
  const args = [safe.singleton, setup, BigInt(saltNonce)];
  const salt = keccak256(encodePacked(["bytes32", "uint256"], [keccak256(setup), BigInt(saltNonce)]));
  const bytecode = concat([SafeProxy.bytecode as Hex, pad(safe.singleton)]);
  return {
    name: "council",
    title: titles.council,
    address: getContractAddress({ opcode: "CREATE2", from: safe.factory, salt, bytecode }),
    to: safe.factory,
    data: encodeFunctionData({ abi: artifact.abi as Abi, functionName: "createProxyWithNonce", args }),
    artifact,
    args,
    libraries: [],
    needs: ["singleton", "factory", "handler"],
  };
}
