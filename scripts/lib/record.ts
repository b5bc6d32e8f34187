import { join } from "node:path";
import type { PublicClient } from "viem";
import {
  type ContractName,
  contractNames,
  type DeployedContract,
  type Deployment,
  isSatellite,
  type LibraryName,
  libraryNames,
  parseDeployment,
  parseSatellite,
  type Satellite,
  satelliteNames,
  serializeDeployment,
} from "../../sdk/deployment.ts";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { CREATE_X } from "../deploy/createX.ts";
import { isHome, layOut, wrappedCoinOf } from "../deploy/parts.ts";
import { birthsOf } from "./births.ts";
import type { DeployConfig } from "./config.ts";
import { readIfThere, writeWhole } from "./files.ts";
import type { Ignited } from "./ignite.ts";
import { exitCodes, Problem } from "./problem.ts";
import { codeHashOf } from "./readBack.ts";

/** The file that says where everything is on a chain. */
export const recordFile = (folder: string, chainId: number): string => join(folder, `${chainId}.json`);

/** The record of a chain that has MEXT; `undefined` where nothing was deployed. */
export function readRecord(folder: string, chainId: number): Deployment | undefined {
  const record = readAnyRecord(folder, chainId);
  return record && homeRecord(record);
}

/** A record, refused if its chain is not MEXT's home. */
export function homeRecord(record: Deployment | Satellite): Deployment {
  if ("genesis" in record) return record;
  throw new Problem(`Chain ${record.chainId} has the council only; MEXT is on chain ${record.homeChainId}.`, {
    todo: "Choose the network of that chain with --network.",
    exitCode: exitCodes.input,
  });
}

/** A chain's record, whether or not the chain is MEXT's home. */
export function readAnyRecord(folder: string, chainId: number): Deployment | Satellite | undefined {
  const file = recordFile(folder, chainId);
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  try {
    const json = JSON.parse(text) as unknown;
    if (isSatellite(json)) return parseSatellite(json);
    requireEveryPart(json, file);
    return parseDeployment(json);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`${file} is damaged: ${(error as Error).message}`, {
      todo: "Restore it from version control, or remove it and run deploy again: what stands is found by its address.",
    });
  }
}

/** A record of an earlier MEXT lacks what came later; the rest of it stands as it is. */
function requireEveryPart(json: unknown, file: string): void {
  const { contracts } = json as { contracts?: object };
  const isOlder = contracts !== undefined && "listingDao" in contracts && !("revenueAuction" in contracts);
  if (!isOlder) return;
  throw new Problem(`${file} is from before the revenue auction: it has no revenueAuction.`, {
    todo: "Add `auction` to the configuration, put this file aside and run deploy again: what stands is found by its address, and only what is missing is deployed.",
  });
}

export function writeRecord(folder: string, record: Deployment | Satellite): string {
  const file = recordFile(folder, record.chainId);
  writeWhole(file, serializeDeployment(record));
  return file;
}

/** The record of what now stands, as the configuration wants it and the chain shows it. */
export async function makeRecord(
  client: PublicClient,
  config: DeployConfig,
  addresses: Ignited,
  journal: string | undefined,
): Promise<Deployment | Satellite> {
  const sources = { makers: [CREATE_X, addresses.factory], ...(journal === undefined ? {} : { journal }) };
  const births = await birthsOf(client, sources, Object.values(addresses));
  const entries = async <Name extends ContractName | LibraryName>(names: readonly Name[]) => {
    const pairs = names.map(async (name): Promise<[Name, DeployedContract]> => {
      const address = addresses[name];
      return [name, { address, codeHash: await codeHashOf(client, address), blockNumber: births.get(address) ?? 0 }];
    });
    return Object.fromEntries(await Promise.all(pairs)) as Record<Name, DeployedContract>;
  };
  const { chainId, homeChainId, salt } = config;
  const council = { owners: config.council.owners, threshold: config.council.threshold };
  const common = { salt, blockNumber: Math.min(...births.values()), council };
  if (!isHome(config)) return { chainId, homeChainId, ...common, contracts: await entries(satelliteNames) };
  const dao = { address: addresses.listingDao, abi: listingDaoAbi } as const;
  return {
    chainId,
    ...common,
    timelockDelay: config.timelock.delay,
    contracts: await entries(contractNames),
    libraries: await entries(libraryNames),
    genesis: config.genesis,
    firstSeason: await client.readContract({ ...dao, functionName: "firstSeason" }),
    parameters: config.listing,
    policy: config.policy,
    auction: { ...config.auction, wrappedCoin: wrappedCoinOf(config, layOut(config)) },
  };
}
