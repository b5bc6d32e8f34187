import { withdrawBallot } from "../../sdk/calls/withdrawBallot.ts";
import { act } from "../lib/act.ts";
import type { Open } from "../lib/open.ts";
import { requireNamed } from "../stake/staking.ts";
import { requireSound } from "./check.ts";
import { liveSeason, readBoard, readVoter } from "./dao.ts";
import type { Effect } from "./projection.ts";
import { sayBallot } from "./sayBallot.ts";
import { sayEffect } from "./sayEffect.ts";

/** Takes the account's ballot of the live season back. */
export async function withdrawVote(open: Open): Promise<object> {
  const season = liveSeason(open);
  let effect: Effect | undefined;
  const take = () =>
    act(open, {
      intent: `take the ballot of season ${season} back`,
      call: async (from) => {
        const [board, voter] = await Promise.all([
          readBoard(open, season),
          readVoter(open, requireNamed(from), season),
        ]);
        await requireSound(open, { board, voter, choices: [], isWithdrawal: true });
        effect = sayEffect(open, { board, voter, choices: [] });
        return withdrawBallot(open.deployment);
      },
    });
  let done = await take();
  // An earlier run's transaction was found; a ballot cast since is taken back anew.
  if (done.receipt !== undefined && effect === undefined) {
    const { choices } = await readVoter(open, done.from, season);
    if (choices.length > 0) done = await take();
  }
  if (done.receipt === undefined) return { season, effect, ...done.answer };
  return { season, effect, ...sayBallot(open, done.receipt), ...done.answer };
}
