import { account, amount, time } from "../errors/sentence.ts";
import { endsAt, withdrawalsCloseAt } from "../mirrors/season.ts";
import type { CandidacyContext } from "./candidacy.ts";
import { type Said, said } from "./said.ts";
import { type CandidateView, stateNameOf } from "./views.ts";

/**
 * What becomes of a bond:
 * - held: nothing is decided
 * - refundable: anyone can have it paid back to the applicant
 * - returned, burned: done
 */
export type BondFate = {
  is: "held" | "refundable" | "returned" | "burned";
  /** what is held now */
  held: bigint;
  /** what was burned at the application */
  fee: bigint;
  said: Said;
};

export function bondFateOf(candidate: CandidateView, { now }: Pick<CandidacyContext, "now">): BondFate {
  const { bond: held, fee, season, applicant } = candidate;
  const values = { held: amount(held), fee: amount(fee), applicant: account(applicant), ends: time(endsAt(season)) };
  const fate = (is: BondFate["is"], message: Said["message"], more: Said["values"] = {}): BondFate => ({
    is,
    held,
    fee,
    said: said(message, { ...values, ...more }),
  });
  switch (stateNameOf(candidate)) {
    case "Withdrawn":
    case "Displaced":
      return fate("returned", back);
    case "Applied": {
      const closes = withdrawalsCloseAt(season);
      return now < closes ? fate("held", withdrawable, { closes: time(closes) }) : fate("held", waits);
    }
    case "Live":
    case "Closed":
      return fate("held", waits);
    case "Forfeited":
      return fate("burned", burned);
    default:
      return held > 0n ? fate("refundable", refundable) : fate("returned", back);
  }
}

const withdrawable = /*i18n*/ {
  id: "bond.withdrawable",
  message: "{held} is held and comes back with a withdrawal before {closes}; the fee of {fee} was burned.",
};
const waits = /*i18n*/ {
  id: "bond.waits",
  message:
    "{held} is held until the season is settled, after {ends}; it comes back unless objection reaches quorum and is above support. The fee of {fee} was burned.",
};
const refundable = /*i18n*/ {
  id: "bond.refundable",
  message: "{held} is held and can go back: anyone may push it to {applicant}. The fee of {fee} was burned.",
};
const back = /*i18n*/ {
  id: "bond.returned",
  message: "All but the fee of {fee}, which was burned, went back to {applicant}.",
};
const burned = /*i18n*/ {
  id: "bond.burned",
  message: "It was burned in the settlement, as was the fee of {fee} before: a quorum refused it.",
};
