import { decimalOf } from "../../text/format.ts";
import { csvOf } from "../../text/csv.ts";
import { type Provenance, provenanceIn } from "./provenance.ts";
import type { Row } from "./rows.ts";

/** Column names and values are for machines, and so the same in every language. */
const head = [
  "listing",
  "candidate",
  "symbol",
  "name",
  "token",
  "origin",
  "season",
  "rank",
  "support",
  "objection",
  "quorum",
  "listed_at",
  "trading_due_at",
  "trading_starts_at",
  "updated_at",
  "delisted_at",
  "withdrawal_due_at",
  "last_withdrawal_at",
  "overdue",
  "dormant",
  "applicant",
  "document_digest",
];

const moment = (at: number): string => (at === 0 ? "" : new Date(at * 1_000).toISOString());
const yes = (is: boolean): string => (is ? "yes" : "no");

/** The registry as a table; amounts are exact, in MEXT, and times in UTC. */
export function registryCsv(rows: readonly Row[], from: ReadonlyMap<number, Provenance>): string {
  return csvOf(
    head,
    rows.map(({ listing, byCouncil, isOverdue, isDormant }) => [
      listing.id,
      listing.candidate,
      listing.symbol,
      listing.name,
      listing.token,
      byCouncil ? "council" : "community",
      listing.season,
      provenanceIn(from, listing.id).rank ?? "",
      decimalOf(listing.support),
      decimalOf(listing.objection),
      decimalOf(listing.quorum),
      moment(listing.listedAt),
      moment(listing.tradingDueAt),
      moment(listing.tradingStartsAt),
      moment(listing.updatedAt),
      moment(listing.delistedAt),
      moment(listing.withdrawalDueAt),
      moment(listing.lastWithdrawalAt),
      yes(isOverdue),
      yes(isDormant),
      listing.applicant,
      listing.digest,
    ]),
  );
}
