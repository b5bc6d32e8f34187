import { burn } from "../../sdk/calls/burn.ts";
import { claim } from "../../sdk/calls/claim.ts";
import { claimAndStake } from "../../sdk/calls/claimAndStake.ts";
import { cutNotice } from "../../sdk/calls/cutNotice.ts";
import { fund } from "../../sdk/calls/fund.ts";
import { giveNotice } from "../../sdk/calls/giveNotice.ts";
import { leaveNow } from "../../sdk/calls/leaveNow.ts";
import { move } from "../../sdk/calls/move.ts";
import { withdraw } from "../../sdk/calls/withdraw.ts";
import type { Deployed } from "../../sdk/deployment.ts";
import { penaltyToLeave } from "../../sdk/mirrors/penalty.ts";
import { startsAt } from "../../sdk/mirrors/season.ts";
import { DAY, WEEK } from "../../sdk/mirrors/time.ts";
import { MEXT } from "./beginning.ts";
import { holderOf } from "./community.ts";
import { dice } from "./dice.ts";
import { exchange, treasury } from "./people.ts";
import type { Call } from "./stage.ts";
import type { Scene } from "./world.ts";

const amount = (thousands: number): bigint => BigInt(thousands) * 1_000n * MEXT;
const [week, quarter, year] = [1, 3, 4] as const;

/** The exchange's revenue, once a week: what arrives in one week streams over the next. */
export function revenue(from: number, until: number): Scene[] {
  const scenes: Scene[] = [];
  for (let at = from; at < until; at += WEEK) {
    const thousands = 180 + dice(160, Math.floor(at / WEEK) - Math.floor(from / WEEK));
    scenes.push(doing(at, exchange, (deployment) => fund(deployment, { amount: amount(thousands) })));
  }
  return scenes;
}

/** What stakers do besides voting, in the seasons from `first` on. */
export function stakers(first: number): Scene[] {
  const on = (season: number, day: number) => startsAt(first + season) + Math.round(day * DAY);
  const mover = part(week, 2, 30);
  const doubter = part(quarter, 4, 50);
  const hasty = part(year, 3, 12);
  const leaver = part(week, 5, 40);
  const waiting = part(week, 7, 25);
  return [
    doing(on(0, 8), mover.index, (d) => move(d, { from: week, to: week + 1, amount: mover.amount })),
    doing(on(1, 3), doubter.index, (d) => giveNotice(d, { tier: quarter, amount: doubter.amount })),
    // In a hurry: the penalty for the whole year's notice is burned.
    doing(on(1, 5), hasty.index, (d) =>
      leaveNow(d, { tier: year, amount: hasty.amount, maxPenalty: penaltyToLeave(year, hasty.amount) }),
    ),
    doing(on(2, 2), leaver.index, (d) => giveNotice(d, { tier: week, amount: leaver.amount })),
    doing(on(2, 3), 4, (d) => giveNotice(d, { tier: quarter, amount: amount(100) })),
    // Part of the notice has run, so no more than the penalty of the whole is burned.
    doing(on(2, 6), doubter.index, (d) =>
      cutNotice(d, { exitId: 0n, maxPenalty: penaltyToLeave(quarter, doubter.amount) }),
    ),
    doing(on(2, 7), 6, (d) => claim(d)),
    doing(on(2, 7.1), 12, (d) => claimAndStake(d, { tier: week })),
    doing(on(2, 9.5), leaver.index, (d) => withdraw(d, { exitId: 0n })),
    doing(on(2, 10), treasury, (d) => burn(d, { amount: amount(250) })),
    doing(on(3, 1.8), 2, (d) => giveNotice(d, { tier: week, amount: amount(150) })),
    doing(on(3, 3), waiting.index, (d) => giveNotice(d, { tier: week, amount: waiting.amount })),
    doing(on(3, 6.1), 13, (d) => burn(d, { amount: amount(12) })),
  ];
}

/** Who has the n-th largest stake in a tier, and that share of it. */
function part(tier: number, n: number, percent: number): { index: number; amount: bigint } {
  const { index, staked } = holderOf(tier, n);
  return { index, amount: (BigInt(staked) * MEXT * BigInt(percent)) / 100n };
}

function doing(at: number, who: number, call: (deployment: Deployed) => Call): Scene {
  return { at, acts: ({ account, deployment }) => [{ by: account(who), call: call(deployment) }] };
}
