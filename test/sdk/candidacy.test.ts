import { describe, expect, it } from "vitest";
import { type Book, contextIn, type SeasonPage, standingsIn } from "../../sdk/listing/book.ts";
import { type Candidacy, candidacyOf } from "../../sdk/listing/candidacy.ts";
import { saidInEnglish } from "../../sdk/listing/said.ts";
import type { CandidateView, ListingView, SeasonView } from "../../sdk/listing/views.ts";
import { endsAt, startsAt, upholdUntil } from "../../sdk/mirrors/season.ts";
import { HOUR } from "../../sdk/mirrors/time.ts";
import { candidateStates, type CandidateState } from "../../sdk/types.ts";

const ONE = 10n ** 18n;
const S = 100;
const team = "0x00000000000000000000000000000000000000a1";
const other = "0x00000000000000000000000000000000000000b2";

const candidate = (id: number, state: CandidateState, change: Partial<CandidateView> = {}): CandidateView => ({
  id,
  season: S,
  place: id,
  state: candidateStates.indexOf(state),
  objected: false,
  motionOn: 0,
  appliedAt: startsAt(S) - 72 * HOUR,
  applicant: team,
  bond: 9_000n * ONE,
  fee: 1_000n * ONE,
  support: 0n,
  objection: 0n,
  digest: `0x${"11".repeat(32)}`,
  token: `eip155:1/slip44:${id}`,
  name: `Token ${id}`,
  symbol: `T${id}`,
  ...change,
});

const season = (number: number, settled: boolean, quorum = 100n * ONE): SeasonView => ({
  season: number,
  startsAt: startsAt(number),
  endsAt: endsAt(number),
  settled,
  candidateCount: 0,
  objections: 0,
  quorum,
  totalPower: 5_000n * ONE,
  parameters: {
    bond: 10_000n * ONE,
    feeBps: 1_000,
    quorumBps: 200,
    quorumFloorBps: 10,
    communityShareBps: 7_000,
    slots: 2,
    councilObjections: 2,
    tradingStartWithin: 0,
    dormantAfter: 0,
  },
});

const listing = (id: number, change: Partial<ListingView> = {}): ListingView => ({
  id,
  candidate: id,
  season: S - 5,
  origin: 1,
  listedAt: startsAt(S - 4),
  tradingDueAt: 0,
  tradingStartsAt: 0,
  updatedAt: 0,
  delistedAt: 0,
  withdrawalDueAt: 0,
  lastWithdrawalAt: 0,
  overdue: false,
  dormant: false,
  applicant: team,
  support: 0n,
  objection: 0n,
  quorum: 0n,
  digest: `0x${"11".repeat(32)}`,
  token: `eip155:1/slip44:${id}`,
  name: "",
  symbol: "",
  ...change,
});

/** A book in which season S has these candidates; it is settled unless `now` is before the end of S + 1's first hour. */
function bookOf(
  candidates: readonly CandidateView[],
  { now = endsAt(S) + HOUR, settled = true, more = [], listings = [] }: Setting = {},
): Book {
  const entrySeason = Math.floor(now / (14 * 24 * HOUR)) + 1;
  const pages: SeasonPage[] = [{ season: season(S, settled), candidates }, ...more];
  return {
    now,
    nextToSettle: settled ? S + 1 : S,
    seasons: pages.sort((a, b) => a.season.season - b.season.season),
    listings,
    entry: { season: entrySeason, least: 10_000n * ONE, fee: 1_000n * ONE },
  };
}
type Setting = { now?: number; settled?: boolean; more?: SeasonPage[]; listings?: ListingView[] };

const storyOf = (own: CandidateView, book: Book): Candidacy => candidacyOf(own, contextIn(book, own));
const ids = ({ why }: Candidacy): string[] => why.map(({ message }) => message.id);
const again = (story: Candidacy): string => saidInEnglish(story.again.said);

describe("a candidate's story before and while its season runs", () => {
  const waiting = { now: startsAt(S) - 50 * HOUR, settled: false };
  const running = { now: startsAt(S) + HOUR, settled: false };

  it("Applied: the dates, and a bond that can be withdrawn until 48 hours before", () => {
    const own = candidate(1, "Applied");
    const story = storyOf(own, bookOf([own], waiting));
    expect(ids(story)).toEqual(["why.applied"]);
    expect(story.bond).toMatchObject({ is: "held", held: 9_000n * ONE, fee: 1_000n * ONE });
    expect(saidInEnglish([story.bond.said])).toContain("comes back with a withdrawal before");
    expect(story.again.is).toBe("needless");
    const late = storyOf(own, bookOf([own], { ...waiting, now: startsAt(S) - 48 * HOUR }));
    expect(late.bond.said.message.id).toBe("bond.waits");
  });

  it("Withdrawn: gone, the bond back, the same season open to it", () => {
    const own = candidate(1, "Withdrawn", { bond: 0n });
    const story = storyOf(own, bookOf([], waiting));
    expect(saidInEnglish(story.why)).toBe(`Its applicant ${team} withdrew it before season 100 began.`);
    expect(story.bond.is).toBe("returned");
    expect(story.again).toMatchObject({ is: "open", season: S, until: startsAt(S) });
  });

  it("Displaced: by whom, with which bond", () => {
    const own = candidate(1, "Displaced", { bond: 0n });
    const by = candidate(2, "Applied", { bond: 9_900n * ONE, fee: 1_100n * ONE });
    const book = bookOf([by], waiting);
    const story = candidacyOf(own, contextIn(book, own, by));
    expect(saidInEnglish(story.why)).toContain("candidate 2 took this one's with a bond of 11,000 MEXT");
    expect(story.bond.is).toBe("returned");
    expect(ids(storyOf(own, book))).toEqual(["why.displaced"]);
  });

  const live = (id: number, support: bigint, change: Partial<CandidateView> = {}): CandidateView =>
    candidate(id, "Live", { support: support * ONE, ...change });

  it("Live: what would become of it, with what is missing or to spare", () => {
    const all = [live(1, 300n), live(2, 250n), live(3, 240n), live(4, 60n), live(5, 50n, { objection: 70n * ONE })];
    const book = bookOf(all, running);
    const told = all.map((own) => saidInEnglish(storyOf(own, book).why));
    expect(told[0]).toContain("number 1 of 2 at most: 60 MEXT of support above");
    expect(told[1]).toContain("10 MEXT of support above");
    expect(told[2]).toContain("the last place takes 250 MEXT. 10.000000000000000001 MEXT is missing.");
    expect(told[3]).toContain(
      "below the quorum of 100 MEXT so far: 40 MEXT is missing. For a place it needs 250.000000000000000001 MEXT",
    );
    expect(told[4]).toContain("Its objection of 70 MEXT is not below its support of 50 MEXT");
    expect(told.every((text) => text.startsWith("Season 100 is being voted on, until"))).toBe(true);
  });

  it("Live: a quorum against it, an objection of the council, a token that has its place", () => {
    const refused = live(1, 10n, { objection: 200n * ONE });
    const suspended = live(2, 200n, { objected: true });
    const placed = live(3, 150n);
    const before = {
      season: season(S - 1, true),
      candidates: [candidate(9, "Won", { season: S - 1, token: placed.token })],
    };
    const book = bookOf([refused, suspended, placed], { ...running, more: [before] });
    expect(ids(storyOf(refused, book))).toEqual(["why.live", "why.now.forfeited"]);
    expect(ids(storyOf(suspended, book))).toEqual(["why.live", "why.now.suspended"]);
    const story = storyOf(placed, book);
    expect(saidInEnglish(story.why)).toContain("had its place already, through candidate 9");
    expect(story.place?.needed).toBeUndefined();
  });

  it("Live: one may apply for the season after, once", () => {
    const own = live(1, 300n);
    const book = bookOf([own], running);
    expect(storyOf(own, book).again).toMatchObject({ is: "open", season: S + 1, until: startsAt(S + 1) });
    const twin = candidate(2, "Applied", { season: S + 1, token: own.token });
    const done = bookOf([own], { ...running, more: [{ season: season(S + 1, false), candidates: [twin] }] });
    expect(again(storyOf(own, done))).toBe("That has been done: see candidate 2.");
    const others = [{ season: season(S + 1, false), candidates: [{ ...twin, applicant: other } as CandidateView] }];
    expect(storyOf(own, bookOf([own], { ...running, more: others })).again.is).toBe("open");
  });

  it("Closed: the count stands, and applying waits for the settlement", () => {
    const own = candidate(1, "Closed", { support: 50n * ONE });
    const story = storyOf(own, bookOf([own], { now: endsAt(S), settled: false }));
    expect(ids(story)).toEqual(["why.closed", "why.now.belowQuorum"]);
    expect(story.bond.is).toBe("held");
    expect(story.again).toMatchObject({ is: "waiting", season: S + 2 });
    expect(again(story)).toContain("Season 100 has to be settled first");
  });
});

describe("a candidate's story after its season", () => {
  const winners = [
    candidate(1, "Won", { support: 300n * ONE, bond: 0n }),
    candidate(2, "Won", { support: 250n * ONE, objection: 20n * ONE }),
  ];

  it("Outranked: its number, the last place's support, and what was missing", () => {
    const own = candidate(3, "Outranked", { support: 250n * ONE });
    const story = storyOf(own, bookOf([...winners, own]));
    expect(saidInEnglish(story.why)).toBe(
      "It had quorum and more support than objection, but 2 others came first: it was number 3 with 250 MEXT, and the last place took 250 MEXT. 0.000000000000000001 MEXT was missing.",
    );
    expect(story.bond.is).toBe("refundable");
    expect(again(story)).toContain("For season 102, before");
    expect(again(story)).toContain("with a bond of 10,000 MEXT or more; 1,000 MEXT of that is burned at once.");
  });

  it("BelowQuorum, Refused and Forfeited: the counts that decided, and the bond", () => {
    const below = candidate(3, "BelowQuorum", { support: 99n * ONE, bond: 0n });
    const refused = candidate(4, "Refused", { support: 120n * ONE, objection: 120n * ONE });
    const forfeited = candidate(5, "Forfeited", { support: 1n * ONE, objection: 100n * ONE, bond: 0n });
    const book = bookOf([...winners, below, refused, forfeited]);
    const told = (own: CandidateView) => saidInEnglish(storyOf(own, book).why);
    // All places are taken, so quorum alone would not have sufficed.
    expect(told(below)).toBe(
      "Its support of 99 MEXT was below the quorum of 100 MEXT: 1 MEXT was missing. For a place it needed 250.000000000000000001 MEXT of support.",
    );
    expect(told(refused)).toContain("Its objection of 120 MEXT was not below its support of 120 MEXT");
    expect(told(forfeited)).toContain(
      "Its objection of 100 MEXT reached the quorum of 100 MEXT and was above its support of 1 MEXT.",
    );
    expect([below, refused, forfeited].map((own) => storyOf(own, book).bond.is)).toEqual([
      "returned",
      "refundable",
      "burned",
    ]);
  });

  it("Void: a better application for its token, or a place that the token had", () => {
    const twin = candidate(3, "Void", { support: 280n * ONE, token: winners[0]!.token, applicant: other });
    const story = storyOf(twin, bookOf([...winners, twin]));
    expect(saidInEnglish(story.why)).toContain("had its place already, through candidate 1; a token is chosen once");
    expect(story.place?.needed).toBe(300n * ONE + 1n);
  });

  it("Suspended: until when, and who can have it listed afterwards", () => {
    const own = candidate(1, "Suspended", { support: 300n * ONE, objected: true });
    const story = storyOf(own, bookOf([own]));
    expect(ids(story)).toEqual(["why.suspended", "why.suspended.until"]);
    expect(story.again).toMatchObject({ is: "barred", from: upholdUntil(S) });
    expect(again(story)).toContain("Not while candidate 1 of the same token is held back");
    const late = storyOf(own, bookOf([own], { now: upholdUntil(S) + 1 }));
    expect(ids(late)).toEqual(["why.suspended", "why.suspended.over"]);
    const lastMoment = storyOf(own, bookOf([own], { now: upholdUntil(S) }));
    expect(ids(lastMoment)).toEqual(["why.suspended", "why.suspended.until"]);
  });

  it("Upheld: its number, and the way back is open", () => {
    const own = candidate(1, "Upheld", { support: 300n * ONE, objected: true });
    const story = storyOf(own, bookOf([own]));
    expect(saidInEnglish(story.why)).toContain("chosen as number 1 with a support of 300 MEXT; the council objected");
    expect(story.again.is).toBe("open");
    expect(story.bond.is).toBe("refundable");
  });

  it("Won: its number; listed, so there is no need to apply again", () => {
    const [own] = winners;
    const story = storyOf(own!, bookOf(winners, { listings: [listing(1)] }));
    expect(saidInEnglish(story.why)).toBe("It was chosen as number 1, with 300 MEXT for and 0 MEXT against.");
    expect(again(story)).toBe("There is no need: it is listed, as number 1.");
    const gone = storyOf(own!, bookOf(winners, { listings: [listing(1, { delistedAt: endsAt(S) })] }));
    expect(gone.again.is).toBe("open");
  });

  it("Won after a suspension: that the objection was not upheld", () => {
    const own = candidate(1, "Won", { support: 300n * ONE, objected: true });
    const story = storyOf(own, bookOf([own], { now: upholdUntil(S) + HOUR, listings: [listing(1)] }));
    expect(ids(story)).toEqual(["why.won", "why.listedLater"]);
  });
});

describe("a motion's story", () => {
  const motion = (state: CandidateState, change: Partial<CandidateView> = {}) =>
    candidate(7, state, { motionOn: 4, token: "eip155:1/slip44:4", support: 120n * ONE, ...change });

  it("a motion that passed ended its listing, and has no rank", () => {
    const own = motion("Won");
    const story = storyOf(own, bookOf([own], { listings: [listing(4, { delistedAt: endsAt(S) })] }));
    expect(saidInEnglish(story.why)).toContain("listing 4 ended");
    expect(story.place?.rank).toBeUndefined();
    expect(story.again.is).toBe("needless");
  });

  it("a failed motion with quorum shields its listing for two seasons, and says from when the next can be filed", () => {
    const own = motion("Refused", { objection: 130n * ONE - 1n });
    const story = storyOf(own, bookOf([own], { listings: [listing(4)] }));
    expect(story.again).toMatchObject({ is: "barred", season: S + 3, from: startsAt(S + 2) });
    const later = bookOf([own], { now: startsAt(S + 2), listings: [listing(4)] });
    expect(storyOf(own, { ...later, nextToSettle: S + 2 }).again).toMatchObject({ is: "open", season: S + 3 });
    const weak = motion("BelowQuorum", { support: 99n * ONE });
    expect(storyOf(weak, bookOf([weak], { listings: [listing(4)] })).again).toMatchObject({
      is: "open",
      season: S + 2,
    });
  });

  it("a void motion: its listing had ended, or was shielded", () => {
    const own = motion("Void");
    const shielding = candidate(3, "Refused", {
      season: S - 1,
      motionOn: 4,
      support: 100n * ONE,
      objection: 100n * ONE,
    });
    const more = [{ season: season(S - 1, true), candidates: [shielding] }];
    expect(ids(storyOf(own, bookOf([own], { more, listings: [listing(4)] })))).toEqual(["why.void.shielded"]);
    expect(ids(storyOf(own, bookOf([own], { listings: [listing(4, { delistedAt: 1 })] })))).toEqual(["why.void.ended"]);
  });

  it("while it runs it would pass, or it is void already", () => {
    const own = motion("Live");
    const running = { now: startsAt(S) + HOUR, settled: false };
    expect(ids(storyOf(own, bookOf([own], { ...running, listings: [listing(4)] })))).toEqual([
      "why.live",
      "why.now.motionPasses",
    ]);
    const ended = bookOf([own], { ...running, listings: [listing(4, { delistedAt: 1 })] });
    expect(standingsIn(ended, S)?.motions[0]?.outcome).toBe("Void");
  });
});
