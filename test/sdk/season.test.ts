import { describe, expect, it } from "vitest";
import * as season from "../../sdk/mirrors/season.ts";
import { DAY, HOUR, WEEK, weekOf } from "../../sdk/mirrors/time.ts";
import { seeded } from "./random.ts";

describe("season", () => {
  it("lasts 14 days and covers two whole UTC weeks", () => {
    expect(season.SEASON).toBe(1_209_600);
    expect(season.startsAt(1_470)).toBe(1_470 * 14 * DAY);
    expect(season.endsAt(1_470)).toBe(season.startsAt(1_471));
    expect(weekOf(season.startsAt(1_470))).toBe(season.firstWeekOf(1_470));
    expect(weekOf(season.endsAt(1_470) - 1)).toBe(season.firstWeekOf(1_470) + 1);
    expect(season.SEASON).toBe(2 * WEEK);
  });

  it("turns at its first second", () => {
    expect(season.seasonAt(season.startsAt(9) - 1)).toBe(8);
    expect(season.seasonAt(season.startsAt(9))).toBe(9);
  });

  it("closes withdrawals 48 hours before its start and council objections 48 hours before its end", () => {
    expect(season.withdrawalsCloseAt(9)).toBe(season.startsAt(9) - 48 * HOUR);
    expect(season.councilClosesAt(9)).toBe(season.endsAt(9) - 48 * HOUR);
    expect(season.upholdUntil(9)).toBe(season.endsAt(9) + 30 * DAY);
  });

  it("takes objections only in its last 24 hours", () => {
    expect(season.isObjectionsOnly(season.endsAt(9) - 24 * HOUR - 1)).toBe(false);
    expect(season.isObjectionsOnly(season.endsAt(9) - 24 * HOUR)).toBe(true);
    expect(season.isObjectionsOnly(season.endsAt(9) - 1)).toBe(true);
    expect(season.isObjectionsOnly(season.endsAt(9))).toBe(false);
  });

  it("names each phase and the second at which the next begins", () => {
    const at = (offset: number) => season.phaseAt(season.startsAt(9) + offset);
    expect(at(0)).toEqual({
      season: 9,
      phase: "voting",
      startedAt: season.startsAt(9),
      endsAt: season.councilClosesAt(9),
    });
    expect(at(12 * DAY - 1).phase).toBe("voting");
    expect(at(12 * DAY).phase).toBe("closing");
    expect(at(13 * DAY - 1).phase).toBe("closing");
    expect(at(13 * DAY).phase).toBe("objectionsOnly");
    expect(at(14 * DAY).season).toBe(10);
  });

  it("always has a next phase ahead, whose first second is another phase", () => {
    const random = seeded(1);
    for (let run = 0; run < 2_000; run++) {
      const timestamp = random.integer(0, 4_000_000_000);
      const next = season.nextPhaseAt(timestamp);
      expect(next).toBeGreaterThan(timestamp);
      expect(season.phaseAt(next - 1).phase).toBe(season.phaseAt(timestamp).phase);
      expect(season.phaseAt(next).phase).not.toBe(season.phaseAt(timestamp).phase);
    }
  });
});
