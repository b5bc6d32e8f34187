import { account, text } from "../../../errors/sentence.ts";
import { type Check, found } from "../finding.ts";
import { exactUnits } from "../units.ts";

/** The chain's coin to an address where nobody was ever seen. */
export const paymentCheck: Check = ({ calls, facts }) =>
  calls.flatMap(({ index, target, value }) => {
    if (value === 0n || facts.seen.has(target.toLowerCase())) return [];
    const message = /*i18n*/ {
      id: "safety.payment",
      message: "Pays {amount} to {target}, where nobody was ever seen: no code, no coins, no transaction.",
    };
    const values = { amount: text(exactUnits(facts.treasury, undefined, value)), target: account(target) };
    return [found("warning", index, message, values)];
  });
