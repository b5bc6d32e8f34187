import type { Choice } from "../../sdk/types.ts";
import { dice } from "./dice.ts";
import { type Entrant, reasons } from "./plan.ts";

/** What changes every ballot of the demo at once. */
const TASTE = 15_411;

export type DemoBallot = { choices: Choice[]; reason: string };

/**
 * What one voter puts on the ballot of a season: the three to six candidates that they feel most strongly about, for or
 * against, by the strength of the feeling. `undefined` for one in nine, who does not vote this time.
 */
export function ballotOf(
  voter: number,
  season: number,
  entrants: readonly (Entrant & { candidate: number })[],
): DemoBallot | undefined {
  if (dice(9, TASTE, voter, season) === 0) return undefined;
  const feelings = entrants
    .map(({ appeal, doubt = 0, candidate }, index) => {
      const liking = appeal * (12 + dice(89, TASTE, voter, season, index, 1));
      const doubting = doubt * (12 + dice(89, TASTE, voter, season, index, 2));
      return { candidate, strength: Math.max(liking, doubting), side: doubting > liking ? -1 : 1 };
    })
    .sort((a, b) => b.strength - a.strength || a.candidate - b.candidate)
    .slice(0, 3 + dice(4, TASTE, voter, season, 3));
  // Nobody spends votes on what leaves them cold.
  const strongest = feelings[0]?.strength ?? 0;
  const felt = feelings.filter(({ strength }) => 3 * strength > strongest);
  const total = felt.reduce((sum, { strength }) => sum + strength, 0);
  const choices = felt
    .map(({ candidate, strength, side }) => ({ candidate, percent: side * Math.floor((100 * strength) / total) }))
    .filter(({ percent }) => percent !== 0);
  const reason = dice(6, TASTE, voter, season, 4) === 0 ? (reasons[dice(reasons.length, voter, season)] ?? "") : "";
  return { choices, reason };
}
