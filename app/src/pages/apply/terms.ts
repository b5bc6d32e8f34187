import { type BondFault, bondFault, type Entry, entryFor, feeOf } from "../../../../sdk/mirrors/bond.ts";
import type { SeasonBoard } from "../../queries/season.ts";
import { parseMext } from "../../text/parse.ts";
import type { Draft } from "./drafts.ts";

/** So many candidates a season's ballot holds. */
export const PLACES = 64;

/** What an application costs as it is written: the bond, what of it burns, and the most that may burn. */
export type Terms = {
  entry: Entry;
  bond: bigint;
  fee: bigint;
  maxFee: bigint;
  /** the place that it gets, counted from 1 */
  place: number;
  fault?: { kind: "bond" | "cap" } | { kind: "refused"; refusal: BondFault };
};

function amountOf(text: string | null, otherwise: bigint): bigint | undefined {
  if (text === null) return otherwise;
  const parsed = parseMext(text);
  return parsed.kind === "ok" ? parsed.amount : undefined;
}

type Way = { season: Pick<SeasonBoard["season"], "season" | "parameters">; candidates: SeasonBoard["candidates"] };

export function termsOf({ bond: typed, cap }: Pick<Draft, "bond" | "cap">, { season, candidates }: Way): Terms {
  const { feeBps } = season.parameters;
  const entry = entryFor(candidates, season.parameters, PLACES);
  const displaced = candidates.find(({ id }) => id === entry.displaced);
  const place = (displaced?.place ?? candidates.length) + 1;
  const bond = amountOf(typed, entry.least);
  if (bond === undefined) {
    const fee = feeOf(entry.least, feeBps);
    return { entry, bond: entry.least, fee, maxFee: fee, place, fault: { kind: "bond" } };
  }
  const fee = feeOf(bond, feeBps);
  const maxFee = amountOf(cap, fee);
  if (maxFee === undefined) return { entry, bond, fee, maxFee: fee, place, fault: { kind: "cap" } };
  const refusal = bondFault({ bond, maxFee }, entry, { season: season.season, feeBps });
  return { entry, bond, fee, maxFee, place, ...(refusal && { fault: { kind: "refused", refusal } }) };
}
