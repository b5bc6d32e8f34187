import { type Address, isAddressEqual } from "viem";
import { type Book, suspendedOf } from "../../sdk/listing/book.ts";
import { isMotion, stateNameOf } from "../../sdk/listing/views.ts";
import { DISPLACING_BPS, feeOf } from "../../sdk/mirrors/bond.ts";
import { startsAt, unsettledSeason, upholdUntil, withdrawalsCloseAt } from "../../sdk/mirrors/season.ts";
import { mext } from "../lib/args.ts";
import { utc, when } from "../lib/time.ts";
import { type Check, ok, wrong } from "./checks.ts";
import type { Entry } from "./read.ts";

/** What the chain says that an application is judged by. */
export type RegistryFacts = Omit<Book, "entry"> & {
  token: string;
  /** whoever applies, where that is known */
  applicant: Address | undefined;
  bond: bigint;
  entry: Entry;
};

const PLACES = 64;

export function registryChecks(facts: RegistryFacts): Check[] {
  return [
    tokenHistoryCheck(facts),
    ...candidacyChecks(facts),
    seasonCheck(facts),
    placesCheck(facts),
    bondCheck(facts),
  ];
}

/** Whether the token is listed, was, or is held back. */
function tokenHistoryCheck({ token, listings, seasons, now }: RegistryFacts): Check {
  const own = listings.filter((listing) => listing.token === token);
  const running = own.find(({ delistedAt }) => delistedAt === 0);
  if (running !== undefined) {
    const says = `${token} is listed, as number ${running.id}`;
    return wrong("registry", says, "There is nothing to apply for; listing status --listing shows it.");
  }
  const suspended = suspendedOf(seasons, token);
  if (suspended !== undefined) {
    const until = upholdUntil(suspended.season);
    const says = `candidate ${suspended.candidate} of this token is held back by a council objection, until ${when(until, now)}`;
    return wrong("registry", says, "Wait for that decision: it may be listed then without another application.");
  }
  const ended = own.at(-1);
  if (ended === undefined) return ok("registry", "never listed");
  const says = `listing ${ended.id} ended ${utc(ended.delistedAt)}; the community may list it again, the council may not`;
  return ok("registry", says);
}

/** The same token in the season that is applied for, and in the one that is voted on. */
function candidacyChecks({ token, applicant, seasons, entry }: RegistryFacts): Check[] {
  const of = (season: number) =>
    (seasons.find((page) => page.season.season === season)?.candidates ?? []).filter(
      (candidate) => candidate.token === token && !isMotion(candidate),
    );
  const next = of(entry.season);
  const own = next.find((candidate) => applicant !== undefined && isAddressEqual(candidate.applicant, applicant));
  if (own !== undefined) {
    const says = `candidate ${own.id} is this account's application for the token in season ${entry.season}`;
    return [wrong("candidacies", says, `Follow it, or take it back first: listing withdraw --candidate ${own.id}.`)];
  }
  const live = of(entry.season - 1).filter((candidate) => stateNameOf(candidate) === "Live");
  const others = next.map(({ id, applicant: by }) => `candidate ${id} of ${by}`);
  const running = live.map(({ id }) => `candidate ${id} is being voted on: if it gets a place, this one is void`);
  if (others.length + running.length === 0) return [ok("candidacies", "nobody else applies for this token")];
  return [ok("candidacies", `allowed beside ${[...others, ...running].join("; ")}`)];
}

function seasonCheck({ entry, nextToSettle, now }: RegistryFacts): Check {
  const waiting = unsettledSeason(nextToSettle, now);
  if (waiting !== undefined) {
    return wrong("season", `season ${waiting} is over and not settled`, "Settle it first, anyone can: listing settle.");
  }
  const [starts, closes] = [startsAt(entry.season), withdrawalsCloseAt(entry.season)];
  const says = `season ${entry.season}, voted on from ${when(starts, now)} to ${utc(startsAt(entry.season + 1))}`;
  const back = now < closes ? `a withdrawal is possible until ${when(closes, now)}` : "too late to withdraw again";
  return ok("season", `${says}; ${back}`);
}

function placesCheck({ entry, seasons }: RegistryFacts): Check {
  const page = seasons.find(({ season }) => season.season === entry.season);
  const taken = page?.candidates.length ?? 0;
  const least = mext(entry.least);
  if (taken < PLACES) {
    return ok(
      "places",
      `${taken} of ${PLACES} taken; once all are, a bond ${displacing} above the smallest displaces it`,
    );
  }
  return ok("places", `all ${PLACES} are taken; ${least} displaces the smallest bond, ${displacing} above it`);
}

const displacing = `${(DISPLACING_BPS - 10_000n) / 100n} %`;

function bondCheck({ bond, entry }: RegistryFacts): Check {
  const { least, feeBps } = entry;
  if (bond < least) {
    return wrong("bond", `${mext(bond)} is below the least, ${mext(least)}`, `Offer ${mext(least)} or more.`);
  }
  const fee = feeOf(bond, feeBps);
  return ok("bond", `${mext(bond)} (least now ${mext(least)}): ${mext(fee)} burned, ${mext(bond - fee)} held`);
}

/** What team wallets have staked: their ballots are marked. */
export function stakesCheck(stakes: readonly { wallet: Address; staked: bigint }[]): Check[] {
  if (stakes.length === 0) return [];
  return [ok("team stakes", stakes.map(({ wallet, staked }) => `${wallet} ${mext(staked)}`).join(", "))];
}
