import type { Lot } from "../../queries/auction.ts";
import { splitPayment } from "../../../../sdk/mirrors/auction.ts";
import { parseMext, parseUnits } from "../../text/parse.ts";
import { costAt } from "./curve.ts";

/** A block may carry a time a little before the page's; unless a buyer says less, the price of two minutes ago is the most. */
const TOLERANCE = 120;

export type Written = { amount: string; highest: string };

/** Why a purchase cannot be made as it is written. */
export type Fault = "empty" | "bad" | "zero" | "over" | "badHighest" | "tooLow" | "poor";

export type Purchase = {
  amount: bigint;
  /** What it costs in this second, and the most that may be paid. */
  cost: bigint;
  most: bigint;
  burned: bigint;
  funded: bigint;
  fault: Fault | undefined;
};

type Sold = Pick<Lot, "startPrice" | "amount" | "startedAt" | "burnShareBps">;
/** What there is: of the lot, of MEXT in the wallet if one is connected, and the asset's decimal places. */
type Given = { left: bigint; places: number; purse: bigint | undefined; now: number };

function amountIn(text: string, { places, left }: Given): { amount: bigint; fault?: Fault } {
  const parsed = parseUnits(text, places);
  if (parsed.kind !== "ok") return { amount: 0n, fault: parsed.kind };
  if (parsed.amount === 0n) return { amount: 0n, fault: "zero" };
  // What a lot has not, has no price.
  return parsed.amount > left ? { amount: 0n, fault: "over" } : { amount: parsed.amount };
}

/** A purchase of a lot as it is written, in this second. */
export function purchaseOf(lot: Sold, written: Written, given: Given): Purchase {
  const wanted = amountIn(written.amount, given);
  const { amount } = wanted;
  const cost = costAt(lot, amount, given.now);
  const highest = parseMext(written.highest);
  const most = highest.kind === "ok" ? highest.amount : costAt(lot, amount, given.now - TOLERANCE);
  const fault = (): Fault | undefined => {
    if (wanted.fault) return wanted.fault;
    if (highest.kind === "bad") return "badHighest";
    if (most < cost) return "tooLow";
    return given.purse !== undefined && cost > given.purse ? "poor" : undefined;
  };
  return { amount, cost, most, ...splitPayment(cost, lot.burnShareBps), fault: fault() };
}

/** A lot of an asset can start once more of it waits than is left of the one that runs. */
export const canStart = (waiting: bigint, left: bigint): boolean => waiting > left;
