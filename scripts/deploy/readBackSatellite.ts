import type { Hex, PublicClient } from "viem";
import type { Satellite } from "../../sdk/deployment.ts";
import { safeAbi, safeSlots, timelockAbi } from "../lib/abis.ts";
import { roleHoldersOf } from "../lib/history.ts";
import { type Check, codeHashOf } from "../lib/readBack.ts";

/** Reads owners, roles and code hashes of a chain that has council and timelock only. */
export async function readBackSatellite(client: PublicClient, satellite: Satellite): Promise<Check[]> {
  const { timelock, council } = satellite.contracts;
  const safe = { address: council.address, abi: safeAbi } as const;
  const slot = async (at: Hex) => BigInt((await client.getStorageAt({ address: safe.address, slot: at })) ?? "0x0");
  const [timelockCode, councilCode, delay, holders, owners, threshold, [modules], guard, moduleGuard] =
    await Promise.all([
      codeHashOf(client, timelock.address),
      codeHashOf(client, council.address),
      client.readContract({ address: timelock.address, abi: timelockAbi, functionName: "getMinDelay" }),
      roleHoldersOf(client, timelock.address, timelock.blockNumber),
      client.readContract({ ...safe, functionName: "getOwners" }),
      client.readContract({ ...safe, functionName: "getThreshold" }),
      client.readContract({ ...safe, functionName: "getModulesPaginated", args: [safeSlots.sentinel, 10n] }),
      slot(safeSlots.guard),
      slot(safeSlots.moduleGuard),
    ]);
  const others = [...holders.proposer, ...holders.executor, ...holders.canceller, ...holders.other];
  return [
    check("timelock: code hash", timelock.codeHash, timelockCode),
    check("timelock: delay in seconds", satellite.timelockDelay, delay),
    check("timelock: admins", [timelock.address], holders.admin),
    check("timelock: holders of other roles", [], others),
    check("council: code hash", council.codeHash, councilCode),
    check("council: owners", satellite.council.owners.toSorted(), owners.toSorted()),
    check("council: threshold", satellite.council.threshold, threshold),
    check("council: modules", [], modules),
    check("council: guards", [0n, 0n], [guard, moduleGuard]),
  ];
}

function check(what: string, expected: unknown, actual: unknown): Check {
  return { what, expected: String(expected), actual: String(actual) };
}
