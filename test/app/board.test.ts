import { describe, expect, it } from "vitest";
import { boardOf } from "../../app/src/pages/listings/board.ts";
import { changesOf, movedBeside } from "../../app/src/pages/listings/change.ts";
import { effectsOf, nearQuorum, nearTheLine } from "../../app/src/pages/listings/words.ts";
import type { Candidate, SeasonBoard } from "../../app/src/queries/season.ts";

const candidate = (id: number, support: bigint, change: Partial<Candidate> = {}): Candidate => ({
  id,
  season: 9,
  place: id,
  state: 4,
  objected: false,
  motionOn: 0,
  appliedAt: 0,
  applicant: "0x0000000000000000000000000000000000000001",
  bond: 0n,
  fee: 0n,
  support,
  objection: 0n,
  digest: "0x",
  token: `eip155:1/slip44:${id}`,
  name: `Token ${id}`,
  symbol: `T${id}`,
  ...change,
});

const board = (candidates: Candidate[], slots = 2, voids: number[] = []): SeasonBoard => ({
  candidates,
  voids,
  season: {
    season: 9,
    startsAt: 0,
    endsAt: 1,
    settled: false,
    candidateCount: candidates.length,
    objections: 0,
    quorum: 50n,
    totalPower: 1_000n,
    parameters: {
      bond: 0n,
      feeBps: 0,
      quorumBps: 0,
      quorumFloorBps: 0,
      communityShareBps: 7_000,
      slots,
      councilObjections: 2,
      tradingStartWithin: 0,
      dormantAfter: 0,
    },
  },
});

describe("the season board", () => {
  const data = board([candidate(1, 100n), candidate(2, 95n), candidate(3, 300n), candidate(4, 45n)]);

  it("puts the winners above the cut line, best first", () => {
    const { rows, places, cut } = boardOf(data);
    expect(rows.map(({ candidate: { id } }) => id)).toEqual([3, 1, 2, 4]);
    expect([places, cut]).toEqual([2, 100n]);
  });
  it("says where a vote matters", () => {
    expect(nearTheLine(boardOf(data))).toMatchObject({ gap: 5n, outside: { candidate: { id: 2 } } });
    expect(nearQuorum(boardOf(data)).map(({ candidate: { id } }) => id)).toEqual([4]);
  });
  it("shows what the ballot being built would change", () => {
    const built = boardOf(data, { power: 10n, before: [], after: [{ candidate: 2, percent: 100 }] });
    expect(built.cutThen).toBe(105n);
    expect(effectsOf(built, new Set([2]))).toEqual([{ kind: "enters", symbol: "T2", passes: "T1" }]);
    expect(built.rows.map(({ candidate: { id } }) => id)).toEqual([3, 1, 2, 4]);
  });
  it("takes the ballot in force out before it puts the new one in", () => {
    const built = boardOf(data, {
      power: 10n,
      before: [{ candidate: 1, percent: 100 }],
      after: [{ candidate: 1, percent: -50 }],
    });
    expect(built.rows.find(({ candidate: { id } }) => id === 1)?.then).toEqual({ support: 90n, objection: 5n });
  });
  it("keeps the place of a candidate that the council objects to", () => {
    const { places, rows } = boardOf(
      board([candidate(1, 100n, { objected: true }), candidate(2, 90n), candidate(3, 80n)]),
    );
    expect([places, rows[0]?.outcome, rows[2]?.outcome]).toEqual([2, "Suspended", "Outranked"]);
  });
  it("passes over a candidate whose token was decided on before, and gives its place to the next", () => {
    const { rows, cut } = boardOf(board([candidate(1, 100n), candidate(2, 90n), candidate(3, 80n)], 2, [1]));
    expect(rows.map(({ candidate: { id }, outcome }) => [id, outcome])).toEqual([
      [2, "Won"],
      [3, "Won"],
      [1, "Void"],
    ]);
    expect(cut).toBe(80n);
  });
  it("never burns the bond of a void motion, and never counts it as passed", () => {
    const against = candidate(1, 0n, { motionOn: 3, objection: 90n });
    expect(boardOf(board([against], 2, [1])).motions[0]?.outcome).toBe("Void");
    expect(boardOf(board([against])).motions[0]?.outcome).toBe("Forfeited");
  });
  it("says each candidate's place before and after a change", () => {
    const built = boardOf(data, {
      power: 10n,
      before: [{ candidate: 1, percent: 100 }],
      after: [{ candidate: 2, percent: 100 }],
    });
    expect(built.rows.map(({ candidate: { id }, rank, rankThen }) => [id, rank, rankThen])).toEqual([
      [3, 1, 1],
      [1, 2, 3],
      [2, 3, 2],
      [4, 4, 4],
    ]);
  });
  it("says what a change takes back and gives, and who moves beside it", () => {
    const ballots = {
      power: 10n,
      before: [{ candidate: 4, percent: 50 }],
      after: [{ candidate: 2, percent: 100 }],
    };
    const built = boardOf(data, ballots);
    const changes = changesOf(built, ballots);
    expect(changes.map(({ row, before, after }) => [row.candidate.id, before, after])).toEqual([
      [2, { percent: 0, amount: 0n }, { percent: 100, amount: 10n }],
      [4, { percent: 50, amount: 5n }, { percent: 0, amount: 0n }],
    ]);
    expect(movedBeside(built, changes).map(({ candidate: { id }, outcomeThen }) => [id, outcomeThen])).toEqual([
      [1, "Outranked"],
    ]);
  });
  it("leaves out who is gone, and sets motions apart", () => {
    const { rows, motions } = boardOf(board([candidate(1, 1n, { state: 2 }), candidate(2, 60n, { motionOn: 1 })]));
    expect([rows.length, motions.map(({ outcome }) => outcome)]).toEqual([0, ["Won"]]);
  });
});
