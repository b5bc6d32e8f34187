import { amountOf } from "../../../sdk/mirrors/ballot.ts";
import { settleSeason, type Standing } from "../../../sdk/mirrors/tally.ts";
import type { Choice } from "../../../sdk/types.ts";
import type { Chain } from "./stack.ts";

export type Candidates = Awaited<ReturnType<Chain["candidates"]>>;
type Count = { id: number; support: bigint; objection: bigint };

export const MEXT = 10n ** 18n;

export const bySymbol = (candidates: Candidates, symbol: string): Candidates[number] => {
  const found = candidates.find((candidate) => candidate.symbol === symbol && candidate.motionOn === 0);
  if (found === undefined) throw new Error(`There is no candidate ${symbol}.`);
  return found;
};

/** The counts once one ballot has taken the place of another, by the SDK's mirror. */
export function recounted(
  candidates: Candidates,
  power: bigint,
  before: readonly Choice[],
  after: readonly Choice[],
): Count[] {
  return candidates.map(({ id, support, objection }) => {
    const share = (choices: readonly Choice[]) =>
      amountOf(power, choices.find(({ candidate }) => candidate === id)?.percent ?? 0);
    const [old, fresh] = [share(before), share(after)];
    return {
      id,
      support: support - old.support + fresh.support,
      objection: objection - old.objection + fresh.objection,
    };
  });
}

export const countsOf = (candidates: Candidates): Count[] =>
  candidates.map(({ id, support, objection }) => ({ id, support, objection }));

/** What the season would decide now, by the SDK's mirror. */
export async function resultOf(chain: Chain, season: number) {
  const [candidates, { quorum, parameters }] = await Promise.all([chain.candidates(season), chain.seasonInfo(season)]);
  const standings = candidates.map(({ id, token, motionOn, objected, support, objection }): Standing => ({
    id,
    support,
    objection,
    objected,
    token: motionOn === 0 ? token : `motion ${id}`,
    isMotion: motionOn !== 0,
  }));
  return { candidates, ...settleSeason(standings, { quorum, slots: parameters.slots }) };
}
