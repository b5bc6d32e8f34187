import { describe, expect, it } from "vitest";
import { byRank, quorumOf, settleSeason, type Standing } from "../../sdk/mirrors/tally.ts";
import { seeded } from "./random.ts";

const base: Standing = { id: 1, support: 0n, objection: 0n, token: "a", isMotion: false, objected: false };
const standing = (id: number, support: bigint, change: Partial<Standing> = {}): Standing => ({
  ...base,
  id,
  support,
  token: `token ${id}`,
  ...change,
});

describe("quorum", () => {
  const rules = { quorumBps: 200, quorumFloorBps: 10 };
  it("is a share of total power, rounded up", () => {
    expect(quorumOf(rules, 10_001n, 0n)).toBe(201n);
  });
  it("is never below a share of genesis supply", () => {
    expect(quorumOf(rules, 10_000n, 1_000_000n)).toBe(1_000n);
  });
});

describe("settlement", () => {
  const rules = { quorum: 100n, slots: 2 };

  it("chooses by support, and the earlier application among equals", () => {
    const result = settleSeason([standing(1, 150n), standing(2, 200n), standing(3, 150n)], rules);
    expect(result.winners).toEqual([2, 1]);
    expect(result.outcomes.get(3)).toBe("Outranked");
    expect(result.cutLine).toBe(150n);
  });

  it("asks for quorum and for more support than objection", () => {
    const result = settleSeason(
      [
        standing(1, 99n),
        standing(2, 100n, { objection: 100n }),
        standing(3, 100n, { objection: 101n }),
        standing(4, 10n, { objection: 11n }),
        standing(5, 0n),
      ],
      rules,
    );
    expect([...result.outcomes.values()]).toEqual(["BelowQuorum", "Refused", "Forfeited", "Refused", "BelowQuorum"]);
    expect(result.cutLine).toBeUndefined();
  });

  it("lets a token win once", () => {
    const result = settleSeason(
      [standing(1, 300n, { token: "x" }), standing(2, 400n, { token: "x" }), standing(3, 200n)],
      rules,
    );
    expect(result.winners).toEqual([2, 3]);
    expect(result.outcomes.get(1)).toBe("Void");
  });

  it("suspends a twin of a token that was objected to", () => {
    const standings = [standing(1, 300n, { objected: true, token: "t" }), standing(2, 400n, { token: "t" })];
    const { outcomes } = settleSeason(standings, rules);
    expect(outcomes.get(2)).toBe("Suspended");
    expect(outcomes.get(1)).toBe("Void");
  });

  it("holds the place of a suspended candidate", () => {
    const result = settleSeason([standing(1, 300n, { objected: true }), standing(2, 200n), standing(3, 150n)], rules);
    expect([...result.outcomes.values()]).toEqual(["Suspended", "Won", "Outranked"]);
  });

  it("passes a motion without a slot", () => {
    const result = settleSeason([standing(1, 300n), standing(2, 200n), standing(3, 150n, { isMotion: true })], rules);
    expect(result.winners).toEqual([1, 2]);
    expect(result.outcomes.get(3)).toBe("Won");
  });

  it("voids candidacies that an earlier season has made moot, without taking their bond", () => {
    const result = settleSeason(
      [standing(1, 300n, { isVoid: true }), standing(2, 0n, { objection: 100n, isVoid: true }), standing(3, 150n)],
      rules,
    );
    expect([...result.outcomes.values()]).toEqual(["Void", "Void", "Won"]);
  });

  it("never depends on the order in which candidates come", () => {
    const random = seeded(6);
    for (let run = 0; run < 300; run++) {
      const standings = Array.from({ length: random.integer(0, 64) }, (_, index) =>
        standing(index + 1, BigInt(random.integer(0, 300)), {
          objection: BigInt(random.integer(0, 300)),
          token: `token ${random.integer(0, 40)}`,
          isMotion: random.integer(0, 9) === 0,
          objected: random.integer(0, 9) === 0,
        }),
      );
      const limits = { quorum: 100n, slots: random.integer(1, 16) };
      const result = settleSeason(standings, limits);
      expect(settleSeason(standings.toReversed(), limits).winners).toEqual(result.winners);
      const chosen = standings.filter(({ id }) => result.winners.includes(id));
      expect(chosen.length).toBeLessThanOrEqual(limits.slots);
      expect(new Set(chosen.map(({ token }) => token)).size).toBe(chosen.length);
      expect(chosen.every(({ support, objection }) => support >= 100n && support > objection)).toBe(true);
      expect(result.winners).toEqual(chosen.sort(byRank).map(({ id }) => id));
    }
  });
});
