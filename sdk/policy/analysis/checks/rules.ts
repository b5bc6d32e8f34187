import { amount, duration, share, type Value } from "../../../errors/sentence.ts";
import type { Said } from "../../../listing/said.ts";
import { type Check, found } from "../finding.ts";
import type { RulesInForce } from "../facts.ts";
import { nameOf, numberOf } from "../look.ts";

type Rule = { of: Exclude<keyof RulesInForce, "guardian">; unit: (value: bigint) => Value; message: Said["message"] };

const rules: Record<string, Rule> = {
  "governor.setVotingDelay": {
    of: "votingDelay",
    unit: duration,
    message: /*i18n*/ { id: "safety.rules.delay", message: "The time before a vote goes from {old} to {next}." },
  },
  "governor.setVotingPeriod": {
    of: "votingPeriod",
    unit: duration,
    message: /*i18n*/ { id: "safety.rules.period", message: "The time to vote goes from {old} to {next}." },
  },
  "governor.updateQuorumNumerator": {
    of: "quorumBps",
    unit: share,
    message: /*i18n*/ { id: "safety.rules.quorum", message: "The quorum goes from {old} to {next} of all power." },
  },
  "governor.updateQuorumFloor": {
    of: "quorumFloorBps",
    unit: share,
    message: /*i18n*/ {
      id: "safety.rules.floor",
      message: "The least quorum goes from {old} to {next} of the genesis supply.",
    },
  },
  "governor.setProposalBond": {
    of: "proposalBond",
    unit: amount,
    message: /*i18n*/ { id: "safety.rules.bond", message: "The bond for proposals goes from {old} to {next}." },
  },
  "timelock.updateDelay": {
    of: "timelockDelay",
    unit: duration,
    message: /*i18n*/ {
      id: "safety.rules.timelock",
      message: "The time to leave before a decision is carried out goes from {old} to {next}.",
    },
  },
};

/** Rules of policy votes, old and new. Each of them protects by being large: less is weaker. */
export const rulesCheck: Check = ({ calls, facts }) =>
  calls.flatMap((call) => {
    const rule = rules[`${call.contract}.${nameOf(call)}`];
    if (rule === undefined) return [];
    const [old, next] = [facts.rules[rule.of], numberOf(call, 0)];
    const values = { old: rule.unit(old), next: rule.unit(next) };
    return [found(next < old ? "warning" : "note", call.index, rule.message, values)];
  });
