import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { network } from "hardhat";
import type { NetworkConnection } from "hardhat/types/network";
import type { PublicClient } from "viem";
import { runDemo } from "../../scripts/demo/run.ts";
import { root } from "../../scripts/launch/places.ts";
import { clientOf, requestOf } from "../../scripts/lib/chain.ts";
import { readConfig } from "../../scripts/lib/config.ts";
import { readRecord } from "../../scripts/lib/record.ts";
import { runDeploy } from "../../scripts/lib/runDeploy.ts";
import type { Deployment } from "../../sdk/deployment.ts";
import { listingDaoAbi, mextStakingAbi, mextTokenAbi } from "../../sdk/generated/abi.ts";
import { startsAt } from "../../sdk/mirrors/season.ts";
import { HOUR } from "../../sdk/mirrors/time.ts";

/** A chain of its own on which MEXT is deployed and the demo has run. */
export type Filled = {
  connection: NetworkConnection;
  client: PublicClient;
  deployment: Deployment;
  /** the last block's time */
  now: number;
  /** the season that is voted on */
  live: number;
  token: { address: `0x${string}`; abi: typeof mextTokenAbi };
  staking: { address: `0x${string}`; abi: typeof mextStakingAbi };
  dao: { address: `0x${string}`; abi: typeof listingDaoAbi };
};

export const silent = (): void => undefined;

/** `sameTime` moves a new chain to a time that is the same all season long, so that runs can be compared. */
export async function fill({ sameTime = false } = {}): Promise<Filled> {
  const folder = mkdtempSync(join(tmpdir(), "mext-test-"));
  try {
    const connection = await network.create();
    const client = clientOf(connection);
    const config = readConfig(join(root, "scripts", "config", "local.json"));
    const places = { folder, ignitionFolder: folder, deploymentId: "test", dryRun: false, forget: false };
    await runDeploy(connection, { config, ...places }, silent);
    const deployment = readRecord(folder, 31337);
    if (deployment === undefined) throw new Error("There is no record.");
    if (sameTime) {
      const request = requestOf(connection);
      await request("evm_setNextBlockTimestamp", [startsAt(deployment.firstSeason - 1) + HOUR]);
      await request("evm_mine");
    }
    await runDemo(connection, deployment, silent);
    const { mextToken, mextStaking, listingDao } = deployment.contracts;
    return {
      connection,
      client,
      deployment,
      now: Number((await client.getBlock()).timestamp),
      live: deployment.firstSeason + 3,
      token: { address: mextToken.address, abi: mextTokenAbi },
      staking: { address: mextStaking.address, abi: mextStakingAbi },
      dao: { address: listingDao.address, abi: listingDaoAbi },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function candidatesOf({ client, dao }: Filled, season: number) {
  return client.readContract({ ...dao, functionName: "candidatesOf", args: [season] });
}
