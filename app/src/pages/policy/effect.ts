import { deadlineAfterFlip, passes, type PolicyTally, recounted } from "../../../../sdk/mirrors/policyVote.ts";
import type { PolicyChoice } from "../../../../sdk/types.ts";
import type { Standing } from "../../queries/policy.ts";
import type { Made } from "../../queries/proposals.ts";

/** What a vote does: to the count, to the outcome, to the deadline. */
export type Effect = {
  tally: PolicyTally;
  passedBefore: boolean;
  passes: boolean;
  /** where the deadline moves, if it does */
  deadline?: number;
};

export function effectOf(
  { tally, quorum, deadline }: Pick<Standing, "tally" | "quorum" | "deadline">,
  { end }: Pick<Made, "end">,
  vote: { weight: bigint; wanted: PolicyChoice; former: PolicyChoice | undefined; at: number },
): Effect {
  const next = recounted(tally, vote);
  const [before, after] = [passes(tally, quorum), passes(next, quorum)];
  const moved = before === after ? deadline : deadlineAfterFlip({ at: vote.at, deadline, end });
  return { tally: next, passedBefore: before, passes: after, ...(moved === deadline ? {} : { deadline: moved }) };
}
