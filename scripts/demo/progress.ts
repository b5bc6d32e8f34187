import type { Hex, PublicClient } from "viem";
import type { Deployment } from "../../sdk/deployment.ts";
import { listingDaoAbi, mextTokenAbi } from "../../sdk/generated/abi.ts";
import { startsAt } from "../../sdk/mirrors/season.ts";
import { DAY } from "../../sdk/mirrors/time.ts";
import { Problem } from "../lib/problem.ts";
import { HANDED_OUT_AFTER, purseOf } from "./beginning.ts";
import { accountAt, treasury, visitors } from "./people.ts";
import { scenesFrom } from "./script.ts";
import type { Scene } from "./world.ts";

/** How far a chain's community is: the scenes that are still to come, and whether some are over. */
export type Progress = { isBegun: boolean; left: Scene[] };

/**
 * Reads from the chain where the demo stopped. Each scene is one block at a time that is known beforehand, so the last
 * block says which was the last; a block of somebody else says that the story cannot go on.
 */
export async function progressOf(client: PublicClient, deployment: Deployment): Promise<Progress> {
  const [last, beganAt] = await Promise.all([client.getBlock(), beginningOf(client, deployment)]);
  const now = Number(last.timestamp);
  if (beganAt === undefined) {
    await expectNew(client, deployment, now);
    return { isBegun: false, left: scenesFrom(now, deployment) };
  }
  const scenes = scenesFrom(beganAt, deployment);
  const left = scenes.filter(({ at }) => at > now);
  if (left.length > 0 && !scenes.some(({ at }) => at === now)) {
    throw new Problem("The demo was interrupted on this chain, and something else has happened since.", {
      todo: "Begin again with a fresh chain: npm start -- --fresh.",
    });
  }
  if (left.length > 0) await expectWhole(client, last.transactions);
  return { isBegun: true, left };
}

/** A scene of which an act failed ends the story: what follows rests on it. */
async function expectWhole(client: PublicClient, transactions: readonly Hex[]): Promise<void> {
  const receipts = await Promise.all(transactions.map((hash) => client.getTransactionReceipt({ hash })));
  if (receipts.every(({ status }) => status === "success")) return;
  throw new Problem("The demo failed on this chain; its last block holds an act that was refused.", {
    todo: "Begin again with a fresh chain: npm start -- --fresh.",
  });
}

/** When the community began: read off the block in which the first visitor was given MEXT. */
async function beginningOf(client: PublicClient, { contracts, blockNumber }: Deployment): Promise<number | undefined> {
  const [visitor] = visitors;
  if (visitor === undefined) return undefined;
  const logs = await client.getContractEvents({
    address: contracts.mextToken.address,
    abi: mextTokenAbi,
    eventName: "Transfer",
    args: { from: accountAt(treasury).address, to: accountAt(visitor.index).address },
    fromBlock: BigInt(blockNumber),
    strict: true,
  });
  const gift = logs.find(({ args }) => args.value === purseOf(visitor));
  if (gift === undefined) return undefined;
  const { timestamp } = await client.getBlock({ blockNumber: gift.blockNumber });
  return Number(timestamp) - HANDED_OUT_AFTER;
}

async function expectNew(client: PublicClient, { contracts, firstSeason }: Deployment, now: number): Promise<void> {
  const { address } = contracts.listingDao;
  const candidates = await client.readContract({ address, abi: listingDaoAbi, functionName: "candidateCount" });
  if (candidates === 0 && now <= startsAt(firstSeason - 1) + DAY) return;
  throw new Problem("The demo needs a chain on which MEXT was just deployed; this one has moved on.", {
    todo: "Begin again: npm start -- --fresh.",
  });
}
