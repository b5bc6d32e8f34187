import { type BallotChange, countsOf, isCounted } from "../../sdk/listing/counted.ts";
import { byRank, type SeasonResult, settleSeason, type Standing } from "../../sdk/mirrors/tally.ts";
import { type Choice, candidateStates } from "../../sdk/types.ts";
import type { Candidate, SeasonBoard } from "./dao.ts";

export type Change = BallotChange;

export const stateName = ({ state }: Pick<Candidate, "state">) => candidateStates[state] ?? "Unknown";

/** The candidates of a season that are counted. */
export const counted = ({ candidates }: SeasonBoard): Candidate[] => candidates.filter(isCounted);

/** The sum of a ballot's shares, in percent; the rest of the power is not used. */
export const usedPercent = (choices: readonly Choice[]): number =>
  choices.reduce((sum, { percent }) => sum + Math.abs(percent), 0);

/** The counts of a season, as they are or with one ballot changed. */
export const standingsOf = ({ candidates, voids }: SeasonBoard, change?: Change): Standing[] =>
  countsOf(candidates, voids, change);

/** What a settlement of the season would decide now, or with one ballot changed. */
export function project(board: SeasonBoard, change?: Change): SeasonResult {
  const { quorum, parameters } = board.season;
  return settleSeason(standingsOf(board, change), { quorum, slots: parameters.slots });
}

/** The order in which a season is shown: chosen ones first, then by support; motions at the end. */
export function inOrder(board: SeasonBoard): Candidate[] {
  const { winners } = project(board);
  const place = ({ id }: Candidate): number => {
    const at = winners.indexOf(id);
    return at < 0 ? winners.length : at;
  };
  const isMotion = ({ motionOn }: Candidate): number => (motionOn === 0 ? 0 : 1);
  return counted(board).sort((a, b) => isMotion(a) - isMotion(b) || place(a) - place(b) || byRank(a, b));
}

/** Who is chosen before and after a change: candidates above the line, and motions that pass. */
export type Effect = {
  before: number[];
  after: number[];
  entering: number[];
  leaving: number[];
  cutLineBefore: bigint | undefined;
  cutLineAfter: bigint | undefined;
};

export function effectOf(board: SeasonBoard, change: Change): Effect {
  const chosen = (result: SeasonResult): number[] => {
    const passed = counted(board).filter(({ id, motionOn }) => motionOn !== 0 && result.outcomes.get(id) === "Won");
    return [...result.winners, ...passed.map(({ id }) => id)];
  };
  const [now, then] = [project(board), project(board, change)];
  const [before, after] = [chosen(now), chosen(then)];
  return {
    before,
    after,
    entering: after.filter((id) => !before.includes(id)),
    leaving: before.filter((id) => !after.includes(id)),
    cutLineBefore: now.cutLine,
    cutLineAfter: then.cutLine,
  };
}
