import { queryOptions } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import { getBlockNumber, getContractEvents } from "viem/actions";
import { listingDaoEvents } from "../../../sdk/generated/events.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { readInChunks } from "../history/chunks.ts";
import { historyKey } from "./keys.ts";
import { daoOf } from "./read.ts";

/** What only the log keeps of a candidate: its document, its team's wallets, and the council's objection. */
export type Papers = {
  document: string;
  digest: Hex;
  wallets: readonly Address[];
  objection: { reason: string; digest: Hex } | null;
};

async function read(mext: Mext, candidate: number): Promise<Papers | null> {
  const client = mext.config.getClient();
  const dao = { address: daoOf(mext).address, abi: listingDaoEvents };
  const span = { from: BigInt(mext.deployment.blockNumber), to: await getBlockNumber(client, { cacheTime: 0 }) };
  const found = <Item>(
    ask: (range: { fromBlock: bigint; toBlock: bigint; strict: true }) => Promise<readonly Item[]>,
  ) => readInChunks(span, ({ from, to }) => ask({ fromBlock: from, toBlock: to, strict: true }));
  const [applied, motions, objections] = await Promise.all([
    found((range) => getContractEvents(client, { ...dao, ...range, eventName: "Applied", args: { candidate } })),
    found((range) => getContractEvents(client, { ...dao, ...range, eventName: "MotionFiled", args: { candidate } })),
    found((range) =>
      getContractEvents(client, { ...dao, ...range, eventName: "CouncilObjected", args: { candidate } }),
    ),
  ]);
  const application = applied[0]?.args.application ?? motions[0]?.args;
  if (!application) return null;
  const { document, digest } = application;
  const wallets = "wallets" in application ? application.wallets : [];
  return { document, digest, wallets, objection: objections[0]?.args ?? null };
}

export const papersQuery = (mext: Mext, candidate: number) =>
  queryOptions({ queryKey: historyKey(mext, "papers", candidate), queryFn: () => read(mext, candidate), retry: 1 });
