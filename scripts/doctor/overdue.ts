import type { Address } from "viem";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { upholdUntil } from "../../sdk/mirrors/season.ts";
import { unsettledSeason } from "../../sdk/mirrors/season.ts";
import type { CandidateSeen } from "./candidates.ts";
import { alone, type Look } from "./look.ts";

/** A listing as far as it is asked for here. */
export type ListingSeen = { id: number; symbol: string; applicant: Address; delistedAt: number };

const PAGE = 100;

/** P11: what is owed and late. None of it is a difference: the chain is as recorded, and somebody is slow. */
export async function overdue(
  look: Look,
  dao: Address,
  candidates: readonly CandidateSeen[],
): Promise<{ warnings: string[]; listings: ListingSeen[] }> {
  const contract = { address: dao, abi: listingDaoAbi, ...look.at } as const;
  const [next, count] = await Promise.all([
    look.client.readContract({ ...contract, functionName: "nextToSettle" }),
    look.client.readContract({ ...contract, functionName: "listingCount" }),
  ]);
  const firsts = Array.from({ length: Math.ceil(count / PAGE) }, (_, page) => page * PAGE + 1);
  const pages = await Promise.all(
    firsts.map((first) =>
      look.client.readContract({ ...contract, functionName: "listingsOf", ...alone, args: [first, PAGE] }),
    ),
  );
  const listings = pages.flat();
  const late = listings.filter(({ overdue: isLate }) => isLate).map((listing) => lateLine(listing));
  const unsettled = unsettledSeason(next, look.now);
  const waiting =
    unsettled === undefined
      ? []
      : [`Season ${unsettled} has ended and is not settled. Anyone may settle it: listing settle.`];
  const lapsed = candidates
    .filter(({ state, season }) => state === "Suspended" && look.now > upholdUntil(season))
    .map(
      ({ id, season }) =>
        `The suspension of candidate ${id} ended on ${dayOf(upholdUntil(season))}. Anyone may list it: listing settle.`,
    );
  return { warnings: [...late, ...waiting, ...lapsed], listings };
}

function lateLine(listing: {
  id: number;
  symbol: string;
  delistedAt: number;
  tradingDueAt: number;
  withdrawalDueAt: number;
}): string {
  const { id, symbol, delistedAt, tradingDueAt, withdrawalDueAt } = listing;
  const [what, dueAt] = delistedAt === 0 ? ["trading start", tradingDueAt] : ["last withdrawal", withdrawalDueAt];
  return `Listing ${id} (${symbol}): the council has owed the ${what} since ${dayOf(dueAt)}.`;
}

const dayOf = (time: number): string => new Date(time * 1000).toISOString().slice(0, 10);
