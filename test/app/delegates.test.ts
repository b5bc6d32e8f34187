// those who vote, from history alone
//   power now and from the next week on: the lowest of the week before; who holds none does not stand there
//   what others gave: without one's own weight; who gives nothing is no delegator
//   turnout: only what ended, was not cancelled, and was asked while there was power
//   votes: the newest proposal first, each as it is in force
//   how few of them hold half of all votes
//   found by address or reason; ordered; equals by power
import { getAddress, type Hex } from "viem";
import { describe, expect, it } from "vitest";
import { endsAt, firstSeasonAt, firstWeekOf } from "../../sdk/mirrors/season.ts";
import { DAY, WEEK, weekOf, weekStartsAt } from "../../sdk/mirrors/time.ts";
import type { Entry } from "../../app/src/history/entry.ts";
import { holdersOfHalf, recordsOf, shownOf } from "../../app/src/pages/delegates/record.ts";

const person = (last: number) => getAddress(`0x${last.toString(16).padStart(40, "0")}`);
const [ana, ben, cleo, dora] = [person(1), person(2), person(3), person(4)];
const HASH: Hex = `0x${"ab".repeat(32)}`;

const season = firstSeasonAt(1_900_000_000);
const begin = weekStartsAt(firstWeekOf(season) - 2);
const now = endsAt(season) + DAY;
let block = 0;
const entry = (at: number, name: Entry["name"], args: object): Entry =>
  ({ contract: "any", name, args, block: BigInt(++block), index: 0, hash: HASH, at }) as unknown as Entry;

const votes = (at: number, delegate: string, newVotes: bigint) =>
  entry(at, "DelegateVotesChanged", { delegate, newVotes });
const staked = (at: number, account: string, weight: bigint) => entry(at, "Staked", { account, weight });
const gives = (at: number, delegator: string, toDelegate: string) =>
  entry(at, "DelegateChanged", { delegator, toDelegate });

const staking = [
  ...[votes(begin, ana, 100n), staked(begin, ana, 100n)],
  ...[votes(begin, ben, 40n), staked(begin, ben, 40n)],
  gives(begin + 1, ben, ana),
  ...[votes(begin + 1, ben, 0n), votes(begin + 1, ana, 140n)],
  // Gives nothing, for it stakes nothing.
  gives(begin + 2, dora, ana),
  // This week, so that it counts from the next but one on.
  ...[votes(now - 60, cleo, 500n), staked(now - 60, cleo, 500n)],
  ...[votes(now - 8 * DAY, dora, 70n), staked(now - 8 * DAY, dora, 70n), gives(now - 8 * DAY, dora, dora)],
];
const proposed = (proposalId: bigint, voteStart: number, voteEnd = voteStart + WEEK) =>
  entry(voteStart - DAY, "ProposalCreated", {
    ...{ proposalId, proposer: ana, targets: [], values: [], calldatas: [], description: `# ${proposalId}` },
    ...{ voteStart: BigInt(voteStart), voteEnd: BigInt(voteEnd) },
  });
const voted = (proposalId: bigint, voter: string, support: number, reason = "") =>
  entry(now - 2 * WEEK, "VoteCast", { proposalId, voter, support, weight: 140n, reason });

const past = {
  staking,
  policy: [
    proposed(1n, begin + 3),
    proposed(2n, now - 10 * DAY),
    proposed(3n, now - 12 * DAY),
    entry(now - 9 * DAY, "ProposalCanceled", { proposalId: 3n }),
    proposed(4n, now - DAY),
    // Its end has moved: it is not over.
    proposed(5n, now - 8 * DAY),
    entry(now - 2 * DAY, "ProposalExtended", { proposalId: 5n, extendedDeadline: BigInt(now + DAY) }),
  ],
  policyVotes: [voted(2n, ana, 0), voted(2n, ana, 1, "Read twice."), voted(4n, ana, 0, "Not so.")],
  ballots: [entry(now - WEEK, "BallotCast", { voter: ana, season })],
};
const records = recordsOf(past, now, season);
const of = (account: string) => records.find((record) => record.account === account);

describe("who votes", () => {
  it("stands there with the power of this week and the next, the most powerful first", () => {
    expect(weekOf(now)).toBe(firstWeekOf(season) + 2);
    expect(records.map(({ account, power, next }) => [account, power, next])).toEqual([
      [ana, 140n, 140n],
      [dora, 0n, 70n],
    ]);
  });

  it("has weight of others who give some, beside their own", () => {
    expect(of(ana)).toMatchObject({ delegators: 1, fromOthers: 40n });
    expect(of(dora)).toMatchObject({ delegators: 0, fromOthers: 0n });
  });

  it("is asked by what ended while they had power, and by nothing else", () => {
    expect(of(ana)).toMatchObject({ policy: { voted: 1, could: 1 }, seasons: { voted: 1, could: 1 } });
    expect(of(dora)).toMatchObject({ policy: { voted: 0, could: 0 }, seasons: { voted: 0, could: 0 } });
  });

  it("shows the votes in force, the newest proposal first", () => {
    expect(of(ana)?.votes.map(({ proposal, vote }) => [proposal.id, vote.choice, vote.reason])).toEqual([
      [4n, "Against", "Not so."],
      [2n, "For", "Read twice."],
    ]);
  });
});

describe("half of all votes", () => {
  it("is held by as few as reach it together, the most powerful first", () => {
    expect(holdersOfHalf([5n, 3n, 2n])).toBe(1);
    expect(holdersOfHalf([4n, 3n, 3n])).toBe(2);
    expect(holdersOfHalf([1n, 1n, 1n])).toBe(2);
  });
  it("is held by nobody where there are none", () => {
    expect(holdersOfHalf([])).toBe(0);
    expect(holdersOfHalf([0n, 0n])).toBe(0);
  });
});

describe("the list of those who vote", () => {
  const shown = (words: string, order: "power" | "turnout" | "delegators" | "given" = "power") =>
    shownOf(records, { words, order }).map(({ account }) => account);

  it("is searched by address and by reason", () => {
    expect(shown(ana.slice(-6))).toEqual([ana]);
    expect(shown(" READ twice")).toEqual([ana]);
    expect(shown("nowhere")).toEqual([]);
  });

  it("is ordered by what one asks for", () => {
    const [first] = records;
    if (!first) throw new Error("There is nobody.");
    const rows = [
      { ...first, account: ben, delegators: 1, fromOthers: 9n, policy: { voted: 0, could: 2 } },
      { ...first, account: cleo, delegators: 3, fromOthers: 2n, policy: { voted: 2, could: 2 } },
    ];
    const order = (by: "turnout" | "delegators" | "given") =>
      shownOf(rows, { words: "", order: by }).map(({ account }) => account);
    expect(order("turnout")).toEqual([cleo, ben]);
    expect(order("delegators")).toEqual([cleo, ben]);
    expect(order("given")).toEqual([ben, cleo]);
  });
});
