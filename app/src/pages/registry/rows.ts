import { isDormant, isOverdue } from "../../../../sdk/mirrors/registry.ts";
import { origins } from "../../../../sdk/types.ts";
import type { Listing } from "../../queries/registry.ts";
import { chainName } from "../../text/caip.ts";

/** The date that matters next for a listing's holders, by the chain's time. */
export type Dates =
  | { is: "startDue" | "startOverdue"; at: number }
  | { is: "starts" | "trading"; at: number }
  | { is: "lastDue" | "lastOverdue"; at: number }
  | { is: "withdrawable" | "over"; at: number };

export type Row = {
  listing: Listing;
  byCouncil: boolean;
  isRunning: boolean;
  isOverdue: boolean;
  isDormant: boolean;
  dates: Dates;
  /** what a search looks into */
  words: string;
};

function datesOf(listing: Listing, now: number): Dates {
  const { delistedAt, lastWithdrawalAt, withdrawalDueAt, tradingStartsAt, tradingDueAt } = listing;
  const late = isOverdue(listing, now);
  if (delistedAt > 0 && lastWithdrawalAt === 0) return { is: late ? "lastOverdue" : "lastDue", at: withdrawalDueAt };
  if (delistedAt > 0) return { is: now > lastWithdrawalAt ? "over" : "withdrawable", at: lastWithdrawalAt };
  if (tradingStartsAt === 0) return { is: late ? "startOverdue" : "startDue", at: tradingDueAt };
  return { is: now < tradingStartsAt ? "starts" : "trading", at: tradingStartsAt };
}

export function rowOf(listing: Listing, now: number, dormantAfter: number): Row {
  const { symbol, name, token, id } = listing;
  return {
    listing,
    byCouncil: origins[listing.origin] === "Council",
    isRunning: listing.delistedAt === 0,
    isOverdue: isOverdue(listing, now),
    isDormant: isDormant(listing, { dormantAfter }, now),
    dates: datesOf(listing, now),
    words: `${symbol} ${name} ${token} ${chainName(token)} #${id}`.toLowerCase(),
  };
}

export const shows = ["all", "running", "delisted", "community", "council", "overdue", "dormant"] as const;
export type Show = (typeof shows)[number];
export const sorts = ["newest", "oldest", "symbol", "support", "date"] as const;
export type Sort = (typeof sorts)[number];

/** What of the registry is looked at; it stands in the address, so that it can be shared. */
export type View = { search: string; show: Show; sort: Sort };

const isOneOf = <Name extends string>(names: readonly Name[], text: string | null): text is Name =>
  (names as readonly (string | null)[]).includes(text);

export function viewIn(query: string): View {
  const parameters = new URLSearchParams(query);
  const [show, sort] = [parameters.get("show"), parameters.get("sort")];
  return {
    search: parameters.get("search") ?? "",
    show: isOneOf(shows, show) ? show : "all",
    sort: isOneOf(sorts, sort) ? sort : "newest",
  };
}

/** The address of a view; what goes without saying is left out. */
export function addressOf({ search, show, sort }: View): string {
  const parameters = new URLSearchParams();
  if (search !== "") parameters.set("search", search);
  if (show !== "all") parameters.set("show", show);
  if (sort !== "newest") parameters.set("sort", sort);
  const query = parameters.toString();
  return query === "" ? "#/registry" : `#/registry?${query}`;
}

const isShown: Record<Show, (row: Row) => boolean> = {
  all: () => true,
  running: ({ isRunning }) => isRunning,
  delisted: ({ isRunning }) => !isRunning,
  community: ({ byCouncil }) => !byCouncil,
  council: ({ byCouncil }) => byCouncil,
  overdue: ({ isOverdue: late }) => late,
  dormant: ({ isDormant: silent }) => silent,
};

const falling = (a: bigint, b: bigint): number => (a === b ? 0 : a < b ? 1 : -1);
const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

const inOrder: Record<Sort, (a: Row, b: Row) => number> = {
  newest: (a, b) => b.listing.id - a.listing.id,
  oldest: (a, b) => a.listing.id - b.listing.id,
  symbol: (a, b) => collator.compare(a.listing.symbol, b.listing.symbol) || a.listing.id - b.listing.id,
  support: (a, b) => falling(a.listing.support, b.listing.support) || a.listing.id - b.listing.id,
  date: (a, b) => b.dates.at - a.dates.at || a.listing.id - b.listing.id,
};

/** Every word of the search has to be found. */
export function rowsIn(rows: readonly Row[], { search, show, sort }: View): Row[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return rows
    .filter((row) => isShown[show](row) && words.every((word) => row.words.includes(word)))
    .sort(inOrder[sort]);
}

export const countIn = (rows: readonly Row[], show: Show): number => rows.filter(isShown[show]).length;
