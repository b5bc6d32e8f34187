import { rmSync } from "node:fs";
import type { NetworkConnection } from "hardhat/types/network";
import { type Address, getAddress, type PublicClient } from "viem";
import type { Deployment, Satellite } from "../../sdk/deployment.ts";
import { LOCAL_CHAIN_ID } from "../launch/places.ts";
import type { DeployConfig } from "../lib/config.ts";
import { differencesFromConfig } from "../lib/differences.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { NO_COIN, OWN_COIN } from "./auctionSchema.ts";
import { type Check, codeHashOf, isDifference, readBack } from "../lib/readBack.ts";

/** The account that a network signs with first; none where it has no keys. */
export async function deployerOf(connection: NetworkConnection): Promise<Address | undefined> {
  const asked = connection.provider.request({ method: "eth_accounts", params: [] });
  // A public node may refuse the question; what is wrong with a key is no answer of a node, and has no number.
  const accounts = (await asked.catch((error: unknown) => {
    if (typeof (error as { code?: unknown }).code === "number") return [];
    throw error;
  })) as string[];
  return accounts[0] === undefined ? undefined : getAddress(accounts[0]);
}

/** What the auction is to wrap the chain's coin with must be a contract there; the auction cannot change it later. */
export async function requireWrappedCoin(client: PublicClient, { auction, chainId }: DeployConfig): Promise<void> {
  const { wrappedCoin } = auction;
  if (wrappedCoin === NO_COIN || wrappedCoin === OWN_COIN) return;
  if ((await client.getCode({ address: wrappedCoin })) !== undefined) return;
  throw new Problem(`auction.wrappedCoin is ${wrappedCoin}, and chain ${chainId} has no code there.`, {
    todo: `Name the contract that wraps this chain's coin, "${OWN_COIN}" to deploy one, or "${NO_COIN}".`,
    exitCode: exitCodes.input,
  });
}

export function requireDeployer(deployer: Address | undefined, network: string): Address {
  if (deployer !== undefined) return deployer;
  throw new Problem(`The network ${network} has no account to deploy from.`, {
    todo: "Use --network remote with a key in the keystore (MEXT_KEY), or --network ledger with an address in MEXT_LEDGER_ACCOUNT.",
    exitCode: exitCodes.account,
  });
}

export function requireChain(chainId: number, config: DeployConfig, network: string): void {
  if (chainId === config.chainId) return;
  throw new Problem(
    `The network ${network} is chain ${chainId}, and the configuration is for chain ${config.chainId}.`,
    {
      todo: "Choose the network with --network, or the configuration with --config-file.",
      exitCode: exitCodes.input,
    },
  );
}

/** Takes a record away whose chain is gone. A real chain does not go. */
export function forget(chainId: number, paths: readonly string[]): void {
  if (chainId !== LOCAL_CHAIN_ID) {
    throw new Problem(`Chain ${chainId} is not a local chain; what stands there is not forgotten.`, {
      todo: "Leave --forget out.",
      exitCode: exitCodes.input,
    });
  }
  for (const path of paths) rmSync(path, { recursive: true, force: true });
}

export async function requireSameChain(
  client: PublicClient,
  record: Deployment | Satellite,
  file: string,
): Promise<void> {
  const all = { ...record.contracts, ...("libraries" in record ? record.libraries : {}) };
  for (const [name, { address, codeHash }] of Object.entries(all)) {
    if ((await codeHashOf(client, address)) === codeHash) continue;
    const code = await client.getCode({ address });
    const found = code === undefined ? "no code" : "other code";
    throw new Problem(`${file} has ${name} at ${address}, and the chain has ${found} there.`, {
      todo: "Restore the record if it was changed. On a local chain that was begun anew, run with --forget.",
    });
  }
}

export function requireSameConfig(record: Deployment | Satellite, config: DeployConfig, file: string): void {
  const differences = differencesFromConfig(record, config);
  if (differences.length === 0) return;
  throw new Problem(`The configuration is not the one deployed in ${file}:\n${differences.join("\n")}`, {
    todo: "What is deployed cannot change: correct the configuration, or deploy to another chain.",
    exitCode: exitCodes.input,
  });
}

/** Reads everything back; a problem names every difference. */
export async function proven(client: PublicClient, record: Deployment | Satellite): Promise<Check[]> {
  const checks = await readBack(client, record);
  const wrong = checks.filter(isDifference);
  if (wrong.length === 0) return checks;
  const lines = wrong.map(({ what, expected, actual }) => `  ${what} must be ${expected} and is ${actual}`);
  throw new Problem(`The chain differs from what was to be deployed:\n${lines.join("\n")}`, {
    todo: "Do not use this deployment before every difference is explained.",
  });
}
