import { parseUnits } from "viem";
import { buyLot } from "../../sdk/calls/buyLot.ts";
import { buyLotWithPermit } from "../../sdk/calls/buyLotWithPermit.ts";
import { HOUR, WEEK } from "../../sdk/mirrors/time.ts";
import { act, type Permit } from "../lib/act.ts";
import { badOption, mext, optionalAmount, optionalText, textArg, timeArg } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { utc } from "../lib/time.ts";
import { type Asset, auctionEvent, auctionOf, lotAt, namedLot, ofAsset } from "./auction.ts";

/** Buys of a lot. What it costs is said first, and no more than that, or than --max-payment, is paid. */
export async function buyOfLot(open: Open): Promise<object> {
  const { deployment } = open;
  const lot = await namedLot(open);
  const { asset } = await lotAt(open, lot);
  const [wanted, most, deadline] = [wantedArg(open, asset), optionalAmount(open.args, "maxPayment"), deadlineArg(open)];
  const purchase = { lot, amount: 0n, maxPayment: 0n, deadline };
  const takes = {
    amount: 0n,
    spender: deployment.contracts.revenueAuction.address,
    deadline,
    // Only where nothing of an earlier run is found: by then its lot may be sold out.
    before: async () => {
      Object.assign(purchase, await quote(open, { lot, asset, wanted, most }));
      takes.amount = purchase.maxPayment;
    },
    withPermit: (permit: Permit) => buyLotWithPermit(deployment, { ...purchase, ...permit }),
  };
  if (optionalText(open.args, "safeBatch") !== undefined) await takes.before();
  const words = wanted === "all" ? `all of lot ${lot}` : `${ofAsset(asset, wanted)} of lot ${lot}`;
  const { answer, receipt } = await act(open, {
    intent: `buy ${words}${most === undefined ? "" : ` for at most ${mext(most)}`}`,
    call: () => buyLot(deployment, purchase),
    takes,
  });
  const bought = receipt && auctionEvent(open, receipt, "LotBought");
  if (bought === undefined) return { ...purchase, ...answer };
  const { amount, payment, burned, left } = bought;
  open.say(
    `Bought ${ofAsset(asset, amount)} of lot ${lot} for ${mext(payment)}: ${mext(burned)} burned, ` +
      `${mext(payment - burned)} to the stakers. ${ofAsset(asset, left)} are left.`,
  );
  return { lot, asset, amount, payment, burned, funded: payment - burned, left, ...answer };
}

type Asked = { lot: bigint; asset: Asset; wanted: bigint | "all"; most: bigint | undefined };

/** What is bought and for how much at most, by what the lot has and costs now. */
async function quote(open: Open, { lot, asset, wanted, most }: Asked): Promise<{ amount: bigint; maxPayment: bigint }> {
  const auction = auctionOf(open);
  const left = await open.client.readContract({ ...auction, functionName: "leftOf", args: [lot] });
  const amount = wanted === "all" ? left : wanted;
  if (left === 0n || amount > left) {
    throw new Problem(
      left === 0n
        ? `Nothing is left of lot ${lot}.`
        : `Lot ${lot} has ${ofAsset(asset, left)} left; this is ${ofAsset(asset, amount)}.`,
      {
        todo:
          left === 0n
            ? "Look at the others with auction status."
            : "Name a smaller --amount, or all; nothing was sent.",
        exitCode: exitCodes.refused,
        details: { error: "LotTooSmall", left, amount },
      },
    );
  }
  const payment = await open.client.readContract({ ...auction, functionName: "paymentFor", args: [lot, amount] });
  open.progress(`${ofAsset(asset, amount)} of lot ${lot} cost ${mext(payment)} now; the price only falls.`);
  if (most === undefined || payment <= most) return { amount, maxPayment: most ?? payment };
  throw new Problem(
    `${ofAsset(asset, amount)} of lot ${lot} cost ${mext(payment)} now, more than --max-payment ${mext(most)}.`,
    {
      todo: "Accept more, buy less, or wait; nothing was sent.",
      exitCode: exitCodes.refused,
      details: { error: "PaymentTooHigh", payment, maxPayment: most },
    },
  );
}

function wantedArg({ args }: Open, { symbol, decimals }: Asset): bigint | "all" {
  const places = decimals === 0 ? "whole" : `with at most ${decimals} decimals`;
  const must = `an amount of ${symbol} above zero, ${places}, or all`;
  const text = textArg(args, "amount", must);
  if (text.toLowerCase() === "all") return "all";
  const [, fraction = ""] = /^\d+(?:\.(\d*))?$/.exec(text) ?? [undefined, "?"];
  const isAmount = fraction !== "?" && fraction.length <= decimals;
  const amount = isAmount ? parseUnits(text, decimals) : 0n;
  if (amount === 0n) throw badOption("amount", text, must);
  return amount;
}

function deadlineArg({ args, now }: Open): bigint {
  if (optionalText(args, "deadline") === undefined) {
    return BigInt(now + (optionalText(args, "safeBatch") === undefined ? HOUR : WEEK));
  }
  const at = timeArg(args, "deadline");
  if (at > now) return BigInt(at);
  throw badOption("deadline", args["deadline"], `after the last block, which is of ${utc(now)}`);
}
