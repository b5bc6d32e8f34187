import type { Parameters } from "../types.ts";
import { DAY } from "./time.ts";

const MEXT = 10n ** 18n;

/** The least and the most of each parameter, in the order in which the contract checks them. */
export const parameterBounds = {
  bond: [1_000n * MEXT, 1_000_000n * MEXT],
  feeBps: [0n, 5_000n],
  quorumBps: [50n, 2_000n],
  quorumFloorBps: [5n, 100n],
  communityShareBps: [7_000n, 10_000n],
  slots: [1n, 16n],
  councilObjections: [0n, 4n],
  tradingStartWithin: [BigInt(DAY), BigInt(60 * DAY)],
  dormantAfter: [BigInt(30 * DAY), BigInt(180 * DAY)],
} as const satisfies Record<keyof Parameters, readonly [bigint, bigint]>;

/** A parameter outside its bounds, as the contract's `ParameterOutOfBounds` names it. */
export type ParameterFault = { name: keyof Parameters; value: bigint; least: bigint; most: bigint };

/** The first parameter that the contract would refuse; `undefined` if all are within bounds. */
export function parameterFault(parameters: Parameters): ParameterFault | undefined {
  for (const name of Object.keys(parameterBounds) as (keyof Parameters)[]) {
    const [least, most] = parameterBounds[name];
    const value = BigInt(parameters[name]);
    if (value < least || value > most) return { name, value, least, most };
  }
  return undefined;
}

/**
 * The rules of a season: the newest that were written before it began. `history` is in the order of writing; its first
 * entry, the deployment's, rules whatever nothing later does.
 */
export function rulesOf<Written extends { fromSeason: number }>(
  history: readonly [Written, ...Written[]],
  season: number,
): Written {
  return history.findLast(({ fromSeason }) => fromSeason <= season) ?? history[0];
}
