import type { SeasonPage } from "../../sdk/listing/book.ts";
import type { CandidateView } from "../../sdk/listing/views.ts";
import { upholdUntil } from "../../sdk/mirrors/season.ts";
import { candidateStates } from "../../sdk/types.ts";

/** Candidates whose bond may go back to their applicant now. */
export const refundable = (seasons: readonly SeasonPage[]): CandidateView[] =>
  seasons
    .filter(({ season }) => season.settled)
    .flatMap(({ candidates }) => candidates)
    .filter(({ bond }) => bond > 0n);

/** Chosen candidates whose suspension ran out unconfirmed. */
export const lapsed = (seasons: readonly SeasonPage[], now: number): CandidateView[] =>
  seasons
    .flatMap(({ candidates }) => candidates)
    .filter(({ state, season }) => candidateStates[state] === "Suspended" && now > upholdUntil(season));
