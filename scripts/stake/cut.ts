import { cutNotice } from "../../sdk/calls/cutNotice.ts";
import { penaltyToCut } from "../../sdk/mirrors/penalty.ts";
import { act } from "../lib/act.ts";
import { mext, optionalAmount, wholeArg } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { exitsOf } from "./exits.ts";
import { eventOf, requireNamed } from "./staking.ts";

/** Ends a notice before its time, for the part of the penalty whose notice is left. */
export async function cutStakeNotice(open: Open): Promise<object> {
  const { deployment, args, say, progress, now } = open;
  const [exit, most] = [wholeArg(args, "exit", 0), optionalAmount(args, "maxPenalty")];
  const { answer, receipt } = await act(open, {
    intent: `cut notice ${exit}${most === undefined ? "" : ` for at most ${mext(most)}`}`,
    call: async (account) => {
      const found = (await exitsOf(open, requireNamed(account))).find((each) => each.exit === exit && each.amount > 0n);
      if (found === undefined) {
        throw new Problem(`${account} has no running notice ${exit}.`, {
          todo: "Look with stake show.",
          exitCode: exitCodes.refused,
        });
      }
      const penalty = penaltyToCut(found, now);
      progress(
        `Cutting notice ${exit} now costs ${mext(penalty)} of ${mext(found.amount)}, burned; ` +
          `${mext(found.amount - penalty)} are paid.`,
      );
      return cutNotice(deployment, { exitId: BigInt(exit), maxPenalty: most ?? penalty });
    },
  });
  if (receipt === undefined) return { exit, ...answer };
  const { paid, penalty } = eventOf(open, receipt, "NoticeCutShort");
  say(`Notice ${exit} is cut: ${mext(paid)} paid, ${mext(penalty)} burned.`);
  return { exit, paid, penalty, ...answer };
}
