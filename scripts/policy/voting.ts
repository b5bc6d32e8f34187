import type { TransactionReceipt } from "viem";
import { exactAmount } from "../../sdk/format.ts";
import { deadlineAfterFlip, passes, recounted } from "../../sdk/mirrors/policyVote.ts";
import { type PolicyChoice, policyChoices } from "../../sdk/types.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { when } from "../lib/time.ts";
import { governorEvent, type Made } from "./governor.ts";
import type { PolicyVoter } from "./show.ts";
import type { Standing } from "./standing.ts";

/** What stands behind the proposal's number, as a choice. */
export function choiceOf(text: unknown): PolicyChoice {
  const found = policyChoices.find((choice) => choice.toLowerCase() === String(text).toLowerCase());
  if (found !== undefined) return found;
  const what = text === undefined || text === "" ? "No vote is named" : `${JSON.stringify(text)} is no vote`;
  throw new Problem(`${what}: it must be for, against or abstain.`, {
    todo: "Write it behind the proposal's number, like policy vote 3 for.",
    exitCode: exitCodes.input,
  });
}

/** Refuses an account whose vote the contract would not count. */
export function requirePower({ address, power }: PolicyVoter, { id, snapshot }: Made): void {
  if (power > 0n) return;
  throw new Problem(`${address} had no voting power when the vote on proposal ${id} began.`, {
    todo: "Stake now, or have others delegate to you; it counts for later proposals. Nothing was sent.",
    exitCode: exitCodes.account,
    details: { error: "GovernorNoVotingPower", snapshot },
  });
}

/** Says what a vote does to the outcome, before it is cast. */
export function sayEffect({ progress, now }: Open, standing: Standing, voter: PolicyVoter, choice: PolicyChoice): void {
  const { tally, quorum, deadline, end } = standing;
  const next = recounted(tally, { weight: voter.power, wanted: choice, former: voter.choice });
  const [before, after] = [standing.passes, passes(next, quorum)];
  if (voter.choice !== undefined) progress(`It replaces: ${voter.choice.toLowerCase()}.`);
  progress(`For:     ${exactAmount(tally.for)} → ${exactAmount(next.for)}, of ${exactAmount(quorum)} needed`);
  progress(`Against: ${exactAmount(tally.against)} → ${exactAmount(next.against)}`);
  progress(`It ${before === after ? "still" : "then"} would ${after ? "pass" : "fail"}.`);
  const moved = before === after ? deadline : deadlineAfterFlip({ at: now, deadline, end });
  if (moved !== deadline)
    progress(`Since that changes the outcome late, the vote would run until about ${when(moved, now)}.`);
}

/** Says what the governor wrote down of a vote. */
export function sayVote(open: Open, proposal: bigint, receipt: TransactionReceipt): object {
  const voted = governorEvent(open, receipt, "VoteCast");
  if (voted === undefined) return {};
  const { voter, support, weight } = voted;
  const deadline = governorEvent(open, receipt, "ProposalExtended")?.extendedDeadline;
  open.say(
    `${voter} votes ${policyChoices[support]?.toLowerCase()} on proposal ${proposal}, with ${exactAmount(weight)}.`,
  );
  if (deadline !== undefined)
    open.say(`The outcome changed late: the vote now ends ${when(Number(deadline), open.now)}.`);
  return { weight, deadline };
}
