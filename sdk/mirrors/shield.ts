/** A failed motion whose support reached quorum shields its listing for so many seasons after its own. */
export const SHIELD_SEASONS = 2;

/** Whether a listing is shielded from motions of `season`; `shieldSeason` is that of the motion, zero if none was. */
export function isShielded(shieldSeason: number, season: number): boolean {
  return shieldSeason !== 0 && shieldSeason < season && season <= shieldedThrough(shieldSeason);
}

/** The last season that a shield covers. */
export function shieldedThrough(shieldSeason: number): number {
  return shieldSeason + SHIELD_SEASONS;
}
