import { type Address, type Hex, keccak256, type PublicClient } from "viem";
import type { Deployment } from "../../sdk/deployment.ts";
import { tiers } from "../../sdk/mirrors/weight.ts";
import { erc20MetadataAbi, safeAbi, safeSlots, timelockAbi } from "./abis.ts";
import { listingDaoAbi, mextStakingAbi, mextTokenAbi } from "../../sdk/generated/abi.ts";
import { genesisOf, roleHoldersOf } from "./history.ts";

/** One fact that was read back: what it must be, and what it is. */
export type Check = { what: string; expected: string; actual: string };

export const isDifference = ({ expected, actual }: Check): boolean => expected !== actual;

/** Reads every owner, role, parameter and code hash of a deployment from the chain. */
export async function readBack(client: PublicClient, deployment: Deployment): Promise<Check[]> {
  const parts = [checkCode, checkToken, checkStaking, checkTimelock, checkCouncil, checkListing];
  const checks = await Promise.all(parts.map((part) => part(client, deployment)));
  return checks.flat();
}

/** Keccak of the code at an address, and of nothing where there is none. */
export async function codeHashOf(client: PublicClient, address: Address): Promise<Hex> {
  return keccak256((await client.getCode({ address })) ?? "0x");
}

function check(what: string, expected: unknown, actual: unknown): Check {
  return { what, expected: textOf(expected), actual: textOf(actual) };
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(", ")}]`;
  return String(value);
}

async function checkCode(client: PublicClient, { contracts, libraries }: Deployment): Promise<Check[]> {
  const all = Object.entries({ ...contracts, ...libraries });
  return Promise.all(
    all.map(async ([name, { address, codeHash }]) =>
      check(`${name}: code hash`, codeHash, await codeHashOf(client, address)),
    ),
  );
}

async function checkToken(client: PublicClient, deployment: Deployment): Promise<Check[]> {
  const { address, blockNumber } = deployment.contracts.mextToken;
  const token = { address, abi: [...mextTokenAbi, ...erc20MetadataAbi] } as const;
  const [name, symbol, decimals, genesis, supply, burned, minted] = await Promise.all([
    client.readContract({ ...token, functionName: "name" }),
    client.readContract({ ...token, functionName: "symbol" }),
    client.readContract({ ...token, functionName: "decimals" }),
    client.readContract({ ...token, functionName: "GENESIS_SUPPLY" }),
    client.readContract({ ...token, functionName: "totalSupply" }),
    client.readContract({ ...token, functionName: "burned" }),
    genesisOf(client, address, blockNumber),
  ]);
  const allocated = deployment.genesis.map(({ account, amount }) => `${account} ${amount}`);
  return [
    check("mextToken: name", "MEXT", name),
    check("mextToken: symbol", "MEXT", symbol),
    check("mextToken: decimals", 18, decimals),
    check("mextToken: genesis supply", 10n ** 27n, genesis),
    check("mextToken: total supply and what was burned", genesis, supply + burned),
    check("mextToken: genesis allocation", allocated, minted),
  ];
}

async function checkStaking(client: PublicClient, { contracts }: Deployment): Promise<Check[]> {
  const staking = { address: contracts.mextStaking.address, abi: mextStakingAbi } as const;
  const [token, count, ...terms] = await Promise.all([
    client.readContract({ ...staking, functionName: "token" }),
    client.readContract({ ...staking, functionName: "tierCount" }),
    ...tiers.map((_, tier) => client.readContract({ ...staking, functionName: "tierOf", args: [tier] })),
  ]);
  return [
    check("mextStaking: token", contracts.mextToken.address, token),
    check("mextStaking: tiers", tiers.length, count),
    ...tiers.map((tier, index) =>
      check(
        `mextStaking: tier ${tier.name} (notice, weight, penalty)`,
        [tier.notice, tier.weightBps, tier.penaltyBps],
        [terms[index]?.notice, terms[index]?.weightBps, terms[index]?.penaltyBps],
      ),
    ),
  ];
}

async function checkTimelock(client: PublicClient, deployment: Deployment): Promise<Check[]> {
  const { address, blockNumber } = deployment.contracts.timelock;
  const [delay, holders] = await Promise.all([
    client.readContract({ address, abi: timelockAbi, functionName: "getMinDelay" }),
    roleHoldersOf(client, address, blockNumber),
  ]);
  return [
    check("timelock: delay in seconds", deployment.timelockDelay, delay),
    check("timelock: admins", [address], holders.admin),
    check("timelock: proposers", [], holders.proposer),
    check("timelock: executors", [], holders.executor),
    check("timelock: cancellers", [], holders.canceller),
    check("timelock: other roles", [], holders.other),
  ];
}

async function checkCouncil(client: PublicClient, { council, contracts }: Deployment): Promise<Check[]> {
  const safe = { address: contracts.council.address, abi: safeAbi } as const;
  const slot = async (at: Hex) => BigInt((await client.getStorageAt({ address: safe.address, slot: at })) ?? "0x0");
  const [owners, threshold, version, modules, guard, moduleGuard] = await Promise.all([
    client.readContract({ ...safe, functionName: "getOwners" }),
    client.readContract({ ...safe, functionName: "getThreshold" }),
    client.readContract({ ...safe, functionName: "VERSION" }),
    client.readContract({ ...safe, functionName: "getModulesPaginated", args: [safeSlots.sentinel, 10n] }),
    slot(safeSlots.guard),
    slot(safeSlots.moduleGuard),
  ]);
  return [
    check("council: owners", council.owners.toSorted(), owners.toSorted()),
    check("council: threshold", council.threshold, threshold),
    check("council: version of Safe", "1.5.0", version),
    check("council: modules", [], modules[0]),
    check("council: guards", [0n, 0n], [guard, moduleGuard]),
  ];
}

async function checkListing(client: PublicClient, deployment: Deployment): Promise<Check[]> {
  const { contracts, firstSeason, parameters } = deployment;
  const dao = { address: contracts.listingDao.address, abi: listingDaoAbi } as const;
  const [token, staking, timelock, council, screen, first, rules] = await Promise.all([
    client.readContract({ ...dao, functionName: "token" }),
    client.readContract({ ...dao, functionName: "staking" }),
    client.readContract({ ...dao, functionName: "timelock" }),
    client.readContract({ ...dao, functionName: "council" }),
    client.readContract({ ...dao, functionName: "entryScreen" }),
    client.readContract({ ...dao, functionName: "firstSeason" }),
    client.readContract({ ...dao, functionName: "parametersOf", args: [firstSeason] }),
  ]);
  return [
    check("listingDao: token", contracts.mextToken.address, token),
    check("listingDao: staking", contracts.mextStaking.address, staking),
    check("listingDao: timelock", contracts.timelock.address, timelock),
    check("listingDao: council", contracts.council.address, council),
    check("listingDao: entry screen", "0x0000000000000000000000000000000000000000", screen),
    check("listingDao: first season", firstSeason, first),
    ...Object.entries(parameters).map(([name, value]) =>
      check(`listingDao: ${name}`, value, rules[name as keyof typeof rules]),
    ),
  ];
}
