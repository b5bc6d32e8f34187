import { DAY } from "./time.ts";

/** A listing's dates; zero is a date that nobody has posted, or a delisting that has not happened. */
export type ListingDates = {
  tradingDueAt: number;
  tradingStartsAt: number;
  updatedAt: number;
  delistedAt: number;
  withdrawalDueAt: number;
  lastWithdrawalAt: number;
};

/** The last second at which the date of what happened at `timestamp` is posted in time. */
export function dateDueAt(timestamp: number, rules: { tradingStartWithin: number }): number {
  return timestamp + rules.tradingStartWithin;
}

/** Whether the council owes a date that it has not posted in time: the trading start, or after a delisting the last withdrawal. */
export function isOverdue(listing: ListingDates, timestamp: number): boolean {
  if (listing.delistedAt === 0) return listing.tradingStartsAt === 0 && timestamp > listing.tradingDueAt;
  return listing.lastWithdrawalAt === 0 && timestamp > listing.withdrawalDueAt;
}

/** Whether a running listing's team has been silent too long. */
export function isDormant(listing: ListingDates, rules: { dormantAfter: number }, timestamp: number): boolean {
  return listing.delistedAt === 0 && timestamp > listing.updatedAt + rules.dormantAfter;
}

/** A trading start is posted for at most so many seconds from now. */
export const TRADING_STARTS_WITHIN = 90 * DAY;
/** What holders of a delisted token have at least to take it out. */
export const WITHDRAWABLE_FOR = 30 * DAY;

/** Why a date cannot be posted: the contract's own error, by name and values. */
export type DateFault =
  | { name: "DatePosted"; args: { listing: number; postedAt: bigint } }
  | { name: "DateOutOfRange"; args: { date: bigint; earliest: bigint; latest: bigint } };

/** Why a trading start cannot be posted at `timestamp`; `posted` is the one that stands, zero if none does. */
export function tradingStartFault(
  listing: number,
  posted: number,
  date: number,
  timestamp: number,
): DateFault | undefined {
  return dateFault(listing, posted, date, timestamp, timestamp + TRADING_STARTS_WITHIN);
}

/** Why a last withdrawal date cannot be posted at `timestamp`; `posted` is the one that stands, zero if none does. */
export function lastWithdrawalFault(
  listing: number,
  posted: number,
  date: number,
  timestamp: number,
): DateFault | undefined {
  return dateFault(listing, posted, date, timestamp + WITHDRAWABLE_FOR, 2 ** 40 - 1);
}

function dateFault(
  listing: number,
  posted: number,
  date: number,
  earliest: number,
  latest: number,
): DateFault | undefined {
  if (posted !== 0) return { name: "DatePosted", args: { listing, postedAt: BigInt(posted) } };
  if (date >= earliest && date <= latest) return undefined;
  return { name: "DateOutOfRange", args: { date: BigInt(date), earliest: BigInt(earliest), latest: BigInt(latest) } };
}
