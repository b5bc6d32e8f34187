import { startsAt } from "../../sdk/mirrors/season.ts";
import { DAY, HOUR } from "../../sdk/mirrors/time.ts";
import { aftermath } from "./aftermath.ts";
import { beginning } from "./beginning.ts";
import { rounds, seasons, teamOf } from "./plan.ts";
import { policy, type Rules } from "./policy.ts";
import { auctions } from "./revenue.ts";
import { applying, voting } from "./season.ts";
import { revenue, stakers } from "./stakers.ts";
import type { Scene } from "./world.ts";

/** Everything that happens, in order of time, on a chain whose community begins at `start`. Each scene is one block. */
export function scenesFrom(start: number, rules: Rules): Scene[] {
  const { firstSeason: first } = rules;
  const live = first + seasons.length - 1;
  const end = startsAt(live) + 6 * DAY + 20 * HOUR;
  const all = [
    ...beginning(start),
    // By the calendar, so that what stakers earn, and stake again, does not depend on when the chain was made.
    ...revenue(startsAt(first - 1) + 2 * DAY, end),
    ...rounds.flatMap((entrants, round) => applying(first + round, entrants, teamOf(round, 0))),
    ...seasons.flatMap((plan, index) => voting(first + index, plan)),
    ...seasons.slice(0, -1).flatMap((plan, index) => aftermath(first + index, plan, first + index === live - 1)),
    ...stakers(first),
    ...auctions(first, end),
    ...policy(end, rules),
    { at: end, acts: () => [] },
  ];
  return spread(all.toSorted((a, b) => a.at - b.at));
}

/** No two blocks share a second. */
function spread(scenes: readonly Scene[]): Scene[] {
  let last = 0;
  return scenes.map((scene) => {
    last = Math.max(scene.at, last + 1);
    return { ...scene, at: last };
  });
}
