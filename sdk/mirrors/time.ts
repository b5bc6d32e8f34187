export const HOUR = 3_600;
export const DAY = 86_400;

/** A whole UTC week as Unix time counts them; weeks turn on Thursdays at 00:00 UTC. */
export const WEEK = 604_800;

/** The week that `timestamp` lies in. */
export function weekOf(timestamp: number): number {
  return Math.floor(timestamp / WEEK);
}

/** The first second of `week`. */
export function weekStartsAt(week: number): number {
  return week * WEEK;
}
