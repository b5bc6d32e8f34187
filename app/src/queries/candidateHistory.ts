import type { Address, Hex } from "viem";
import type { Mext } from "../chain/MextContext.tsx";
import { type Entry, named } from "../history/entry.ts";
import { listingScan } from "../history/scans.ts";
import { historyQuery } from "../history/useHistory.ts";

/** What only the log keeps of a candidate: its document, its team's wallets, and the council's objection. */
export type Papers = {
  document: string;
  digest: Hex;
  wallets: readonly Address[];
  objection: { reason: string; digest: Hex; at: number } | null;
};

export function papersIn(entries: readonly Entry[], candidate: number): Papers | null {
  const own = <Item extends { args: { candidate: number } }>(items: readonly Item[]) =>
    items.find(({ args }) => args.candidate === candidate);
  const application = own(named(entries, "Applied"))?.args.application;
  const { document, digest } = application ?? own(named(entries, "MotionFiled"))?.args ?? {};
  if (document === undefined || digest === undefined) return null;
  const objection = own(named(entries, "CouncilObjected"));
  return {
    document,
    digest,
    wallets: application?.wallets ?? [],
    objection: objection ? { reason: objection.args.reason, digest: objection.args.digest, at: objection.at } : null,
  };
}

export const papersQuery = (mext: Mext, candidate: number) => ({
  ...historyQuery(mext, listingScan(mext)),
  select: ({ entries }: { entries: readonly Entry[] }) => papersIn(entries, candidate),
});

/** The events of a candidate's own life, and of the listing that came of it. */
const ownNames = [
  "Applied",
  "MotionFiled",
  "CandidateWithdrawn",
  "CandidateDisplaced",
  "CouncilObjected",
  "CandidateVoided",
  "CandidateSuspended",
  "ObjectionUpheld",
  "BondForfeited",
  "BondRefunded",
  "Listed",
] as const;
const listingNames = ["TradingStartPosted", "UpdatePosted", "Delisted", "LastWithdrawalPosted"] as const;

export type LifeEvent =
  | Extract<Entry, { name: (typeof ownNames)[number] | (typeof listingNames)[number] | "SeasonSettled" }>
  | Extract<Entry, { name: "ListingProtected" }>;

const byPlace = (a: LifeEvent, b: LifeEvent): number =>
  a.block === b.block ? a.index - b.index : a.block < b.block ? -1 : 1;

/** Everything that happened to one candidate, in order. */
export function lifeOf(entries: readonly Entry[], { id, season }: { id: number; season: number }): LifeEvent[] {
  const own = named(entries, ...ownNames).filter(({ args }) => args.candidate === id);
  const listings = new Set(own.flatMap((entry) => (entry.name === "Listed" ? [entry.args.listing] : [])));
  return [
    ...own,
    ...named(entries, ...listingNames).filter(({ args }) => listings.has(args.listing)),
    ...named(entries, "Delisted").filter(({ args }) => args.candidate === id && !listings.has(args.listing)),
    ...named(entries, "ListingProtected").filter(({ args }) => args.motion === id),
    ...named(entries, "SeasonSettled").filter(({ args }) => args.season === season),
  ].sort(byPlace);
}

/** The candidate whose higher bond took this one's place. */
export const displacerIn = (entries: readonly Entry[], candidate: number): number | undefined =>
  named(entries, "CandidateDisplaced").find(({ args }) => args.candidate === candidate)?.args.by;

/** The candidates of a season that name an account, in lower case, as their team's own. */
export function teamsIn(entries: readonly Entry[], season: number): Map<string, number[]> {
  const teams = new Map<string, number[]>();
  for (const { args } of named(entries, "Applied")) {
    if (args.season !== season) continue;
    for (const wallet of args.application.wallets) {
      const key = wallet.toLowerCase();
      teams.set(key, [...(teams.get(key) ?? []), args.candidate]);
    }
  }
  return teams;
}
