import { type Entry, type EntryName } from "../../history/entry.ts";

const ofListing = new Set<EntryName>([
  "Listed",
  "Delisted",
  "TradingStartPosted",
  "LastWithdrawalPosted",
  "UpdatePosted",
  "ListingProtected",
  "MotionFiled",
]);
const ofCandidate = new Set<EntryName>(["Applied", "CouncilObjected", "CandidateSuspended", "BondRefunded"]);

export type StoryEntry = Extract<
  Entry,
  {
    name:
      | "Applied"
      | "CouncilObjected"
      | "CandidateSuspended"
      | "BondRefunded"
      | "SeasonSettled"
      | "Listed"
      | "TradingStartPosted"
      | "UpdatePosted"
      | "MotionFiled"
      | "ListingProtected"
      | "Delisted"
      | "LastWithdrawalPosted";
  }
>;

type Told = { id: number; candidate: number; season: number };

/** Everything that the log says of a listing, from its application on. */
export function storyIn(entries: readonly Entry[], { id, candidate, season }: Told): StoryEntry[] {
  const isOwn = (entry: Entry): entry is StoryEntry => {
    if (ofListing.has(entry.name)) return "listing" in entry.args && entry.args.listing === id;
    if (ofCandidate.has(entry.name)) return "candidate" in entry.args && entry.args.candidate === candidate;
    return entry.name === "SeasonSettled" && entry.args.season === season;
  };
  return entries.filter(isOwn);
}
