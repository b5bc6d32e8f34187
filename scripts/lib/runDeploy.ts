import { join } from "node:path";
import type { NetworkConnection } from "hardhat/types/network";
import type { Address, PublicClient } from "viem";
import { type Deployment, type Satellite, serializeDeployment } from "../../sdk/deployment.ts";
import { costLines, costsOf, type Costs, type OpenRehearsal, rehearse, requireFunds } from "../deploy/costs.ts";
import { requireCreateX, requireOpenSalt } from "../deploy/createX.ts";
import { exportBatches } from "../deploy/exportBatches.ts";
import { withLock } from "../deploy/lock.ts";
import { isHome, layOut, type Part, type PartName } from "../deploy/parts.ts";
import {
  deployerOf,
  forget,
  proven,
  requireChain,
  requireDeployer,
  requireSameChain,
  requireSameConfig,
  requireWrappedCoin,
} from "../deploy/requirements.ts";
import { standing } from "../deploy/standing.ts";
import type { VerifyAll } from "../deploy/verify.ts";
import { LOCAL_CHAIN_ID } from "../launch/places.ts";
import { clientOf } from "./chain.ts";
import type { Say } from "./command.ts";
import type { DeployConfig } from "./config.ts";
import { ignite } from "./ignite.ts";
import { addressLines, planLines, recordLines } from "./plan.ts";
import { makeRecord, readAnyRecord, recordFile, writeRecord } from "./record.ts";

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
  /** where gas is measured beforehand; without it neither gas nor funds are known */
  rehearsal?: OpenRehearsal;
  /** the file that a Safe's owners are to sign what is missing from; nothing is sent */
  safeBatch?: string;
  /** sends the sources of what stands to explorers */
  verify?: VerifyAll;
};

/** What is to be done, and what is known before anything is. */
type Plan = {
  connection: NetworkConnection;
  client: PublicClient;
  options: DeployOptions;
  parts: Part[];
  there: ReadonlySet<PartName>;
  missing: Part[];
  deployer: Address | undefined;
  say: Say;
  progress: Say;
};

/** Deploys what is missing, writes the record, and proves it by reading everything back. */
export async function runDeploy(
  connection: NetworkConnection,
  options: DeployOptions,
  say: Say,
  progress: Say = say,
): Promise<object> {
  const { config, folder } = options;
  const client = clientOf(connection);
  const chainId = await client.getChainId();
  requireChain(chainId, config, connection.networkName);
  const file = recordFile(folder, chainId);
  const journal = journalOf(options);
  if (options.forget) forget(chainId, options.dryRun ? [] : [journal, file]);

  const known = options.forget ? undefined : readAnyRecord(folder, chainId);
  if (known !== undefined) {
    await requireSameChain(client, known, file);
    requireSameConfig(known, config, file);
    const checks = await proven(client, known);
    say(`Nothing new to deploy: ${file} stands, and all ${checks.length} facts read back agree.`);
    const ending = { status: "unchanged", checks: checks.length, deployment: plainRecord(known) };
    return { ...ending, ...(await options.verify?.(connection, layOut(config), say)) };
  }

  await requireCreateX(client, chainId);
  if (isHome(config)) await requireWrappedCoin(client, config);
  const parts = layOut(config);
  const there = await standing(client, parts);
  const missing = parts.filter(({ name }) => !there.has(name));
  const deployer = await deployerOf(connection);
  if (deployer !== undefined) requireOpenSalt(config.salt, deployer);
  const plan = { connection, client, options, parts, there, missing, deployer, say, progress };
  if (options.safeBatch !== undefined)
    return exportBatches({ ...plan, config, file: options.safeBatch, gas: await gasOf(plan) });
  if (options.dryRun) return dryRun(plan);
  return connection.networkConfig.type === "edr-simulated"
    ? deployNow(plan)
    : withLock(journal, () => deployNow(plan, journal));
}

async function dryRun(plan: Plan): Promise<object> {
  const { options, parts, there, deployer, say } = plan;
  const costs = await pricesOf(plan);
  addressLines(options.config, parts, there, deployer).forEach(say);
  if (costs !== undefined) ["", ...costLines(costs)].forEach(say);
  ["", ...planLines(options.config, parts), "", "Nothing was sent."].forEach(say);
  const gas = costs?.gas.map(({ part, gas: amount }) => [part.name, amount]) ?? [];
  return {
    status: "dry run",
    deployer,
    addresses: addressesOf(parts),
    standing: [...there],
    config: options.config,
    ...(costs === undefined ? {} : { costs: { ...costs, gas: Object.fromEntries(gas) as object } }),
  };
}

/** With a journal on a chain that stays; without one in memory. */
async function deployNow(plan: Plan, journal?: string): Promise<object> {
  const { connection, client, options, parts, there, missing, say, progress } = plan;
  const { config, folder } = options;
  const isLocal = config.chainId === LOCAL_CHAIN_ID;
  addressLines(config, parts, there, plan.deployer).forEach(progress);
  if (missing.length > 0) {
    const deployer = requireDeployer(plan.deployer, connection.networkName);
    const costs = isLocal ? undefined : await pricesOf(plan);
    if (costs !== undefined) {
      costLines(costs).forEach(progress);
      requireFunds(costs, deployer);
    }
    progress(`Deploying to chain ${config.chainId}…`);
  }
  const landing = { say: progress };
  const ignited = await ignite(connection, config, {
    quick: isLocal,
    landing,
    ...(journal === undefined ? {} : { journal }),
  });
  const record = await makeRecord(client, config, ignited, journal);
  const checks = await proven(client, record);
  const file = writeRecord(folder, record);
  recordLines(record).forEach(say);
  say(`All ${checks.length} facts read back agree. Written to ${file}.`);
  const ending = { status: "deployed", checks: checks.length, file, deployment: plainRecord(record) };
  return { ...ending, ...(await options.verify?.(connection, parts, say)) };
}

async function gasOf({ client, options }: Plan): Promise<Map<PartName, bigint> | undefined> {
  return options.rehearsal && rehearse(client, options.config, options.rehearsal);
}

async function pricesOf(plan: Plan): Promise<Costs | undefined> {
  const gas = await gasOf(plan);
  return gas && costsOf(plan.client, plan.missing, gas, plan.deployer);
}

const journalOf = ({ ignitionFolder, deploymentId }: DeployOptions): string =>
  join(ignitionFolder, "deployments", deploymentId);

const addressesOf = (parts: readonly Part[]): object =>
  Object.fromEntries(parts.map(({ name, address }) => [name, address]));

function plainRecord(record: Deployment | Satellite): object {
  return JSON.parse(serializeDeployment(record)) as object;
}
