import { candidacySentences } from "./candidacy.ts";
import { councilSentences } from "./council.ts";
import type { SentencesFor } from "./errorArgs.ts";
import { stakingSentences } from "./staking.ts";
import { tokenSentences } from "./token.ts";
import { votingSentences } from "./voting.ts";

/**
 * What happened, with the values, and what to do, for every error of token, staking and listing, and for those that were
 * learned besides (`learnErrors`).
 */
export const errorSentences: SentencesFor = {
  ...tokenSentences,
  ...stakingSentences,
  ...candidacySentences,
  ...votingSentences,
  ...councilSentences,
};
