import { text } from "../../../errors/sentence.ts";
import { type Check, found } from "../finding.ts";

/** Calls that would fail if they were made now. One that fails takes all with it. */
export const simulationCheck: Check = ({ calls, facts: { outcomes } }) => {
  if (outcomes === undefined) {
    const message = /*i18n*/ { id: "safety.simulation.none", message: "The node could not try the calls." };
    return [found("warning", undefined, message)];
  }
  return calls.flatMap(({ index }) => {
    const outcome = outcomes[index];
    if (outcome?.ok === true) return [];
    const message = /*i18n*/ { id: "safety.simulation.fails", message: "It would fail now, and all with it. {why}" };
    return [found("danger", index, message, { why: text(outcome?.why ?? "") })];
  });
};
