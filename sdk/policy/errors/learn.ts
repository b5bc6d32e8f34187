import { learnErrors } from "../../errors/decodeError.ts";
import { governorErrors } from "../../generated/governor.ts";
import { policySentences } from "./proposals.ts";
import { policyRulesSentences } from "./rules.ts";
import { timelockSentences } from "./timelock.ts";
import { timelockErrorsAbi } from "./timelockErrorsAbi.ts";
import { policyVotesSentences } from "./votes.ts";

/** For every error of the governor and its timelock: what happened, with the values, and what to do. */
export const policyErrorSentences = {
  ...policySentences,
  ...policyVotesSentences,
  ...policyRulesSentences,
  ...timelockSentences,
};

learnErrors([...governorErrors, ...timelockErrorsAbi], policyErrorSentences);
