import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import type { ListingView } from "../../sdk/listing/views.ts";
import { badOption, mext } from "../lib/args.ts";
import { problemOf } from "../lib/command.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes } from "../lib/problem.ts";
import { showFacts } from "../lib/show.ts";
import { utc, when } from "../lib/time.ts";
import { readListings } from "./read.ts";

type Word = { at: number; what: "update" | "tradingStart" | "lastWithdrawal"; text: string; digest?: string };

/** A listing: who chose it, what is owed and by when, what its team said. */
export async function listingStatus(open: Open, id: number): Promise<object> {
  const listings = await readListings(open);
  const listing = listings.find((each) => each.id === id);
  if (listing === undefined) throw badOption("listing", String(id), `a listing's number, from 1 to ${listings.length}`);
  const words = await wordsOf(open, id);
  const { now } = open;
  const origin = listing.origin === 2 ? "the council" : "the community";
  showFacts(open.say, [
    [`listing ${id}`, `${listing.name} (${listing.symbol}), ${listing.token}`],
    ["chosen by", `${origin}, as candidate ${listing.candidate} of season ${listing.season}`],
    ["count", `${mext(listing.support)} for, ${mext(listing.objection)} against, quorum ${mext(listing.quorum)}`],
    ["listed", when(listing.listedAt, now)],
    ["trading", tradingSaid(listing, now)],
    ["delisted", listing.delistedAt === 0 ? undefined : when(listing.delistedAt, now)],
    ["withdrawals", withdrawalsSaid(listing, now)],
    ["overdue", listing.overdue ? "yes: the council owes a date that it has not posted in time" : "no"],
    ["team", `${listing.applicant}, last heard of ${when(listing.updatedAt, now)}`],
    ["dormant", listing.dormant ? "yes: the team has been silent too long" : "no"],
    ["digest", listing.digest],
  ]);
  if (words === undefined) open.say("This node keeps no events that old, so what was said is not shown.");
  for (const { at, what, text, digest } of words ?? []) {
    open.say(`${utc(at)}  ${wordName[what]}  ${shortened(text)}${digest === undefined ? "" : `  ${digest}`}`);
  }
  return { listing: { ...listing, origin: listing.origin === 2 ? "Council" : "Community" }, words };
}

const wordName = { update: "update", tradingStart: "trading start", lastWithdrawal: "last withdrawal" } as const;

function tradingSaid({ tradingStartsAt, tradingDueAt, delistedAt }: ListingView, now: number): string | undefined {
  if (tradingStartsAt !== 0) return `${tradingStartsAt > now ? "starts" : "since"} ${when(tradingStartsAt, now)}`;
  return delistedAt === 0 ? `not posted; due ${when(tradingDueAt, now)}` : "never began";
}

function withdrawalsSaid({ delistedAt, lastWithdrawalAt, withdrawalDueAt }: ListingView, now: number) {
  if (delistedAt === 0) return undefined;
  if (lastWithdrawalAt !== 0) return `until ${when(lastWithdrawalAt, now)}`;
  return `the last day is not posted; due ${when(withdrawalDueAt, now)}`;
}

/** What team and council said, oldest first; `undefined` where the node does not keep events that old. */
async function wordsOf(open: Open, listing: number): Promise<Word[] | undefined> {
  const { address } = open.deployment.contracts.listingDao;
  const filter = { address, abi: listingDaoAbi, fromBlock: BigInt(open.deployment.blockNumber) } as const;
  const of = { args: { listing }, strict: true } as const;
  try {
    const [updates, starts, ends] = await Promise.all([
      open.client.getContractEvents({ ...filter, ...of, eventName: "UpdatePosted" }),
      open.client.getContractEvents({ ...filter, ...of, eventName: "TradingStartPosted" }),
      open.client.getContractEvents({ ...filter, ...of, eventName: "LastWithdrawalPosted" }),
    ]);
    const words = await Promise.all([
      ...updates.map(async ({ args: { document, digest }, blockNumber }): Promise<Word> => {
        return { at: await timeOf(open, blockNumber), what: "update", text: document, digest };
      }),
      ...starts.map(async ({ args: { market }, blockNumber }): Promise<Word> => {
        return { at: await timeOf(open, blockNumber), what: "tradingStart", text: market };
      }),
      ...ends.map(async ({ args: { notice }, blockNumber }): Promise<Word> => {
        return { at: await timeOf(open, blockNumber), what: "lastWithdrawal", text: notice };
      }),
    ]);
    return words.sort((a, b) => a.at - b.at);
  } catch (error) {
    if (problemOf(error).exitCode === exitCodes.unreachable) throw error;
    return undefined;
  }
}

const timeOf = async ({ client }: Open, blockNumber: bigint): Promise<number> =>
  Number((await client.getBlock({ blockNumber })).timestamp);

/** A document kept on chain by its first line; a link as it is. */
function shortened(text: string): string {
  const body = /^data:[^,]*,(.*)$/s.exec(text)?.[1];
  if (body === undefined) return text;
  try {
    const first = decodeURIComponent(body)
      .split("\n")
      .find((line) => line.trim() !== "");
    return first?.replace(/^#+ */, "") ?? "";
  } catch {
    return "a document on chain";
  }
}
