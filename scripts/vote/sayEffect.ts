import { exactAmount } from "../../sdk/format.ts";
import type { Open } from "../lib/open.ts";
import type { CheckedBallot } from "./check.ts";
import type { Candidate } from "./dao.ts";
import { type Effect, effectOf, usedPercent } from "./projection.ts";

/** Says who is above the line before and after a ballot, what stays unused, and what the ballot replaces. */
export function sayEffect(
  { progress }: Pick<Open, "progress">,
  { board, voter, choices }: CheckedBallot,
): Effect & { power: bigint; unusedPercent: number; replaces: number | undefined } {
  const effect = effectOf(board, { power: voter.power, before: voter.choices, after: choices });
  const called = (id: number): string => {
    const found = board.candidates.find((candidate) => candidate.id === id);
    return found === undefined ? String(id) : nameOf(found);
  };
  const list = (ids: readonly number[]): string => (ids.length === 0 ? "nobody" : ids.map(called).join(", "));
  progress(`Power ${exactAmount(voter.power)} in season ${board.season.season}.`);
  progress(`Above the line now:  ${list(effect.before)}.`);
  progress(`With this ballot:    ${list(effect.after)}.`);
  if (effect.entering.length > 0) progress(`It brings in:        ${list(effect.entering)}.`);
  if (effect.leaving.length > 0) progress(`It puts out:         ${list(effect.leaving)}.`);
  const unusedPercent = 100 - usedPercent(choices);
  if (choices.length > 0 && unusedPercent > 0) progress(`${unusedPercent} % of the power stays unused.`);
  const replaces = voter.choices.length > 0 ? voter.version : undefined;
  if (replaces !== undefined) progress(`It replaces version ${replaces} of the ballot.`);
  return { ...effect, power: voter.power, unusedPercent, replaces };
}

const nameOf = ({ id, symbol, motionOn }: Candidate): string =>
  `${id} ${motionOn === 0 ? symbol : `(motion on listing ${motionOn})`}`;
