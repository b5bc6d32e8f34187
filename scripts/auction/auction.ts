import { type Address, type ContractEventName, formatUnits, type TransactionReceipt } from "viem";
import { revenueAuctionAbi } from "../../sdk/generated/abi.ts";
import { WEEK } from "../../sdk/mirrors/time.ts";
import { erc20MetadataAbi } from "../lib/abis.ts";
import { problemOf } from "../lib/command.ts";
import type { Open } from "../lib/open.ts";
import { ownEvent } from "../lib/ownEvent.ts";
import { exitCodes, Problem } from "../lib/problem.ts";

/** The auction, as reads take it. */
export const auctionOf = ({ deployment }: Pick<Open, "deployment">) =>
  ({ address: deployment.contracts.revenueAuction.address, abi: revenueAuctionAbi }) as const;

/** What an asset says of itself; where it says nothing, its amounts are in its smallest unit. */
export type Asset = { address: Address; symbol: string; decimals: number };

const LONGEST_SYMBOL = 16;

export async function assetAt({ client }: Pick<Open, "client">, address: Address): Promise<Asset> {
  const asked = { address, abi: erc20MetadataAbi } as const;
  const [symbol, decimals] = await Promise.all([
    client.readContract({ ...asked, functionName: "symbol" }).catch(unlessSilent),
    client.readContract({ ...asked, functionName: "decimals" }).catch(unlessSilent),
  ]);
  const printable = (symbol ?? "").replace(/[^\p{L}\p{N}.$_-]/gu, "").slice(0, LONGEST_SYMBOL);
  return { address, symbol: printable || address, decimals: decimals ?? 0 };
}

/** An asset may refuse every question; a chain that does not answer is another matter. */
function unlessSilent(error: unknown): undefined {
  if (problemOf(error).exitCode === exitCodes.unreachable) throw error;
}

/** An amount of an asset, exact, with what it calls itself. */
export const ofAsset = ({ symbol, decimals }: Asset, amount: bigint): string =>
  `${formatUnits(amount, decimals)} ${symbol}`;

export type Lot = {
  lot: bigint;
  asset: Asset;
  amount: bigint;
  left: bigint;
  startPrice: bigint;
  startedAt: number;
  /** from when on it costs nothing */
  freeAt: number;
  burnShareBps: number;
  /** of the whole lot, now */
  price: bigint;
};

export async function lotAt(open: Open, lot: bigint): Promise<Lot> {
  const { client } = open;
  const auction = auctionOf(open);
  const [terms, left, price] = await Promise.all([
    client.readContract({ ...auction, functionName: "lotOf", args: [lot] }),
    // The asset is asked how much of it is there, and may refuse; then nothing can be bought.
    client.readContract({ ...auction, functionName: "leftOf", args: [lot] }).catch(unlessSilent),
    client.readContract({ ...auction, functionName: "priceOf", args: [lot] }),
  ]);
  const asset = await assetAt(open, terms.asset);
  return { lot, ...terms, asset, left: left ?? 0n, freeAt: terms.startedAt + WEEK, price };
}

/** The lot whose number stands behind the command. */
export async function namedLot(open: Open): Promise<bigint> {
  const text = open.args["lot"];
  if (typeof text !== "string" || !/^[1-9]\d{0,17}$/.test(text)) {
    const what = typeof text === "string" && text !== "" ? `${JSON.stringify(text)} is no lot` : "No lot is named";
    throw new Problem(`${what}: it must be the number of one, a whole number above zero.`, {
      todo: "Write it behind the command, like auction buy 3; auction status shows all that run.",
      exitCode: exitCodes.input,
    });
  }
  const count = await open.client.readContract({ ...auctionOf(open), functionName: "lotCount" });
  if (BigInt(text) <= count) return BigInt(text);
  throw new Problem(`There is no lot ${text}; there are ${count} so far.`, {
    todo: "Look with auction status.",
    exitCode: exitCodes.input,
    details: { error: "LotUnknown" },
  });
}

/** What the auction itself said happened; `undefined` where it said nothing of the kind. */
export const auctionEvent = <Name extends ContractEventName<typeof revenueAuctionAbi>>(
  open: Open,
  receipt: TransactionReceipt,
  eventName: Name,
) => ownEvent(auctionOf(open), receipt, eventName);
