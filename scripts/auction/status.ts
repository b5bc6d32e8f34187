import { type Address, getAddress, zeroAddress } from "viem";
import { exactAmount, groupedAmount } from "../../sdk/format.ts";
import { mextTokenAbi } from "../../sdk/generated/abi.ts";
import { HALVING, priceOfLot } from "../../sdk/mirrors/auction.ts";
import { flagArg, mext } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { showFacts, showTable } from "../lib/show.ts";
import { utc, when } from "../lib/time.ts";
import { type Asset, assetAt, auctionOf, type Lot, lotAt, namedLot, ofAsset } from "./auction.ts";

const percent = (bps: number): string => `${exactAmount(BigInt(bps) * 10n ** 16n)} %`;
const number = (title: string) => ({ title, isNumber: true });

/** The lots with their prices of now; or one of them, with the prices to come. */
export async function showAuction(open: Open): Promise<object> {
  if (open.args["lot"] !== undefined && open.args["lot"] !== "")
    return showLot(open, await lotAt(open, await namedLot(open)));
  const { client, say, now } = open;
  const auction = auctionOf(open);
  const [count, rules, mextHeld] = await Promise.all([
    client.readContract({ ...auction, functionName: "lotCount" }),
    client.readContract({ ...auction, functionName: "parameters" }),
    client.readContract({
      address: open.deployment.contracts.mextToken.address,
      abi: mextTokenAbi,
      functionName: "balanceOf",
      args: [auction.address],
    }),
  ]);
  const every = await Promise.all(Array.from({ length: Number(count) }, (_, i) => lotAt(open, count - BigInt(i))));
  const lots = flagArg(open.args, "all") ? every : every.filter(({ left }) => left > 0n);
  const waiting = await waitingIn(open, every);
  showFacts(say, [
    [
      "First price of a lot",
      `${percent(rules.startPriceBps)} of all MEXT; it halves every six hours, and is nothing after a week`,
    ],
    ["Burned of a payment", `${percent(rules.burnShareBps)}; the rest goes to the stakers of the next week`],
    ["Lots so far", count],
    ["MEXT to split", mext(mextHeld)],
  ]);
  if (lots.length > 0) {
    say("");
    showTable(
      say,
      [
        number("lot"),
        "asset",
        number("left"),
        number("of"),
        number("all that is left costs now, in MEXT"),
        "free at",
        "address",
      ],
      lots.map(({ lot, asset, left, amount, price, freeAt }) => [
        lot,
        asset.symbol,
        ofAsset(asset, left),
        ofAsset(asset, amount),
        groupedAmount(costOf({ price, left, amount })),
        utc(freeAt),
        asset.address,
      ]),
    );
  }
  if (waiting.length > 0) {
    say("");
    showTable(
      say,
      ["asset", number("waits for the next lot"), "address"],
      waiting.map(({ asset, amount }) => [asset.symbol, ofAsset(asset, amount), asset.address]),
    );
  }
  return { now, rules, count, lots: lots.map(plain), waiting, mextHeld };
}

const costOf = ({ price, left, amount }: Pick<Lot, "price" | "left" | "amount">): bigint =>
  (price * left + amount - 1n) / amount;

const plain = (lot: Lot) => ({ ...lot, cost: costOf(lot) });

/** What no lot sells yet, of every asset that ever had one and of the wrapped coin. */
async function waitingIn(open: Open, lots: readonly Lot[]): Promise<{ asset: Asset; amount: bigint }[]> {
  const { wrappedCoin } = open.deployment.auction;
  const addresses = [...lots.map(({ asset }) => asset.address), ...(wrappedCoin === zeroAddress ? [] : [wrappedCoin])];
  const each = [...new Set(addresses.map((address) => getAddress(address)))].map(async (address: Address) => {
    const asked = { ...auctionOf(open), functionName: "waitingOf", args: [address] } as const;
    // A hostile asset may refuse to say how much of it there is.
    const amount = await open.client.readContract(asked).catch(() => 0n);
    return { asset: await assetAt(open, address), amount };
  });
  return (await Promise.all(each)).filter(({ amount }) => amount > 0n);
}

function showLot({ say, now }: Open, lot: Lot): object {
  const { asset, amount, left, startPrice, startedAt, freeAt, burnShareBps, price } = lot;
  showFacts(say, [
    ["Lot", lot.lot],
    ["Asset", `${asset.symbol} at ${asset.address}`],
    ["Left", `${ofAsset(asset, left)} of ${ofAsset(asset, amount)}`],
    ["Started", `${when(startedAt, now)}, at ${mext(startPrice)} for all of it`],
    ["Burned of a payment", percent(burnShareBps)],
    ["All of it, now", mext(price)],
    ["What is left, now", mext(costOf(lot))],
    ["Free", when(freeAt, now)],
  ]);
  const elapsed = Math.max(0, now - startedAt);
  const steps = [1, 2, 3, 4].map((step) => (Math.floor(elapsed / HALVING) + step) * HALVING);
  const prices = steps
    .filter((after) => startedAt + after < freeAt)
    .map((after) => ({ at: startedAt + after, cost: costOf({ price: priceOfLot(startPrice, after), left, amount }) }));
  if (left > 0n && prices.length > 0) {
    say("");
    showTable(
      say,
      ["at", number("all that is left will cost, in MEXT")],
      prices.map(({ at, cost }) => [when(at, now), groupedAmount(cost)]),
    );
  }
  return { now, ...plain(lot), prices };
}
