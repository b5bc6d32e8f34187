import { rmSync } from "node:fs";
import { join } from "node:path";
import type { NetworkConnection } from "hardhat/types/network";
import { type Address, getAddress, type PublicClient } from "viem";
import { type Deployment, serializeDeployment } from "../../sdk/deployment.ts";
import { clientOf } from "./chain.ts";
import type { Say } from "./command.ts";
import type { DeployConfig } from "./config.ts";
import { differencesFromConfig } from "./differences.ts";
import { ignite } from "./ignite.ts";
import { predictAddresses } from "./prediction.ts";
import { planLines, recordLines } from "./plan.ts";
import { Problem } from "./problem.ts";
import { type Check, codeHashOf, isDifference, readBack } from "./readBack.ts";
import { makeRecord, readRecord, recordFile, writeRecord } from "./record.ts";

export type DeployOptions = {
  config: DeployConfig;
  /** where deployments/<chainId>.json stands */
  folder: string;
  /** Ignition's folder; its journal of this deployment is in `deployments/<deploymentId>` under it */
  ignitionFolder: string;
  deploymentId: string;
  dryRun: boolean;
  /** forget what a chain that is gone had; on local chains only */
  forget: boolean;
};

export const LOCAL_CHAIN_ID = 31337;

/** Deploys what is missing, writes the record, and proves it by reading everything back. */
export async function runDeploy(connection: NetworkConnection, options: DeployOptions, say: Say): Promise<object> {
  const { config, folder, deploymentId } = options;
  const client = clientOf(connection);
  const chainId = await client.getChainId();
  const isLocal = chainId === LOCAL_CHAIN_ID;
  requireChain(chainId, config, connection.networkName);
  const journal = join(options.ignitionFolder, "deployments", deploymentId);
  if (options.forget) forget(chainId, options.dryRun ? [] : [journal, recordFile(folder, chainId)]);

  const known = options.forget ? undefined : readRecord(folder, chainId);
  if (known !== undefined) {
    await requireSameChain(client, known, recordFile(folder, chainId));
    requireSameConfig(known, config, recordFile(folder, chainId));
    const checks = await proven(client, known);
    say(
      `Nothing new to deploy: ${recordFile(folder, chainId)} stands, and all ${checks.length} facts read back agree.`,
    );
    return { status: "unchanged", checks: checks.length, deployment: plainRecord(known) };
  }
  if (options.dryRun) return dryRun(connection, client, config, say);

  say(`Deploying MEXT to chain ${chainId}…`);
  const ignited = await ignite(connection, config, { deploymentId, quick: isLocal, displayUi: false });
  const isSimulated = connection.networkConfig.type === "edr-simulated";
  for (const [name, address] of Object.entries(ignited)) await requireCode(client, name, address, journal);
  const record = await makeRecord(client, config, ignited, isSimulated ? undefined : journal);
  const checks = await proven(client, record);
  const file = writeRecord(folder, record);
  recordLines(record).forEach(say);
  say(`All ${checks.length} facts read back agree. Written to ${file}.`);
  return { status: "deployed", checks: checks.length, file, deployment: plainRecord(record) };
}

async function dryRun(
  connection: NetworkConnection,
  client: PublicClient,
  config: DeployConfig,
  say: Say,
): Promise<object> {
  const deployer = await deployerOf(connection);
  const nonce = await client.getTransactionCount({ address: deployer, blockTag: "pending" });
  const addresses = predictAddresses(deployer, nonce, config);
  planLines(deployer, addresses, config).forEach(say);
  say("\nNothing was sent.");
  return { status: "dry run", deployer, addresses, config };
}

async function deployerOf(connection: NetworkConnection): Promise<Address> {
  const [first] = (await connection.provider.request({ method: "eth_accounts", params: [] })) as string[];
  if (first === undefined) {
    throw new Problem(`The network ${connection.networkName} has no account to deploy from.`, {
      todo: "Give it one in hardhat.config.ts: configVariable with npx hardhat keystore set, or a Ledger.",
      exitCode: 2,
    });
  }
  return getAddress(first);
}

function requireChain(chainId: number, config: DeployConfig, network: string): void {
  if (chainId === config.chainId) return;
  throw new Problem(
    `The network ${network} is chain ${chainId}, and the configuration is for chain ${config.chainId}.`,
    {
      todo: "Choose the network with --network, or the configuration with --config-file.",
      exitCode: 2,
    },
  );
}

/** Takes a record away whose chain is gone. A real chain does not go. */
function forget(chainId: number, paths: readonly string[]): void {
  if (chainId !== LOCAL_CHAIN_ID) {
    throw new Problem(`Chain ${chainId} is not a local chain; what stands there is not forgotten.`, {
      todo: "Leave --forget out.",
      exitCode: 2,
    });
  }
  for (const path of paths) rmSync(path, { recursive: true, force: true });
}

async function requireCode(client: PublicClient, name: string, address: Address, journal: string): Promise<void> {
  if ((await client.getCode({ address })) !== undefined) return;
  throw new Problem(`Ignition's journal has ${name} at ${address}, and the chain has no code there.`, {
    todo: `It is the journal of a chain that is gone. Run with --forget on a local chain, or remove ${journal}.`,
  });
}

async function requireSameChain(client: PublicClient, record: Deployment, file: string): Promise<void> {
  for (const [name, { address, codeHash }] of Object.entries({ ...record.contracts, ...record.libraries })) {
    if ((await codeHashOf(client, address)) === codeHash) continue;
    const code = await client.getCode({ address });
    const found = code === undefined ? "no code" : "other code";
    throw new Problem(`${file} has ${name} at ${address}, and the chain has ${found} there.`, {
      todo: "Restore the record if it was changed. On a local chain that was begun anew, run with --forget.",
    });
  }
}

function requireSameConfig(record: Deployment, config: DeployConfig, file: string): void {
  const differences = differencesFromConfig(record, config);
  if (differences.length === 0) return;
  throw new Problem(`The configuration is not the one deployed in ${file}:\n${differences.join("\n")}`, {
    todo: "What is deployed cannot change: correct the configuration, or deploy to another chain.",
    exitCode: 2,
  });
}

async function proven(client: PublicClient, record: Deployment): Promise<Check[]> {
  const checks = await readBack(client, record);
  const wrong = checks.filter(isDifference);
  if (wrong.length === 0) return checks;
  const lines = wrong.map(({ what, expected, actual }) => `  ${what} must be ${expected} and is ${actual}`);
  throw new Problem(`The chain differs from what was to be deployed:\n${lines.join("\n")}`, {
    todo: "Do not use this deployment before every difference is explained.",
  });
}

function plainRecord(record: Deployment): object {
  return JSON.parse(serializeDeployment(record)) as object;
}
