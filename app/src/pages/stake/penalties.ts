import { penaltyToCut } from "../../../../sdk/mirrors/penalty.ts";
import { DAY } from "../../../../sdk/mirrors/time.ts";
import type { PenaltyPoint } from "../../chart/PenaltyLine.tsx";

type Exit = { tier: number; amount: bigint; readyAt: number };

/** So many points at most are drawn; a year's notice is then shown in steps of several days. */
const MOST_POINTS = 62;

/** What leaving burns from `now` on, in steps of whole days, to the second in which it burns nothing. */
export function penaltiesByDay(exit: Exit, now: number): PenaltyPoint[] {
  const days = Math.max(0, Math.ceil((exit.readyAt - now) / DAY));
  const step = Math.max(1, Math.ceil(days / MOST_POINTS)) * DAY;
  const points: PenaltyPoint[] = [];
  for (let at = now; at < exit.readyAt; at += step) points.push({ at, penalty: penaltyToCut(exit, at) });
  points.push({ at: Math.max(now, exit.readyAt), penalty: 0n });
  return points;
}

/** What of a stake is burned when it leaves after so many days of its notice. */
export function penaltyAfter(tier: number, notice: number, amount: bigint, days: number): bigint {
  return penaltyToCut({ tier, amount, readyAt: notice }, Math.min(notice, Math.round(days * DAY)));
}
