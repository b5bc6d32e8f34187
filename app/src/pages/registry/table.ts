import type { Listing } from "../../queries/registry.ts";
import { csvOf } from "../../text/csv.ts";
import { decimalOf } from "../../text/format.ts";
import { isDormant, isOverdue } from "../../../../sdk/mirrors/registry.ts";
import { type Clock, isCouncils } from "./view.ts";

const dateOf = (at: number): string => (at === 0 ? "" : new Date(at * 1_000).toISOString());

const columns: readonly [string, (listing: Listing, clock: Clock) => string | number][] = [
  ["listing", ({ id }) => id],
  ["candidate", ({ candidate }) => candidate],
  ["season", ({ season }) => season],
  ["chosenBy", (listing) => (isCouncils(listing) ? "council" : "community")],
  ["token", ({ token }) => token],
  ["symbol", ({ symbol }) => symbol],
  ["name", ({ name }) => name],
  ["supportMext", ({ support }) => decimalOf(support)],
  ["objectionMext", ({ objection }) => decimalOf(objection)],
  ["quorumMext", ({ quorum }) => decimalOf(quorum)],
  ["listedAt", ({ listedAt }) => dateOf(listedAt)],
  ["tradingDueAt", ({ tradingDueAt }) => dateOf(tradingDueAt)],
  ["tradingStartsAt", ({ tradingStartsAt }) => dateOf(tradingStartsAt)],
  ["updatedAt", ({ updatedAt }) => dateOf(updatedAt)],
  ["delistedAt", ({ delistedAt }) => dateOf(delistedAt)],
  ["withdrawalDueAt", ({ withdrawalDueAt }) => dateOf(withdrawalDueAt)],
  ["lastWithdrawalAt", ({ lastWithdrawalAt }) => dateOf(lastWithdrawalAt)],
  ["overdue", (listing, { now }) => String(isOverdue(listing, now))],
  ["dormant", (listing, clock) => String(isDormant(listing, clock, clock.now))],
  ["applicant", ({ applicant }) => applicant],
  ["digest", ({ digest }) => digest],
];

/** The listings as a table for spreadsheets: exact amounts, dates in UTC. */
export const tableOf = (listings: readonly Listing[], clock: Clock): string =>
  csvOf(
    columns.map(([name]) => name),
    listings.map((listing) => columns.map(([, cell]) => cell(listing, clock))),
  );
