import { describe, expect, it } from "vitest";
import { tokensAWeight } from "../../app/src/chart/Beam.tsx";
import type { Entry } from "../../app/src/history/entry.ts";
import { roomOf } from "../../app/src/pages/registry/CouncilRoom.tsx";
import { datedOf } from "../../app/src/pages/registry/dates.ts";
import { lifeOf, provenanceIn, shieldedThroughIn, updatesOf } from "../../app/src/pages/registry/life.ts";
import { tableOf } from "../../app/src/pages/registry/table.ts";
import { addressOf, countsIn, everything, kinds, orders, shownIn, viewIn } from "../../app/src/pages/registry/view.ts";
import type { Listing } from "../../app/src/queries/registry.ts";

const NOW = 1_000_000;
const clock = { now: NOW, dormantAfter: 1_000 };

const listing = (id: number, change: Partial<Listing> = {}): Listing => ({
  id,
  candidate: id + 100,
  season: 9,
  origin: 1,
  listedAt: NOW - 500,
  tradingDueAt: NOW + 500,
  tradingStartsAt: 0,
  updatedAt: NOW - 500,
  delistedAt: 0,
  withdrawalDueAt: 0,
  lastWithdrawalAt: 0,
  overdue: false,
  dormant: false,
  applicant: "0x0000000000000000000000000000000000000001",
  support: BigInt(id),
  objection: 0n,
  quorum: 1n,
  digest: "0x",
  token: `eip155:1/erc20:0x${id.toString(16).padStart(40, "0")}`,
  name: `Token ${id}`,
  symbol: `T${id}`,
  ...change,
});

const council = listing(2, { origin: 2, name: "Second", support: 50n });
const late = listing(3, {
  tradingDueAt: NOW - 1,
  updatedAt: NOW - 2_000,
  token: "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp/slip44:501",
});
const gone = listing(4, { delistedAt: NOW - 10, withdrawalDueAt: NOW + 10, updatedAt: 0 });
const all = [listing(1), council, late, gone];

const idsOf = (view: Partial<typeof everything>) => shownIn(all, { ...everything, ...view }, clock).map(({ id }) => id);

describe("the view of the registry", () => {
  it("stands in the address, and is read from it again", () => {
    for (const kind of kinds) {
      for (const order of orders) {
        const view = { words: "a b&c=%+é?#", kind, order };
        const [path, query] = addressOf(view).split("?");
        expect(path).toBe("/registry");
        expect(viewIn(query ?? "")).toEqual(view);
      }
    }
    expect(addressOf(everything)).toBe("/registry");
  });

  it("takes what it does not know for the whole registry", () => {
    expect(viewIn("show=nonsense&sort=&rpc=x")).toEqual(everything);
  });

  it.each([
    ["all", [4, 3, 2, 1]],
    ["running", [3, 2, 1]],
    ["delisted", [4]],
    ["council", [2]],
    ["overdue", [3]],
    ["dormant", [3]],
  ] as const)("shows %s", (kind, ids) => {
    expect(idsOf({ kind })).toEqual(ids);
    expect(countsIn(all, clock)[kind]).toBe(ids.length);
  });

  it("computes what is overdue from the clock, not from the view of an older block", () => {
    const later = { ...clock, now: NOW + 501 };
    expect(shownIn(all, { ...everything, kind: "overdue" }, later).map(({ id }) => id)).toEqual([4, 3, 2, 1]);
  });

  it("finds every word in symbol, name, identifier or chain, whatever its case", () => {
    expect(idsOf({ words: "second" })).toEqual([2]);
    expect(idsOf({ words: "SOLANA t3" })).toEqual([3]);
    expect(idsOf({ words: "solana second" })).toEqual([]);
    expect(idsOf({ words: " 0x0000000000000000000000000000000000000004 " })).toEqual([4]);
  });

  it.each([
    ["oldest", [1, 2, 3, 4]],
    ["name", [1, 2, 3, 4]],
    ["support", [2, 4, 3, 1]],
    ["due", [3, 4, 1, 2]],
  ] as const)("orders by %s", (order, ids) => expect(idsOf({ order })).toEqual(ids));

  it("puts a listing without a date to come last", () => {
    const traded = listing(9, { tradingStartsAt: NOW - 5 });
    const sorted = shownIn([traded, ...all], { ...everything, order: "due" }, clock);
    expect(sorted.at(-1)?.id).toBe(9);
  });

  it("filters and orders ten thousand listings and changes none of them", () => {
    const many = Object.freeze(
      Array.from({ length: 10_000 }, (_, index) => listing(index + 1, { origin: 1 + (index % 2) })),
    );
    const shown = shownIn(many, { words: "token 99", kind: "council", order: "support" }, clock);
    expect(shown.length).toBe(
      many.filter(({ name, origin, token }) => origin === 2 && (name.includes("99") || token.includes("99"))).length,
    );
    for (const [index, each] of shown.slice(1).entries())
      expect(each.support <= (shown[index]?.support ?? 0n)).toBe(true);
  });
});

describe("the date that matters", () => {
  it.each([
    [{ tradingDueAt: NOW }, "startDue", NOW],
    [{ tradingDueAt: NOW - 1 }, "startOverdue", NOW - 1],
    [{ tradingStartsAt: NOW + 1 }, "starts", NOW + 1],
    [{ tradingStartsAt: NOW }, "trading", NOW],
    [{ delistedAt: 1, withdrawalDueAt: NOW }, "withdrawalDue", NOW],
    [{ delistedAt: 1, withdrawalDueAt: NOW - 1 }, "withdrawalOverdue", NOW - 1],
    [{ delistedAt: 1, lastWithdrawalAt: NOW + 1 }, "withdrawable", NOW + 1],
    [{ delistedAt: 1, lastWithdrawalAt: NOW }, "closed", NOW],
  ] as const)("of %j is %s", (change, is, at) => {
    expect(datedOf(listing(1, change), NOW)).toEqual({ is, at });
  });
});

let index = 0;
const entry = (name: string, args: object): Entry =>
  ({ contract: "listingDao", name, args, block: 1n, index: index++, hash: "0x01", at: NOW }) as unknown as Entry;

describe("the life of a listing", () => {
  const entries = [
    entry("Applied", { candidate: 101 }),
    entry("Applied", { candidate: 102 }),
    entry("SeasonSettled", { season: 9, winners: [103, 101] }),
    entry("CandidateSuspended", { candidate: 103 }),
    entry("Listed", { listing: 1, candidate: 101 }),
    entry("UpdatePosted", { listing: 1, document: "old", digest: "0x1" }),
    entry("UpdatePosted", { listing: 2, document: "other", digest: "0x2" }),
    entry("UpdatePosted", { listing: 1, document: "new", digest: "0x3" }),
    entry("ListingProtected", { listing: 1, motion: 7, throughSeason: 12 }),
    entry("Delisted", { listing: 1, candidate: 8 }),
  ];
  const life = lifeOf(entries, listing(1));

  it("has what names its candidate or itself, in order, and nothing of the others", () => {
    expect(life.map(({ name }) => name)).toEqual([
      "Applied",
      "SeasonSettled",
      "Listed",
      "UpdatePosted",
      "UpdatePosted",
      "ListingProtected",
      "Delisted",
    ]);
  });

  it("gives the team's words, the newest first, and the shield", () => {
    expect(updatesOf(life).map(({ document }) => document)).toEqual(["new", "old"]);
    expect(shieldedThroughIn(life)).toBe(12);
  });

  it("tells who chose it: the vote, the council, or a vote whose objection was not upheld in time", () => {
    const from = provenanceIn(entries);
    expect(from(listing(1))).toEqual({ by: "won", rank: 2, places: 2 });
    expect(from(listing(3))).toEqual({ by: "lapsed", rank: 1, places: 2 });
    expect(from(council)).toEqual({ by: "council", rank: undefined, places: 2 });
    expect(provenanceIn([])(listing(1))).toEqual({ by: "won", rank: undefined, places: 0 });
  });
});

describe("the registry as a table", () => {
  it("has exact amounts, dates in UTC, and no formula", () => {
    const evil = listing(5, { name: "=1+1", symbol: 'A"B', support: 10n ** 18n + 1n, listedAt: 0 });
    const [head, row] = tableOf([evil], clock).split("\r\n");
    expect(head).toContain("listing,candidate,season,chosenBy,token,symbol,name,supportMext");
    expect(row).toContain(`"A""B",'=1+1,1.000000000000000001,0,`);
    expect(row).toContain(",1970-01-12T");
  });
});

describe("the 70/30 gauge", () => {
  it("says how many listings the floor leaves the council", () => {
    expect(roomOf({ everListed: 13, byCouncil: 3 }, 7_000)).toBe(1);
    expect(roomOf({ everListed: 9, byCouncil: 2 }, 7_000)).toBe(1);
    expect(roomOf({ everListed: 0, byCouncil: 0 }, 7_000)).toBe(0);
    expect(roomOf({ everListed: 5, byCouncil: 5 }, 0)).toBe(1_000);
  });

  it("lets a weight stand for several tokens once the arms are full", () => {
    expect(tokensAWeight(40, 21)).toBe(1);
    expect(tokensAWeight(41, 3)).toBe(2);
    expect(tokensAWeight(500, 200)).toBe(13);
  });
});
