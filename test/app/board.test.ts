import { describe, expect, it } from "vitest";
import { boardOf } from "../../app/src/pages/listings/board.ts";
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

const board = (candidates: Candidate[], slots = 2): SeasonBoard => ({
  candidates,
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
  it("leaves out who is gone, and sets motions apart", () => {
    const { rows, motions } = boardOf(board([candidate(1, 1n, { state: 2 }), candidate(2, 60n, { motionOn: 1 })]));
    expect([rows.length, motions.map(({ outcome }) => outcome)]).toEqual([0, ["Won"]]);
  });
});
