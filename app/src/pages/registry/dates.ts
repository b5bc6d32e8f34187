import { isOverdue, type ListingDates } from "../../../../sdk/mirrors/registry.ts";

/**
 * The date that matters of a listing now:
 * - startDue, withdrawalDue: the council has to post it until then
 * - startOverdue, withdrawalOverdue: it has not
 * - starts, trading: posted, to come or past
 * - withdrawable, closed: after a delisting, the last day to come or past
 */
export type Matter =
  | "startDue"
  | "startOverdue"
  | "starts"
  | "trading"
  | "withdrawalDue"
  | "withdrawalOverdue"
  | "withdrawable"
  | "closed";

export type Dated = { is: Matter; at: number };

export function datedOf(listing: ListingDates, now: number): Dated {
  const late = isOverdue(listing, now);
  if (listing.delistedAt === 0) {
    const { tradingStartsAt: at, tradingDueAt } = listing;
    if (at === 0) return { is: late ? "startOverdue" : "startDue", at: tradingDueAt };
    return { is: at > now ? "starts" : "trading", at };
  }
  const { lastWithdrawalAt: at, withdrawalDueAt } = listing;
  if (at === 0) return { is: late ? "withdrawalOverdue" : "withdrawalDue", at: withdrawalDueAt };
  return { is: at > now ? "withdrawable" : "closed", at };
}

/** Dates that one can be reminded of: they are to come. */
export const isToCome = ({ is }: Dated): boolean =>
  is === "startDue" || is === "starts" || is === "withdrawalDue" || is === "withdrawable";
