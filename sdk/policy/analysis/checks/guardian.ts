import { type Address, isAddressEqual, zeroAddress } from "viem";
import { account } from "../../../errors/sentence.ts";
import { NO_GUARDIAN } from "../../../mirrors/policyVote.ts";
import { type Check, found } from "../finding.ts";
import { argOf, nameOf } from "../look.ts";

/** Who may cancel what holders decided. */
export const guardianCheck: Check = ({ calls, facts: { rules } }) =>
  calls.flatMap((call) => {
    if (call.contract !== "governor" || nameOf(call) !== "setProposalGuardian") return [];
    const next = argOf(call, 0) as Address;
    const values = { old: account(rules.guardian), next: account(next) };
    if (isAddressEqual(next, zeroAddress)) {
      const message = /*i18n*/ {
        id: "safety.guardian.none",
        message: "Nobody could cancel harmful proposals any more.",
      };
      return [found("warning", call.index, message, values)];
    }
    if (isAddressEqual(next, rules.guardian)) {
      const message = /*i18n*/ { id: "safety.guardian.again", message: "{next} stays guardian for another term." };
      return [found("note", call.index, message, values)];
    }
    if (isAddressEqual(rules.guardian, NO_GUARDIAN)) {
      const message = /*i18n*/ {
        id: "safety.guardian.first",
        message: "{next} becomes guardian and could cancel any proposal but the one that replaces it. Now nobody is.",
      };
      return [found("warning", call.index, message, values)];
    }
    const message = /*i18n*/ {
      id: "safety.guardian.next",
      message: "{next} becomes guardian in place of {old} and could cancel any proposal but the one that replaces it.",
    };
    return [found("warning", call.index, message, values)];
  });
