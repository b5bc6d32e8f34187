import { zeroHash } from "viem";
import { account } from "../../../errors/sentence.ts";
import { type Check, found } from "../finding.ts";

/** Calls with data to an address without code do nothing and succeed; changed code is refused by the governor. */
export const codeCheck: Check = ({ calls, facts: { code, pinned } }) =>
  calls.flatMap(({ index, target, data }) => {
    if (data === "0x") return [];
    const hash = code.get(target.toLowerCase())?.hash;
    const values = { target: account(target) };
    const pin = pinned?.[index];
    if (pin !== undefined && pin !== (hash ?? zeroHash)) {
      const message = /*i18n*/ {
        id: "safety.code.changed",
        message: "The code at {target} is not what it was when this was proposed: it will be refused.",
      };
      return [found("danger", index, message, values)];
    }
    if (hash !== undefined) return [];
    const message = /*i18n*/ {
      id: "safety.code.none",
      message: "There is no code at {target}: the call would do nothing, and seem to succeed.",
    };
    return [found("danger", index, message, values)];
  });
