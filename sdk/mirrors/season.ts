import { DAY, HOUR } from "./time.ts";

/** Seasons follow Unix time: season `s` runs from `s * 14 days`, the end excluded, over the weeks `2s` and `2s + 1`. */
export const SEASON = 14 * DAY;
export const WITHDRAWALS_CLOSE_BEFORE = 48 * HOUR;
export const COUNCIL_CLOSES_BEFORE = 48 * HOUR;
export const OBJECTIONS_ONLY_FOR = 24 * HOUR;
export const UPHOLD_WITHIN = 30 * DAY;

/** The season that `timestamp` lies in. */
export function seasonAt(timestamp: number): number {
  return Math.floor(timestamp / SEASON);
}

/** The first second of `season`. */
export function startsAt(season: number): number {
  return season * SEASON;
}

/** The first second after `season`. */
export function endsAt(season: number): number {
  return (season + 1) * SEASON;
}

/** The week whose power counts in `season`. */
export function firstWeekOf(season: number): number {
  return season * 2;
}

/** From this second on, candidates of `season` can no longer withdraw. */
export function withdrawalsCloseAt(season: number): number {
  return startsAt(season) - WITHDRAWALS_CLOSE_BEFORE;
}

/** From this second on, the council can no longer object in `season`. */
export function councilClosesAt(season: number): number {
  return endsAt(season) - COUNCIL_CLOSES_BEFORE;
}

/** From this second on, support may only shrink and objection only grow. */
export function objectionsOnlyFrom(season: number): number {
  return endsAt(season) - OBJECTIONS_ONLY_FOR;
}

export function isObjectionsOnly(timestamp: number): boolean {
  return timestamp >= objectionsOnlyFrom(seasonAt(timestamp));
}

/** The last second at which an objection of `season` can be upheld. */
export function upholdUntil(season: number): number {
  return endsAt(season) + UPHOLD_WITHIN;
}

/** The first season of a deployment at `timestamp`: two turns of the season away. */
export function firstSeasonAt(timestamp: number): number {
  return seasonAt(timestamp) + 2;
}

/** The season that one applies for at `timestamp`. */
export function applicationSeasonAt(timestamp: number, firstSeason: number): number {
  return Math.max(seasonAt(timestamp) + 1, firstSeason);
}

/** The season that has ended and waits for its settlement, with everything that could change its result; `undefined` if none. */
export function unsettledSeason(nextToSettle: number, timestamp: number): number | undefined {
  return endsAt(nextToSettle) > timestamp ? undefined : nextToSettle;
}

/**
 * What the clock allows:
 * - voting: ballots in every direction; the council may object; next season's candidates may withdraw
 * - closing: ballots in every direction; council objections and next season's withdrawals are closed
 * - objectionsOnly: the last 24 hours
 */
export const phases = ["voting", "closing", "objectionsOnly"] as const;
export type Phase = (typeof phases)[number];

export function phaseAt(timestamp: number): { season: number; phase: Phase; startedAt: number; endsAt: number } {
  const season = seasonAt(timestamp);
  const turns = [startsAt(season), councilClosesAt(season), objectionsOnlyFrom(season), endsAt(season)] as const;
  if (timestamp < turns[1]) return { season, phase: "voting", startedAt: turns[0], endsAt: turns[1] };
  if (timestamp < turns[2]) return { season, phase: "closing", startedAt: turns[1], endsAt: turns[2] };
  return { season, phase: "objectionsOnly", startedAt: turns[2], endsAt: turns[3] };
}

/** The second at which the next phase begins. */
export function nextPhaseAt(timestamp: number): number {
  return phaseAt(timestamp).endsAt;
}
