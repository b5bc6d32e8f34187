import { isDormant, isOverdue } from "../../../../sdk/mirrors/registry.ts";
import { origins } from "../../../../sdk/types.ts";
import type { Listing } from "../../queries/registry.ts";
import { breathing } from "../../history/breath.ts";
import { chainName } from "../../text/caip.ts";

export const kinds = ["all", "running", "delisted", "council", "overdue", "dormant"] as const;
export type Kind = (typeof kinds)[number];

export const orders = ["newest", "oldest", "name", "support", "due"] as const;
export type Order = (typeof orders)[number];

/** Which listings are shown, and in which order. It stands in the page's address, so that it can be passed on. */
export type View = { words: string; kind: Kind; order: Order };
export const everything: View = { words: "", kind: "all", order: "newest" };

/** The chain's time, and the rule of now for silent teams. */
export type Clock = { now: number; dormantAfter: number };

const oneOf = <Name extends string>(names: readonly Name[], value: string | null, otherwise: Name): Name =>
  names.find((name) => name === value) ?? otherwise;

export function viewIn(query: string): View {
  const asked = new URLSearchParams(query);
  return {
    words: asked.get("find") ?? "",
    kind: oneOf(kinds, asked.get("show"), everything.kind),
    order: oneOf(orders, asked.get("sort"), everything.order),
  };
}

/** The view as an address has it: only what differs from the whole registry. */
export function addressOf({ words, kind, order }: View): string {
  const query = new URLSearchParams();
  if (words !== "") query.set("find", words);
  if (kind !== everything.kind) query.set("show", kind);
  if (order !== everything.order) query.set("sort", order);
  return query.size === 0 ? "/registry" : `/registry?${query.toString()}`;
}

export const isCouncils = ({ origin }: Pick<Listing, "origin">): boolean => origins[origin] === "Council";

function isOf(kind: Kind, listing: Listing, { now, dormantAfter }: Clock): boolean {
  switch (kind) {
    case "all":
      return true;
    case "running":
      return listing.delistedAt === 0;
    case "delisted":
      return listing.delistedAt !== 0;
    case "council":
      return isCouncils(listing);
    case "overdue":
      return isOverdue(listing, now);
    case "dormant":
      return isDormant(listing, { dormantAfter }, now);
  }
}

/** The council's next duty, or the next date that holders should know; what has none comes last. */
export function nextDateOf(listing: Listing, now: number): number {
  const { delistedAt, tradingStartsAt, tradingDueAt, lastWithdrawalAt, withdrawalDueAt } = listing;
  const [posted, due] =
    delistedAt === 0 ? [tradingStartsAt, tradingDueAt] : ([lastWithdrawalAt, withdrawalDueAt] as const);
  if (posted === 0) return due;
  return posted > now ? posted : Infinity;
}

const compareText = new Intl.Collator().compare;
const byNumber = (a: number | bigint, b: number | bigint): number => (a === b ? 0 : a < b ? -1 : 1);

function comparing(order: Order, now: number): (a: Listing, b: Listing) => number {
  switch (order) {
    case "newest":
      return (a, b) => b.id - a.id;
    case "oldest":
      return (a, b) => a.id - b.id;
    case "name":
      return (a, b) => compareText(a.symbol, b.symbol) || a.id - b.id;
    case "support":
      return (a, b) => byNumber(b.support, a.support) || a.id - b.id;
    case "due":
      return (a, b) => byNumber(nextDateOf(a, now), nextDateOf(b, now)) || a.id - b.id;
  }
}

const searched = new WeakMap<Listing, string>();

/** Symbol, name, identifier and chain, made once for each listing: a search runs with every key. */
function searchedOf(listing: Listing): string {
  const known = searched.get(listing);
  if (known !== undefined) return known;
  const { symbol, name, token } = listing;
  const text = `${symbol} ${name} ${token} ${chainName(token)}`.toLowerCase();
  searched.set(listing, text);
  return text;
}

/** Every word that is looked for has to stand somewhere in the listing. */
export function shownIn(listings: readonly Listing[], { words, kind, order }: View, clock: Clock): Listing[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return listings
    .filter((listing) => isOf(kind, listing, clock) && wanted.every((word) => searchedOf(listing).includes(word)))
    .sort(comparing(order, clock.now));
}

export function countsIn(listings: readonly Listing[], clock: Clock): Record<Kind, number> {
  const count = (kind: Kind) => listings.reduce((sum, listing) => sum + (isOf(kind, listing, clock) ? 1 : 0), 0);
  return Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as Record<Kind, number>;
}

/** Makes what is searched before anybody searches, a few milliseconds at a time. */
export async function readyToSearch(listings: readonly Listing[], signal: AbortSignal): Promise<void> {
  const breathe = breathing();
  for (const listing of listings) {
    if (signal.aborted) return;
    searchedOf(listing);
    await breathe();
  }
}
