import { text } from "../../../errors/sentence.ts";
import { type Check, found } from "../finding.ts";
import { nameOf } from "../look.ts";

const closed = new Set(["relay", "updateTimelock"]);

/** Functions of the governor that refuse everybody, holders too. */
export const closedCheck: Check = ({ calls }) =>
  calls.flatMap((call) => {
    const name = nameOf(call);
    if (call.contract !== "governor" || name === undefined || !closed.has(name)) return [];
    const message = /*i18n*/ {
      id: "safety.closed",
      message: "The governor's {function} is closed for everybody: no vote can use it.",
    };
    return [found("danger", call.index, message, { function: text(name) })];
  });
