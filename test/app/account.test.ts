import { describe, expect, it } from "vitest";
import { getAddress, type Hex } from "viem";
import { packBallot } from "../../sdk/mirrors/ballot.ts";
import { DAY, WEEK, weekStartsAt } from "../../sdk/mirrors/time.ts";
import { powerIn } from "../../sdk/mirrors/weeklyVotes.ts";
import type { Entry } from "../../app/src/history/entry.ts";
import {
  amountIn,
  applicationsOf,
  ballotsOf,
  claimsOf,
  disclosuresOf,
  kindOf,
  ofKind,
} from "../../app/src/pages/account/history.ts";
import { delegatorsOf, reckon, voteChanges } from "../../app/src/pages/account/power.ts";
import { weeksOf } from "../../app/src/pages/account/PowerByWeek.tsx";
import { csvHead, csvLineOf, jsonOf, recordOf } from "../../app/src/pages/account/record.ts";
import { csvOf } from "../../app/src/text/csv.ts";
import { readAddress } from "../../app/src/text/address.ts";

const person = (last: number) => getAddress(`0x${last.toString(16).padStart(40, "0")}`);
const [me, friend, other] = [person(1), person(2), person(3)];
const HASH: Hex = `0x${"ab".repeat(32)}`;
const MEXT = 10n ** 18n;
const WEEK_100 = weekStartsAt(100);

/** Entries as the scan of `me` would find them; places are those of the log. */
const entry = (block: number, index: number, at: number, name: Entry["name"], args: object, contract = "mextStaking") =>
  ({ contract, name, args, block: BigInt(block), index, hash: HASH, at }) as unknown as Entry;

const votes = (block: number, index: number, at: number, previousVotes: bigint, newVotes: bigint, delegate = me) =>
  entry(block, index, at, "DelegateVotesChanged", { delegate, previousVotes, newVotes });

/** Staked 100 (own), given 50 by a friend whose stake grows by 30, then 20 on notice, then the friend leaves. */
const story: Entry[] = [
  votes(1, 3, WEEK_100 + DAY, 0n, 100n),
  entry(1, 4, WEEK_100 + DAY, "Staked", { account: me, tier: 1, payer: me, amount: 100n, balance: 100n, weight: 100n }),
  entry(2, 0, WEEK_100 + 2 * DAY, "DelegateChanged", { delegator: friend, fromDelegate: friend, toDelegate: me }),
  votes(2, 2, WEEK_100 + 2 * DAY, 100n, 150n),
  votes(3, 0, WEEK_100 + 9 * DAY, 150n, 180n),
  votes(4, 5, WEEK_100 + 15 * DAY, 180n, 160n),
  entry(4, 6, WEEK_100 + 15 * DAY, "NoticeGiven", { account: me, exitId: 0n, tier: 1, amount: 20n, weight: 80n }),
  entry(5, 0, WEEK_100 + 16 * DAY, "DelegateChanged", { delegator: friend, fromDelegate: me, toDelegate: other }),
  votes(5, 1, WEEK_100 + 16 * DAY, 160n, 80n),
];

describe("why a power is so", () => {
  const changes = voteChanges(story, me);

  it("names the cause of every change", () => {
    expect(changes.map(({ cause, delta }) => [cause.kind, delta])).toEqual([
      ["stake", 100n],
      ["delegation", 50n],
      ["their-stake", 30n],
      ["stake", -20n],
      ["delegation", -80n],
    ]);
  });

  it.each([100, 101, 102, 103, 104, 105])("adds up to the power of week %i, line by line", (week) => {
    const { now, later, power } = reckon(changes, week);
    expect(power).toBe(powerIn(changes, week));
    expect(later.reduce((sum, { delta }) => sum - delta, now)).toBe(power);
  });

  it("takes out what was staked in the week before, and leaves in what was taken off since", () => {
    expect(reckon(changes, 101).later.map(({ delta }) => delta)).toEqual([100n, 50n, 30n, -20n, -80n]);
    expect(reckon(changes, 102).power).toBe(150n);
    expect(reckon(changes, 102).later.map(({ delta }) => delta)).toEqual([30n, -20n, -80n]);
    expect(reckon(changes, 103)).toMatchObject({ power: 80n, later: [] });
  });

  it("adds up on random stories, in every week", () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % below;
    };
    for (let round = 0; round < 200; round += 1) {
      let [at, weight] = [WEEK_100, 0n];
      const entries = Array.from({ length: 1 + random(12) }, (_, block) => {
        at += random(9 * DAY);
        const before = weight;
        weight = BigInt(random(5));
        return votes(block, 0, at, before, weight);
      });
      const all = voteChanges(entries, me);
      for (let week = 100; week < 120; week += 1) {
        const { now, later, power } = reckon(all, week);
        expect(later.reduce((sum, { delta }) => sum - delta, now)).toBe(power);
        expect(power).toBe(powerIn(all, week));
      }
    }
  });

  it("knows who delegates here now", () => {
    expect(delegatorsOf(story.slice(0, 4), me)).toEqual([friend]);
    expect(delegatorsOf(story, me)).toEqual([]);
  });

  it("shows the weeks from the first that a change can count in to the second from now", () => {
    expect(weeksOf(changes, WEEK_100 + 15 * DAY)).toEqual([101, 102, 103, 104]);
    expect(weeksOf([], WEEK_100)).toEqual([100, 101, 102]);
    expect(weeksOf(changes, WEEK_100 + 100 * WEEK)).toHaveLength(26);
  });
});

const ballot = (block: number, season: number, version: number, percent: number) =>
  entry(
    block,
    0,
    block,
    "BallotCast",
    { season, voter: me, power: 10n * MEXT, ballot: packBallot([{ place: 3, percent }], version) },
    "listingDao",
  );

describe("what the history says", () => {
  const entries: Entry[] = [
    ballot(1, 7, 1, 40),
    entry(1, 1, 1, "BallotReason", { season: 7, voter: me, version: 1, reason: "first" }, "listingDao"),
    ballot(2, 7, 2, -60),
    ballot(3, 8, 1, 100),
    entry(3, 1, 3, "BallotReason", { season: 8, voter: me, version: 1, reason: "why" }, "listingDao"),
    entry(4, 0, 4, "Claimed", { account: me, amount: 3n, held: 0n }),
    entry(5, 0, 5, "Claimed", { account: me, amount: 4n, held: 0n }),
    entry(5, 1, 5, "LotBought", { lot: 2n, buyer: me, payment: 9n, burned: 5n }, "revenueAuction"),
    entry(5, 2, 5, "MextShared", { by: me, burned: 6n, funded: 5n }, "revenueAuction"),
    entry(5, 3, 5, "LotStarted", { lot: 3n, startPrice: 12n }, "revenueAuction"),
    entry(5, 4, 5, "CoinWrapped", { from: me, amount: 13n }, "revenueAuction"),
    entry(6, 0, 6, "Applied", { candidate: 11, applicant: me, application: { wallets: [other] } }, "listingDao"),
    entry(7, 0, 7, "MotionFiled", { candidate: 12, applicant: me }, "listingDao"),
  ];

  it("keeps of each season the ballot in force, with the reason of that version only", () => {
    expect(ballotsOf(entries, me)).toMatchObject([
      { season: 8, version: 1, reason: "why", entries: [{ place: 3, percent: 100 }] },
      { season: 7, version: 2, reason: undefined, entries: [{ place: 3, percent: -60 }] },
    ]);
  });
  it("sums claims, and finds applications and disclosures", () => {
    expect(claimsOf(entries, me)).toEqual({ count: 2, total: 7n });
    expect(applicationsOf(entries, me)).toEqual([12, 11]);
    expect(applicationsOf(entries, other)).toEqual([]);
    expect(disclosuresOf(entries, other)).toMatchObject([{ candidate: 11 }]);
    expect(disclosuresOf(entries, me)).toEqual([]);
  });
  it("puts every entry into one kind", () => {
    expect(ofKind(entries, "votes")).toHaveLength(5);
    expect(ofKind(entries, "revenue").map(amountIn)).toEqual([3n, 4n, 9n, 11n, 12n, undefined]);
    expect(ofKind(entries, "listing")).toHaveLength(2);
    expect(ofKind(entries, "all")).toBe(entries);
    expect(story.map(kindOf)).not.toContain("listing");
  });
  const none = new Map<bigint, string>();
  it("exports exact values, and reads the same back", () => {
    const big = entry(9, 2, WEEK_100, "Claimed", { account: me, amount: 1_234n * MEXT + 1n, held: 0n });
    expect(amountIn(big)).toBe(1_234n * MEXT + 1n);
    expect(recordOf(big, none)).toMatchObject({ block: "9", args: { amount: "1234000000000000000001" } });
    expect(JSON.parse(jsonOf({ address: me, chainId: 1, entries: [big], titles: none }))).toEqual({
      ...{ address: me, chainId: 1 },
      entries: [recordOf(big, none)],
    });
    const [head, line] = csvOf(csvHead, [csvLineOf(big, none)]).split("\r\n");
    expect(head).toBe("time,timestamp,block,index,transaction,contract,event,mext,proposal,args");
    expect(line).toContain("1234.000000000000000001");
  });
});

describe("an address that is typed", () => {
  const right = getAddress("0x8ba1f109551bd432803012645ac136ddd64dba72");
  it.each([
    ["", { kind: "empty" }],
    ["0x12", { kind: "malformed" }],
    ["vitalik.eth", { kind: "malformed" }],
    [right, { kind: "ok", address: right }],
    [right.toLowerCase(), { kind: "ok", address: right }],
    [right.replace("b", "B"), { kind: "checksum" }],
    [`0x${"0".repeat(40)}`, { kind: "nobody" }],
  ])("%s", (text, read) => expect(readAddress(text)).toEqual(read));
});
