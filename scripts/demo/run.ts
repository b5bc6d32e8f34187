import type { NetworkConnection } from "hardhat/types/network";
import type { PublicClient } from "viem";
import type { Deployment } from "../../sdk/deployment.ts";
import { governorAbi, listingDaoAbi, mextTokenAbi } from "../../sdk/generated/abi.ts";
import { groupedAmount } from "../../sdk/format.ts";
import { clientOf } from "../lib/chain.ts";
import type { Say } from "../lib/command.ts";
import { Problem } from "../lib/problem.ts";
import { rounds, seasons } from "./plan.ts";
import { progressOf } from "./progress.ts";
import { openStage } from "./stage.ts";
import { note, openWorld } from "./world.ts";

/** Longer than a demo at work takes from one block to the next. */
const STANDSTILL_MS = 1_500;

/**
 * Fills a local chain on which MEXT was just deployed; ends half-way through the live season. Where it was interrupted
 * it goes on; where it is done nothing changes.
 */
export async function runDemo(
  connection: NetworkConnection,
  deployment: Deployment,
  say: Say,
  progress: Say = say,
): Promise<object> {
  const client = clientOf(connection);
  const { isBegun, left } = await progressOf(client, deployment);
  if (isBegun && left.length === 0) {
    say("The demo's community lives here already.");
    return { status: "unchanged", ...(await summary(client, deployment)) };
  }
  if (isBegun) {
    await expectStandstill(client);
    progress(`An earlier run was interrupted; going on with the ${left.length} blocks that are left.`);
  }
  const stage = await openStage(connection);
  try {
    const world = openWorld(deployment, stage);
    if (isBegun) note(world, await logsSoFar(client, deployment));
    for (const scene of left) {
      const receipts = await stage.at(scene.at, await scene.acts(world));
      note(
        world,
        receipts.flatMap(({ logs }) => logs),
      );
    }
  } finally {
    await stage.close();
  }
  const made = await summary(client, deployment);
  say(
    `${made.candidates} candidates in ${rounds.length} seasons, ${made.listings} listings, ${made.proposals} policy proposals, ${made.burned} MEXT burned.`,
  );
  say(
    `Season ${deployment.firstSeason + seasons.length - 1} is half over; nobody has voted for the holders 1 to 5 yet.`,
  );
  return { status: isBegun ? "resumed" : "filled", ...made };
}

/** Two demos on one chain would spoil each other's blocks. */
async function expectStandstill(client: PublicClient): Promise<void> {
  const before = await client.getBlockNumber();
  await new Promise((resolve) => setTimeout(resolve, STANDSTILL_MS));
  if ((await client.getBlockNumber()) === before) return;
  throw new Problem("Another demo is filling this chain right now.", {
    todo: "Wait for it to end. If you have stopped it, run this again.",
  });
}

function logsSoFar(client: PublicClient, { contracts, blockNumber }: Deployment) {
  return client.getLogs({ address: contracts.listingDao.address, fromBlock: BigInt(blockNumber) });
}

type Summary = { candidates: number; listings: number; proposals: number; burned: string; time: number };

async function summary(client: PublicClient, { contracts }: Deployment): Promise<Summary> {
  const dao = { address: contracts.listingDao.address, abi: listingDaoAbi } as const;
  const token = { address: contracts.mextToken.address, abi: mextTokenAbi } as const;
  const governor = { address: contracts.governor.address, abi: governorAbi } as const;
  const [candidates, listings, proposals, burned, block] = await Promise.all([
    client.readContract({ ...dao, functionName: "candidateCount" }),
    client.readContract({ ...dao, functionName: "listingCount" }),
    client.readContract({ ...governor, functionName: "latestProposalId" }),
    client.readContract({ ...token, functionName: "burned" }),
    client.getBlock(),
  ]);
  return {
    ...{ candidates, listings, proposals: Number(proposals) },
    ...{ burned: groupedAmount(burned), time: Number(block.timestamp) },
  };
}
