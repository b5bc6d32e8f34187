import { candidacySentences } from "./candidacy.ts";
import { councilSentences } from "./council.ts";
import type { ErrorArgs, ErrorName } from "./errorArgs.ts";
import { policySentences } from "./policy.ts";
import { policyRulesSentences } from "./policyRules.ts";
import { policyVotesSentences } from "./policyVotes.ts";
import type { Sentence } from "./sentence.ts";
import { stakingSentences } from "./staking.ts";
import { timelockSentences } from "./timelock.ts";
import { tokenSentences } from "./token.ts";
import { votingSentences } from "./voting.ts";

/** For every error of the contracts: what happened, with the values, and what to do. */
export const errorSentences: { [Name in ErrorName]: (args: ErrorArgs<Name>) => Sentence } = {
  ...tokenSentences,
  ...stakingSentences,
  ...candidacySentences,
  ...votingSentences,
  ...councilSentences,
  ...policySentences,
  ...policyVotesSentences,
  ...policyRulesSentences,
  ...timelockSentences,
};
