import { account } from "../../../errors/sentence.ts";
import { type Check, found } from "../finding.ts";

/** Calls with data to an address without code do nothing and succeed; changed code is refused by the governor. */
export const codeCheck: Check = ({ calls, facts: { code, isCodeChanged } }) => {
  const changed = /*i18n*/ {
    id: "safety.code.changed",
    message: "The code of a contract that it calls is not what it was when this was proposed: it will be refused.",
  };
  const none = /*i18n*/ {
    id: "safety.code.none",
    message: "There is no code at {target}: the call would do nothing, and seem to succeed.",
  };
  const empty = calls.filter(({ target, data }) => data !== "0x" && code.get(target.toLowerCase())?.hash === undefined);
  return [
    ...(isCodeChanged === true ? [found("danger", undefined, changed)] : []),
    ...empty.map(({ index, target }) => found("danger", index, none, { target: account(target) })),
  ];
};
