import { castBallot } from "../../sdk/calls/castBallot.ts";
import { act } from "../lib/act.ts";
import { requireNamed } from "../stake/staking.ts";
import type { Open } from "../lib/open.ts";
import { choicesText, wishOf } from "./choices.ts";
import { requireSound } from "./check.ts";
import { liveSeason, readBoard, readVoter } from "./dao.ts";
import { sayBallot } from "./sayBallot.ts";
import { sayEffect } from "./sayEffect.ts";
import type { Effect } from "./projection.ts";

/** Casts or replaces the account's ballot, and says first what that changes. */
export async function castVote(open: Open): Promise<object> {
  const { choices, reason } = wishOf(open.args);
  const season = liveSeason(open);
  let effect: Effect | undefined;
  const cast = () =>
    act(open, {
      intent: `cast ${choicesText(choices)} in season ${season}${reason === "" ? "" : ` because ${reason}`}`,
      call: async (from) => {
        const [board, voter] = await Promise.all([
          readBoard(open, season),
          readVoter(open, requireNamed(from), season),
        ]);
        await requireSound(open, { board, voter, choices });
        effect = sayEffect(open, { board, voter, choices });
        return castBallot(open.deployment, { choices, reason });
      },
    });
  let done = await cast();
  // An earlier run's transaction was found; had another ballot replaced it since, this one is wanted anew.
  if (done.receipt !== undefined && effect === undefined) {
    const { choices: inForce } = await readVoter(open, done.from, season);
    if (choicesText(inForce) !== choicesText(choices)) done = await cast();
  }
  if (done.receipt === undefined) return { season, choices, reason, effect, ...done.answer };
  return { season, reason, effect, ...sayBallot(open, done.receipt), ...done.answer };
}
