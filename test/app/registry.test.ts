// given listings in every state, at a moment of the chain
//   each is what the contract would call it; the date that matters next is named
//   a search, a filter and an order are found again in the address
//   ten thousand are filtered and sorted as a few are
//   provenance and story are told from the log alone
//   a motion can be filed, or it is said why not
import { describe, expect, it } from "vitest";
import type { Entry } from "../../app/src/history/entry.ts";
import { gateOf } from "../../app/src/pages/registry/MotionGate.tsx";
import { provenanceOf } from "../../app/src/pages/registry/provenance.ts";
import { addressOf, countIn, rowOf, rowsIn, type View, viewIn } from "../../app/src/pages/registry/rows.ts";
import { storyIn } from "../../app/src/pages/registry/story.ts";
import { registryCsv } from "../../app/src/pages/registry/table.ts";
import { factsIn } from "../../app/src/pages/registry/tokenListFile.ts";
import type { Listing } from "../../app/src/queries/registry.ts";

const DAY = 86_400;
const NOW = 1_000 * DAY;
const DORMANT = 90 * DAY;

const listing = (id: number, change: Partial<Listing> = {}): Listing => ({
  id,
  candidate: id + 100,
  season: 70,
  origin: 1,
  listedAt: NOW - 20 * DAY,
  tradingDueAt: NOW + DAY,
  tradingStartsAt: 0,
  updatedAt: NOW - 20 * DAY,
  delistedAt: 0,
  withdrawalDueAt: 0,
  lastWithdrawalAt: 0,
  overdue: false,
  dormant: false,
  applicant: "0x0000000000000000000000000000000000000001",
  support: BigInt(id) * 10n ** 18n,
  objection: 0n,
  quorum: 10n ** 18n,
  digest: `0x${"ab".repeat(32)}`,
  token: `eip155:1/erc20:0x${String(id).padStart(40, "0")}`,
  name: `Token number ${id}`,
  symbol: `T${id}`,
  ...change,
});
const row = (id: number, change: Partial<Listing> = {}) => rowOf(listing(id, change), NOW, DORMANT);
const all: View = { search: "", show: "all", sort: "newest" };

describe("a listing by the chain's time", () => {
  it.each([
    ["startDue", {}],
    ["startDue", { tradingDueAt: NOW }],
    ["startOverdue", { tradingDueAt: NOW - 1 }],
    ["starts", { tradingStartsAt: NOW + 1 }],
    ["trading", { tradingStartsAt: NOW }],
    ["lastDue", { delistedAt: NOW - DAY, withdrawalDueAt: NOW }],
    ["lastOverdue", { delistedAt: NOW - DAY, withdrawalDueAt: NOW - 1 }],
    ["withdrawable", { delistedAt: NOW - DAY, lastWithdrawalAt: NOW }],
    ["over", { delistedAt: NOW - DAY, lastWithdrawalAt: NOW - 1 }],
  ] as const)("reads %s", (is, change) => {
    const { dates, isOverdue } = row(1, change);
    expect([dates.is, isOverdue]).toEqual([is, is.endsWith("Overdue")]);
  });
  it("is dormant a second after its team has been silent too long, unless it has ended", () => {
    expect(row(1, { updatedAt: NOW - DORMANT }).isDormant).toBe(false);
    expect(row(1, { updatedAt: NOW - DORMANT - 1 }).isDormant).toBe(true);
    expect(row(1, { updatedAt: 0, delistedAt: 1 }).isDormant).toBe(false);
  });
});

describe("a view of the registry", () => {
  it("stands in the address and is found there again", () => {
    const view: View = { search: "a&b ü", show: "overdue", sort: "support" };
    const address = addressOf(view);
    expect(viewIn(address.split("?")[1] ?? "")).toEqual(view);
    expect(addressOf(all)).toBe("#/registry");
    expect(viewIn("show=nonsense&sort=")).toEqual(all);
  });
  it("searches symbol, name, chain, identifier and number, every word of it", () => {
    const rows = [
      row(1, { symbol: "ETH", name: "Ether" }),
      row(2, { token: "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp/slip44:501" }),
    ];
    const found = (search: string) => rowsIn(rows, { ...all, search }).map(({ listing: { id } }) => id);
    expect([found("eth"), found("ETHER ethereum"), found("solana"), found("#2"), found("ether solana")]).toEqual([
      [1],
      [1],
      [2],
      [2],
      [],
    ]);
  });
  it("of ten thousand is right", () => {
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      row(index + 1, {
        origin: index % 3 === 0 ? 2 : 1,
        support: BigInt((index * 7_919) % 10_000),
        delistedAt: index % 10 === 0 ? NOW : 0,
      }),
    );
    const began = performance.now();
    const council = rowsIn(rows, { search: "number T77", show: "council", sort: "support" });
    const spent = performance.now() - began;
    console.info(`10,000 rows filtered, searched and sorted in ${spent.toFixed(1)} ms`);
    expect(council.length).toBe(rows.filter(({ byCouncil, words }) => byCouncil && words.includes("t77")).length);
    expect(council.every(({ byCouncil }) => byCouncil)).toBe(true);
    const supports = council.map(({ listing: { support } }) => support);
    expect(supports).toEqual([...supports].sort((a, b) => Number(b - a)));
    expect([countIn(rows, "running"), countIn(rows, "delisted"), countIn(rows, "all")]).toEqual([9_000, 1_000, 10_000]);
    expect(
      rowsIn(rows, { ...all, sort: "symbol" })
        .slice(0, 3)
        .map(({ listing: { symbol } }) => symbol),
    ).toEqual(["T1", "T2", "T3"]);
  });
});

const at = (block: number, name: string, args: object): Entry =>
  ({ contract: "listingDao", name, args, block: BigInt(block), index: 0, hash: "0x", at: block }) as unknown as Entry;
const log = [
  at(1, "Applied", { candidate: 101, season: 70 }),
  at(2, "Applied", { candidate: 102, season: 70 }),
  at(3, "SeasonSettled", { season: 70, winners: [102, 101] }),
  at(4, "CandidateSuspended", { candidate: 101, until: 9 }),
  at(5, "Listed", { listing: 2, candidate: 102, origin: 1 }),
  at(6, "Listed", { listing: 1, candidate: 101, origin: 1 }),
  at(7, "UpdatePosted", { listing: 2, document: "x", digest: "0x" }),
  at(8, "ListingProtected", { listing: 2, motion: 5, throughSeason: 73 }),
];

describe("the log of a listing", () => {
  it("says its rank, a lapsed objection, its updates and its shield", () => {
    const found = provenanceOf(log);
    expect(found.get(1)).toEqual({ rank: 2, winners: 2, lapsed: true, updates: 0 });
    expect(found.get(2)).toEqual({ rank: 1, winners: 2, lapsed: false, updates: 1, shieldedThrough: 73 });
  });
  it("tells its own story and nobody else's", () => {
    expect(storyIn(log, { id: 2, candidate: 102, season: 70 }).map(({ name }) => name)).toEqual([
      "Applied",
      "SeasonSettled",
      "Listed",
      "UpdatePosted",
      "ListingProtected",
    ]);
  });
});

describe("a motion to delist", () => {
  const now = { applying: 72, current: 71, nextToSettle: 71, candidates: [] };
  it("can be filed, or it is said why not", () => {
    expect(gateOf(row(1), undefined, now)).toEqual({ is: "open" });
    expect(gateOf(row(1, { delistedAt: 1 }), undefined, now)).toEqual({ is: "ended" });
    expect(gateOf(row(1), 72, now)).toEqual({ is: "shielded", through: 72 });
    expect(gateOf(row(1), 71, now)).toEqual({ is: "open" });
    expect(gateOf(row(1), undefined, { ...now, nextToSettle: 70 })).toEqual({ is: "unsettled", season: 70 });
    const motion = { id: 5, motionOn: 1 } as (typeof now.candidates)[number];
    expect(gateOf(row(1), undefined, { ...now, candidates: [motion] })).toEqual({ is: "filed", motion: 5 });
  });
});

describe("its files", () => {
  it("hold exact amounts and times in UTC, a line for each", () => {
    const lines = registryCsv([row(1, { name: 'A "b", c' })], provenanceOf(log))
      .trimEnd()
      .split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('1,101,T1,"A ""b"", c",eip155:1/erc20:');
    expect(lines[1]).toContain(",community,70,2,1,0,1,1972-09-07T00:00:00.000Z,");
  });
  it("take decimals from a file of facts, and nothing else", () => {
    const token = `eip155:1/erc20:0x${"a".repeat(40)}`;
    expect(factsIn(JSON.stringify({ [token]: { decimals: 6 } }))?.get(token)).toEqual({ decimals: 6 });
    for (const bad of ["{", "[]", '{"x": {"decimals": 6}}', JSON.stringify({ [token]: { decimals: 256 } })]) {
      expect(factsIn(bad)).toBeUndefined();
    }
  });
});
