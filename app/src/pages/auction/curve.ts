import { HALVING, paymentFor, priceOfLot } from "../../../../sdk/mirrors/auction.ts";
import { WEEK } from "../../../../sdk/mirrors/time.ts";
import type { Lot } from "../../queries/auction.ts";

export type PricePoint = { at: number; price: bigint };

/** The price of a whole lot at its start, after each halving, and at the week's end, when it is nothing. */
export function pricePoints({ startPrice, startedAt }: Pick<Lot, "startPrice" | "startedAt">): PricePoint[] {
  return Array.from({ length: WEEK / HALVING + 1 }, (_, halvings) => ({
    at: startedAt + halvings * HALVING,
    price: priceOfLot(startPrice, halvings * HALVING),
  }));
}

/** The chain's clock may stand a moment before the block that started the lot. */
const elapsed = ({ startedAt }: Pick<Lot, "startedAt">, now: number): number => Math.max(0, now - startedAt);

export const priceAt = (lot: Pick<Lot, "startPrice" | "startedAt">, now: number): bigint =>
  priceOfLot(lot.startPrice, elapsed(lot, now));

/** What `amount` of the lot costs now. */
export const costAt = (lot: Pick<Lot, "startPrice" | "amount" | "startedAt">, amount: bigint, now: number): bigint =>
  paymentFor(lot, amount, elapsed(lot, now));
