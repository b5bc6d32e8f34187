import { castPolicyVote } from "../../sdk/calls/castPolicyVote.ts";
import { exactAmount } from "../../sdk/format.ts";
import { deadlineAfterFlip, passes, recounted } from "../../sdk/mirrors/policyVote.ts";
import { type PolicyChoice, policyChoices } from "../../sdk/types.ts";
import { act } from "../lib/act.ts";
import { optionalText } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { when } from "../lib/time.ts";
import { requireNamed } from "../stake/staking.ts";
import { governorEvent, type Made, namedProposal } from "./governor.ts";
import { type PolicyVoter, voterOf } from "./show.ts";
import { type Standing, standingOf } from "./standing.ts";
import { requireState } from "./words.ts";

/** Casts or changes the account's vote, and says first what that does to the outcome. */
export async function votePolicy(open: Open): Promise<object> {
  const [choice, reason] = [choiceOf(open), optionalText(open.args, "reason") ?? ""];
  const made = await namedProposal(open);
  const cast = () =>
    act(open, {
      intent: `vote ${choice.toLowerCase()} on proposal ${made.id}${reason === "" ? "" : ` because ${reason}`}`,
      call: async (from) => {
        const [standing, voter] = await Promise.all([standingOf(open, made), voterOf(open, made, requireNamed(from))]);
        requireState(standing, ["Active"], open.now);
        requirePower(voter, made);
        sayEffect(open, standing, voter, choice);
        return castPolicyVote(open.deployment, { proposalId: made.id, choice, reason });
      },
    });
  let done = await cast();
  // An earlier run's transaction was found; had another vote replaced it since, this one is wanted anew.
  if (done.receipt !== undefined && (await voterOf(open, made, done.from)).choice !== choice) done = await cast();
  const { answer, receipt } = done;
  const voted = receipt === undefined ? undefined : governorEvent(open, receipt, "VoteCast");
  if (receipt === undefined || voted === undefined) return { proposal: made.id, choice, reason, ...answer };
  const extended = governorEvent(open, receipt, "ProposalExtended");
  open.say(`${voted.voter} votes ${choice.toLowerCase()} on proposal ${made.id}, with ${exactAmount(voted.weight)}.`);
  if (extended !== undefined)
    open.say(`The outcome changed late: the vote now ends ${when(Number(extended.extendedDeadline), open.now)}.`);
  return { proposal: made.id, choice, reason, weight: voted.weight, deadline: extended?.extendedDeadline, ...answer };
}

function choiceOf({ args }: Open): PolicyChoice {
  const text = args["choice"];
  const found = policyChoices.find((choice) => choice.toLowerCase() === String(text).toLowerCase());
  if (found !== undefined) return found;
  const what = text === undefined || text === "" ? "No vote is named" : `${JSON.stringify(text)} is no vote`;
  throw new Problem(`${what}: it must be for, against or abstain.`, {
    todo: "Write it behind the proposal's number, like policy vote 3 for.",
    exitCode: exitCodes.input,
  });
}

function requirePower({ address, power }: PolicyVoter, { id, snapshot }: Made): void {
  if (power > 0n) return;
  throw new Problem(`${address} had no voting power when the vote on proposal ${id} began.`, {
    todo: "Stake now, or have others delegate to you; it counts for later proposals. Nothing was sent.",
    exitCode: exitCodes.account,
    details: { error: "GovernorNoVotingPower", snapshot },
  });
}

function sayEffect({ progress, now }: Open, standing: Standing, voter: PolicyVoter, choice: PolicyChoice): void {
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
