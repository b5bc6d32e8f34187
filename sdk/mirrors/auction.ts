import { WEEK } from "./time.ts";
import { WHOLE_BPS } from "./weight.ts";

/** The least and the most of each rule that a vote may change, in basis points. */
export const auctionBounds = {
  startPriceBps: [10n, 1_000n],
  burnShareBps: [2_500n, 10_000n],
} as const satisfies Record<string, readonly [bigint, bigint]>;

/** The price of a lot halves every six hours; a week, after which it is nothing, is 28 halvings. */
export const HALVING = 21_600;

/** The price of a whole lot in its first second: a share of MEXT's supply then, rounded up. */
export function startPriceOf(supply: bigint, startPriceBps: number): bigint {
  return dividedUp(supply * BigInt(startPriceBps), WHOLE_BPS);
}

/** The price of a whole lot `elapsed` seconds after its start, rounded up: halved along lines, zero from the week's end on. */
export function priceOfLot(startPrice: bigint, elapsed: number): bigint {
  if (elapsed >= WEEK) return 0n;
  const halvings = BigInt(Math.floor(elapsed / HALVING));
  const left = BigInt(2 * HALVING - (elapsed % HALVING));
  return dividedUp(startPrice * left, BigInt(2 * HALVING) << halvings);
}

/** What `amount` of a lot costs `elapsed` seconds after its start: that part of the price, rounded up. */
export function paymentFor(lot: { startPrice: bigint; amount: bigint }, amount: bigint, elapsed: number): bigint {
  return dividedUp(priceOfLot(lot.startPrice, elapsed) * amount, lot.amount);
}

/** Where MEXT goes that was paid, or that arrived as revenue: the burned share is rounded up, the stakers have the rest. */
export function splitPayment(payment: bigint, burnShareBps: number): { burned: bigint; funded: bigint } {
  const burned = dividedUp(payment * BigInt(burnShareBps), WHOLE_BPS);
  return { burned, funded: payment - burned };
}

function dividedUp(value: bigint, by: bigint): bigint {
  return (value + by - 1n) / by;
}
