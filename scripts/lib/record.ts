import { join } from "node:path";
import type { Address, PublicClient } from "viem";
import {
  type ContractName,
  contractNames,
  type Deployment,
  type LibraryName,
  libraryNames,
  parseDeployment,
  serializeDeployment,
} from "../../sdk/deployment.ts";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { birthsOf } from "./births.ts";
import type { DeployConfig } from "./config.ts";
import { readIfThere, writeWhole } from "./files.ts";
import { Problem } from "./problem.ts";
import { codeHashOf } from "./readBack.ts";

/** The file that says where everything is on a chain. */
export const recordFile = (folder: string, chainId: number): string => join(folder, `${chainId}.json`);

/** A chain's record; `undefined` where nothing was deployed. */
export function readRecord(folder: string, chainId: number): Deployment | undefined {
  const file = recordFile(folder, chainId);
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  try {
    return parseDeployment(text);
  } catch (error) {
    throw new Problem(`${file} is damaged: ${(error as Error).message}`, {
      todo: "Restore it from version control, or remove it and run deploy again: Ignition's journal knows the addresses.",
    });
  }
}

export function writeRecord(folder: string, deployment: Deployment): string {
  const file = recordFile(folder, deployment.chainId);
  writeWhole(file, serializeDeployment(deployment));
  return file;
}

/** The record of what now stands at these addresses, as the configuration wants it and the chain shows it. */
export async function makeRecord(
  client: PublicClient,
  config: DeployConfig,
  addresses: Record<ContractName | LibraryName, Address>,
  journal: string | undefined,
): Promise<Deployment> {
  const births = await birthsOf(client, journal, Object.values(addresses));
  const entry = async (name: ContractName | LibraryName) => {
    const address = addresses[name];
    const blockNumber = births.get(address) ?? 0;
    return [name, { address, codeHash: await codeHashOf(client, address), blockNumber }] as const;
  };
  const [contracts, libraries] = await Promise.all(
    [contractNames, libraryNames].map((names) => Promise.all(names.map(entry))),
  );
  const dao = { address: addresses.listingDao, abi: listingDaoAbi } as const;
  return {
    chainId: config.chainId,
    blockNumber: Math.min(...births.values()),
    contracts: Object.fromEntries(contracts ?? []) as Deployment["contracts"],
    libraries: Object.fromEntries(libraries ?? []) as Deployment["libraries"],
    genesis: config.genesis,
    timelockDelay: config.timelock.delay,
    council: { owners: config.council.owners, threshold: config.council.threshold },
    firstSeason: await client.readContract({ ...dao, functionName: "firstSeason" }),
    parameters: config.listing,
  };
}
