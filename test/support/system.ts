import { readFile } from "node:fs/promises";
import { join } from "node:path";
import CompatibilityFallbackHandler from "@safe-global/safe-smart-account/build/artifacts/contracts/handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler.json" with { type: "json" };
import SafeProxyFactory from "@safe-global/safe-smart-account/build/artifacts/contracts/proxies/SafeProxyFactory.sol/SafeProxyFactory.json" with { type: "json" };
import SafeL2 from "@safe-global/safe-smart-account/build/artifacts/contracts/SafeL2.sol/SafeL2.json" with { type: "json" };
import { Interface } from "ethers";
import { artifacts, network } from "hardhat";
import { type Address, getAddress, getContractAddress } from "viem";
import { CREATE_X } from "../../scripts/deploy/createX.ts";
import { root } from "../../scripts/launch/places.ts";
import { type Request, requestOf } from "../../scripts/lib/chain.ts";
import { readConfig } from "../../scripts/lib/config.ts";
import { type Ignited, ignite } from "../../scripts/lib/ignite.ts";
import { type ContractName, contractNames, type LibraryName, libraryNames } from "../../sdk/deployment.ts";
import { steady } from "./chain.ts";

type PartName = "singleton" | "factory" | "handler";
export type TargetName = ContractName | LibraryName | PartName | "wrappedCoin";

/** A deployed contract. A library's functions take storage, so no ABI has them; the compiler's selectors do. */
export type Target = { name: TargetName; address: string; interface: Interface; selectors: Record<string, string> };

export type Receipt = {
  hash: string;
  status: string;
  gasUsed: string;
  blockNumber: string;
  logs: { topics: string[] }[];
};

export type Sending = { from: string; to?: string; data?: string; value?: bigint; gas?: bigint };

/** What a transaction gets where nothing else is said: enough for all, and soon spent where code never ends. */
export const MOST_GAS = 2_500_000n;

const sources: Record<ContractName | LibraryName, string> = {
  mextToken: "MextToken",
  mextStaking: "MextStaking",
  listingDao: "ListingDao",
  governor: "MextGovernor",
  timelock: "MextTimelock",
  council: "SafeL2",
  revenueAuction: "RevenueAuction",
  applications: "Applications",
  settlement: "Settlement",
  registry: "Registry",
};
const parts = { singleton: SafeL2, factory: SafeProxyFactory, handler: CompatibilityFallbackHandler };

/**
 * A chain of its own with the whole system on it, deployed as `deploy` does it. Gas costs nothing here, so that accounts
 * without ether can call too; a failed transaction is mined like any other; every run has the same clock.
 */
export async function deployedSystem() {
  const connection = await network.create({
    override: {
      initialBaseFeePerGas: 0n,
      initialDate: new Date("2026-11-20T00:00:00Z"),
      throwOnTransactionFailures: false,
    },
  });
  steady(connection.provider);
  const request = requestOf(connection);
  const config = readConfig(join(root, "scripts", "config", "local.json"));
  const targets = await describeAll(request, await ignite(connection, config, { quick: true }));

  const send = async ({ from, to, data = "0x", value = 0n, gas = MOST_GAS }: Sending): Promise<Receipt> => {
    const fields = { from, to, data, value: quantity(value), gas: quantity(gas), gasPrice: "0x0" };
    const hash = await request("eth_sendTransaction", [fields]);
    return { hash, ...((await request("eth_getTransactionReceipt", [hash])) as object) } as Receipt;
  };

  /** What a view answers; its only result, or all of them. */
  const read = async <T>(name: TargetName, view: string, ...args: unknown[]): Promise<T> => {
    const { address, interface: abi } = targets[name];
    const data = abi.encodeFunctionData(view, args);
    const answer = (await request("eth_call", [{ to: address, data }, "latest"])) as string;
    const results = abi.decodeFunctionResult(view, answer);
    return (results.length === 1 ? results[0] : results) as T;
  };

  /** Whether a call would succeed now. */
  const works = ({ from, to, data }: Sending): Promise<boolean> =>
    request("eth_call", [{ from, to, data }, "latest"]).then(
      () => true,
      () => false,
    );

  const now = async (): Promise<number> => {
    const { timestamp } = (await request("eth_getBlockByNumber", ["latest", false])) as { timestamp: string };
    return Number(timestamp);
  };

  /** Runs `act` and takes all of it back. */
  const inVain = async <T>(act: () => Promise<T>): Promise<T> => {
    const snapshot = await request("evm_snapshot");
    const result = await act();
    await request("evm_revert", [snapshot]);
    return result;
  };

  return {
    request,
    config,
    targets,
    send,
    read,
    works,
    now,
    inVain,
    /** The next transaction's block has this time. */
    nextAt: (time: number) => request("evm_setNextBlockTimestamp", [time]),
    impersonate: (address: string) => request("hardhat_impersonateAccount", [address]),
    close: () => connection.close(),
  };
}

export type System = Awaited<ReturnType<typeof deployedSystem>>;

export const quantity = (value: bigint | number): string => `0x${value.toString(16)}`;

/** Every contract on the chain with its ABI. Code that nobody here knows is a fault: it would go untested. */
async function describeAll(request: Request, ignited: Ignited): Promise<Record<TargetName, Target>> {
  const found: Partial<Record<TargetName, Target>> = {};
  for (const name of contractNames) {
    const abi = name === "council" ? SafeL2.abi : (await artifacts.readArtifact(sources[name])).abi;
    found[name] = { name, address: ignited[name], interface: new Interface(abi), selectors: {} };
  }
  for (const name of libraryNames) {
    const selectors = await selectorsOf(sources[name]);
    found[name] = { name, address: ignited[name], interface: new Interface([]), selectors };
  }
  const coin = await artifacts.readArtifact("solady/src/tokens/WETH.sol:WETH");
  const { wrappedCoin } = ignited;
  found.wrappedCoin = { name: "wrappedCoin", address: wrappedCoin, interface: new Interface(coin.abi), selectors: {} };
  const known = new Set([...Object.values(found).map(({ address }) => getAddress(address)), CREATE_X]);
  for (const address of await createdOn(request)) {
    if (known.has(getAddress(address))) continue;
    const code = await request("eth_getCode", [address, "latest"]);
    const part = (Object.keys(parts) as PartName[]).find((name) => parts[name].deployedBytecode === code);
    if (part === undefined) throw new Error(`Nothing is known of the contract deployed at ${address}.`);
    found[part] = { name: part, address, interface: new Interface(parts[part].abi), selectors: {} };
  }
  return found as Record<TargetName, Target>;
}

/** The addresses of all contracts that transactions created, themselves or through CreateX, and of what those created. */
async function createdOn(request: Request): Promise<string[]> {
  const created: string[] = [];
  const last = Number(await request("eth_blockNumber"));
  for (let block = 0; block <= last; block++) {
    const { transactions } = (await request("eth_getBlockByNumber", [quantity(block), false])) as {
      transactions: string[];
    };
    for (const hash of transactions) {
      const receipt = (await request("eth_getTransactionReceipt", [hash])) as {
        contractAddress: string | null;
        logs: { address: string; topics: string[] }[];
      };
      if (receipt.contractAddress !== null) created.push(receipt.contractAddress);
      for (const { address, topics } of receipt.logs) {
        if (getAddress(address) === CREATE_X) created.push(getAddress(`0x${(topics[1] ?? "").slice(-40)}`));
      }
    }
  }
  for (const maker of created) created.push(...(await createdBy(request, maker as Address)));
  return created;
}

/** What a contract created with `CREATE`, in its constructor or later. Its nonce counts from 1 how many it made. */
async function createdBy(request: Request, maker: Address): Promise<string[]> {
  const count = Number(await request("eth_getTransactionCount", [maker, "latest"]));
  const all = Array.from({ length: Math.max(0, count - 1) }, (_, made) =>
    getContractAddress({ from: maker, nonce: BigInt(made + 1) }),
  );
  const codes = await Promise.all(all.map((address) => request("eth_getCode", [address, "latest"])));
  return all.filter((_, i) => codes[i] !== "0x");
}

/** The selectors that the compiler gave a library's external functions. */
async function selectorsOf(library: string): Promise<Record<string, string>> {
  const { sourceName } = await artifacts.readArtifact(library);
  const id = await artifacts.getBuildInfoId(`${sourceName}:${library}`);
  const path = id && (await artifacts.getBuildInfoOutputPath(id));
  if (!path) throw new Error(`No build of ${library}: run \`npx hardhat build\`.`);
  const { output } = JSON.parse(await readFile(path, "utf8")) as {
    output: { contracts: Record<string, Record<string, { evm: { methodIdentifiers: Record<string, string> } }>> };
  };
  return output.contracts[`project/${sourceName}`]?.[library]?.evm.methodIdentifiers ?? {};
}
