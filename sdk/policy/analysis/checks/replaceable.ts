import { account, text } from "../../../errors/sentence.ts";
import { type Check, found } from "../finding.ts";

/** Targets whose code can be another's by the time of the execution: what the governor compares stays the same. */
export const replaceableCheck: Check = ({ calls, facts: { code } }) =>
  calls.flatMap(({ index, target, data }) => {
    const replaceable = code.get(target.toLowerCase())?.replaceable;
    if (data === "0x" || replaceable === undefined) return [];
    if (replaceable === "unknown") {
      const message = /*i18n*/ {
        id: "safety.replaceable.unknown",
        message:
          "Your node does not show the storage of {target}, so nothing here says whether somebody can replace the code that it runs. Ask another node.",
      };
      return [found("warning", index, message, { target: account(target) })];
    }
    const values = { target: account(target), to: account(replaceable.to), how: text(replaceable.how) };
    if (replaceable.how === "EIP-1167") {
      const message = /*i18n*/ {
        id: "safety.replaceable.clone",
        message: "{target} is a clone ({how}): it runs the code of {to}.",
      };
      return [found("note", index, message, values)];
    }
    const message = /*i18n*/ {
      id: "safety.replaceable",
      message: "{target} runs the code of {to} ({how}), which somebody can replace until it is executed.",
    };
    return [found("warning", index, message, values)];
  });
