import { WHOLE_BPS } from "./weight.ts";

/** A bond that takes the place of the smallest is 110 % of it. */
export const DISPLACING_BPS = 11_000n;

/** What is burned at application, rounded down; the rest of the bond is held for the applicant. */
export function feeOf(bond: bigint, feeBps: number): bigint {
  return (bond * BigInt(feeBps)) / WHOLE_BPS;
}

/** What a newcomer must bring at least, and whom it displaces with it; nobody while a place is free. */
export type Entry = { least: bigint; displaced: number | undefined };

/**
 * The way into a season of `places`: with a free place its bond; with none 110 % of the smallest whole bond (what is held
 * and what was burned), rounded up. Among equals the latest application yields.
 */
export function entryFor(
  candidates: readonly { id: number; bond: bigint; fee: bigint }[],
  rules: { bond: bigint },
  places: number,
): Entry {
  const [first, ...others] = candidates;
  if (first === undefined || candidates.length < places) return { least: rules.bond, displaced: undefined };
  const whole = ({ bond, fee }: { bond: bigint; fee: bigint }): bigint => bond + fee;
  const smallest = others.reduce(
    (found, next) =>
      whole(next) < whole(found) || (whole(next) === whole(found) && next.id > found.id) ? next : found,
    first,
  );
  const above = (whole(smallest) * DISPLACING_BPS + WHOLE_BPS - 1n) / WHOLE_BPS;
  return { least: above > rules.bond ? above : rules.bond, displaced: smallest.id };
}

/** Why a bond is refused: the contract's own error, by name and values. */
export type BondFault =
  | { name: "BondTooSmall"; args: { bond: bigint; least: bigint } }
  | { name: "SeasonFull"; args: { season: number; bond: bigint; least: bigint } }
  | { name: "FeeTooHigh"; args: { fee: bigint; maxFee: bigint } };

/** Why `bond` does not open that way, or burns more than `maxFee`; `undefined` if it may enter. */
export function bondFault(
  { bond, maxFee }: { bond: bigint; maxFee: bigint },
  { least, displaced }: Entry,
  rules: { season: number; feeBps: number },
): BondFault | undefined {
  if (bond < least) {
    if (displaced === undefined) return { name: "BondTooSmall", args: { bond, least } };
    return { name: "SeasonFull", args: { season: rules.season, bond, least } };
  }
  const fee = feeOf(bond, rules.feeBps);
  return fee > maxFee ? { name: "FeeTooHigh", args: { fee, maxFee } } : undefined;
}
