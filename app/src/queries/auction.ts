import { queryOptions } from "@tanstack/react-query";
import type { Address } from "viem";
import { revenueAuctionViews } from "../../../sdk/generated/revenueAuction.ts";
import { startPriceOf } from "../../../sdk/mirrors/auction.ts";
import { readContract } from "../chain/readContract.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { liveKey } from "./keys.ts";
import { tokenOf } from "./read.ts";

const auctionOf = ({ deployment }: Mext) =>
  ({ address: deployment.contracts.revenueAuction.address, abi: revenueAuctionViews }) as const;

export type Lot = {
  id: bigint;
  asset: Address;
  startPrice: bigint;
  amount: bigint;
  startedAt: number;
  burnShareBps: number;
  /** What can be bought now; undefined where the asset does not say what the auction holds of it. */
  left: bigint | undefined;
};

/** The lot that would start now: its number and what the whole of it would first cost. */
export type NextLot = { id: bigint; startPrice: bigint; startPriceBps: number; burnShareBps: number };

export type Auction = { count: bigint; next: NextLot; unshared: bigint; lots: Lot[] };

/** An asset may be anything: that one of them refuses to answer takes nothing from the others. */
const orUnknown = (read: Promise<bigint>): Promise<bigint | undefined> => read.catch(() => undefined);

async function readLot(mext: Mext, id: bigint): Promise<Lot> {
  const auction = auctionOf(mext);
  const [lot, left] = await Promise.all([
    readContract(mext.config, { ...auction, functionName: "lotOf", args: [id] }),
    orUnknown(readContract(mext.config, { ...auction, functionName: "leftOf", args: [id] })),
  ]);
  // A lot of which nothing is stored as left is over, whatever its asset says.
  return { ...lot, id, left: lot.left === 0n ? 0n : left };
}

/** The newest `most` lots, the newest first, with the rules of the next one and the MEXT that waits to be split. */
export const auctionQuery = (mext: Mext, most: number) =>
  queryOptions({
    queryKey: liveKey(mext, "auction", most),
    queryFn: async (): Promise<Auction> => {
      const auction = auctionOf(mext);
      const [count, rules, supply, unshared] = await Promise.all([
        readContract(mext.config, { ...auction, functionName: "lotCount" }),
        readContract(mext.config, { ...auction, functionName: "parameters" }),
        readContract(mext.config, { ...tokenOf(mext), functionName: "totalSupply" }),
        readContract(mext.config, { ...tokenOf(mext), functionName: "balanceOf", args: [auction.address] }),
      ]);
      const shown = Array.from({ length: Math.min(most, Number(count)) }, (_, index) => count - BigInt(index));
      const next = { ...rules, id: count + 1n, startPrice: startPriceOf(supply, rules.startPriceBps) };
      return { count, next, unshared, lots: await Promise.all(shown.map((id) => readLot(mext, id))) };
    },
  });

export type AssetState = { waiting: bigint; running: Lot | undefined };

/** What the auction holds of an asset; rejects with `ReadReverted` where the address is none. */
export const assetQuery = (mext: Mext, asset: Address | undefined) =>
  queryOptions({
    queryKey: liveKey(mext, "auctioned", asset),
    enabled: asset !== undefined,
    retry: false,
    queryFn: async (): Promise<AssetState> => {
      const read = { ...auctionOf(mext), args: [asset ?? "0x"] } as const;
      const [waiting, running] = await Promise.all([
        readContract(mext.config, { ...read, functionName: "waitingOf" }),
        readContract(mext.config, { ...read, functionName: "runningLotOf" }),
      ]);
      return { waiting, running: running === 0n ? undefined : await readLot(mext, running) };
    },
  });

/** The MEXT that an account can pay with. */
export const purseQuery = (mext: Mext, account: Address | undefined) =>
  queryOptions({
    queryKey: liveKey(mext, "purse", account),
    enabled: account !== undefined,
    queryFn: () => readContract(mext.config, { ...tokenOf(mext), functionName: "balanceOf", args: [account ?? "0x"] }),
  });
