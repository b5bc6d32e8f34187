import type { IgnitionModuleResult } from "@nomicfoundation/ignition-core";
import type {} from "@nomicfoundation/hardhat-ignition-ethers";
import type { NetworkConnection } from "hardhat/types/network";
import { type Address, getAddress } from "viem";
import { mextModule } from "../../ignition/modules/Mext.ts";
import { type ContractName, contractNames, type LibraryName, libraryNames } from "../../sdk/deployment.ts";
import type { DeployConfig } from "./config.ts";

/** Where the contracts and libraries of the record stand. */
export type Ignited = Record<ContractName | LibraryName, Address>;

/** Deploys what is not there yet; an interrupted run is taken up where its journal ends. */
export async function ignite(
  connection: NetworkConnection,
  config: DeployConfig,
  options: { deploymentId: string; quick: boolean; displayUi: boolean },
): Promise<Ignited> {
  const contracts = await connection.ignition.deploy<string, string, IgnitionModuleResult<string>>(mextModule, {
    deploymentId: options.deploymentId,
    displayUi: options.displayUi,
    config: options.quick ? { blockPollingInterval: 25, requiredConfirmations: 1 } : {},
    parameters: {
      Council: {
        owners: config.council.owners,
        threshold: config.council.threshold,
        saltNonce: BigInt(config.council.saltNonce),
      },
      Mext: {
        allocations: config.genesis.map(({ account, amount }) => ({ account, amount })),
        homeChainId: config.chainId,
        timelockDelay: config.timelock.delay,
        parameters: config.listing,
      },
    },
  });
  const addressOf = async (name: ContractName | LibraryName): Promise<[string, Address]> => {
    const contract = contracts[name] as { getAddress: () => Promise<string> } | undefined;
    if (contract === undefined) throw new Error(`The module answers no ${name}.`);
    return [name, getAddress(await contract.getAddress())];
  };
  return Object.fromEntries(await Promise.all([...contractNames, ...libraryNames].map(addressOf))) as Ignited;
}
