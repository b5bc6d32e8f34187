import { type Address, isAddressEqual, zeroAddress } from "viem";
import { shareMext } from "../../sdk/calls/shareMext.ts";
import { startAuction } from "../../sdk/calls/startAuction.ts";
import { act } from "../lib/act.ts";
import { addressArg, badOption, mext, optionalText } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { assetAt, auctionEvent, ofAsset } from "./auction.ts";

/** Starts a lot of what waits of an asset. MEXT is not sold: what arrived of it is split between burn and stakers. */
export async function startLot(open: Open): Promise<object> {
  const address = assetArg(open);
  if (isAddressEqual(address, open.deployment.contracts.mextToken.address)) return shareArrived(open);
  const { answer, receipt } = await act(open, {
    intent: `start an auction of ${address}`,
    call: () => startAuction(open.deployment, { asset: address }),
  });
  const started = receipt && auctionEvent(open, receipt, "LotStarted");
  if (receipt === undefined || started === undefined) return { asset: address, ...answer };
  const { lot, amount, startPrice, burnShareBps } = started;
  const asset = await assetAt(open, address);
  const folded = auctionEvent(open, receipt, "LotFolded");
  open.say(
    `Lot ${lot} started: ${ofAsset(asset, amount)}, all of it for ${mext(startPrice)} at first; the price halves every six hours.`,
  );
  if (folded !== undefined)
    open.say(`It takes over the ${ofAsset(asset, folded.left)} that were left of lot ${folded.lot}.`);
  return { lot, asset, amount, startPrice, burnShareBps, ...(folded && { folded: folded.lot }), ...answer };
}

async function shareArrived(open: Open): Promise<object> {
  const { answer, receipt } = await act(open, {
    intent: "split MEXT that arrived as revenue",
    call: () => shareMext(open.deployment),
  });
  const shared = receipt && auctionEvent(open, receipt, "MextShared");
  if (shared === undefined) return answer;
  const { burned, funded } = shared;
  open.say(`MEXT is not auctioned: of what arrived ${mext(burned)} burned, and ${mext(funded)} went to the stakers.`);
  return { burned, funded, ...answer };
}

function assetArg(open: Open): Address {
  const text = optionalText(open.args, "asset")?.toLowerCase();
  if (text === "mext") return open.deployment.contracts.mextToken.address;
  if (text !== "coin") return addressArg(open.args, "asset");
  const { wrappedCoin } = open.deployment.auction;
  if (wrappedCoin !== zeroAddress) return wrappedCoin;
  throw badOption("asset", text, "an address, since the auction takes no coin on this chain");
}
