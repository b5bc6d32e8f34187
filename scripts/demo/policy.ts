import { encodeFunctionData } from "viem";
import { approve } from "../../sdk/calls/approve.ts";
import { castPolicyVote } from "../../sdk/calls/castPolicyVote.ts";
import { castSignedPolicyVote } from "../../sdk/calls/castSignedPolicyVote.ts";
import { executeProposal } from "../../sdk/calls/executeProposal.ts";
import { policyVoteTypedData } from "../../sdk/calls/policyVoteTypedData.ts";
import { propose } from "../../sdk/calls/propose.ts";
import { queueProposal } from "../../sdk/calls/queueProposal.ts";
import { releaseBond } from "../../sdk/calls/releaseBond.ts";
import type { Deployment } from "../../sdk/deployment.ts";
import { type Proposal, proposalOf } from "../../sdk/policy/proposal.ts";
import { startsAt } from "../../sdk/mirrors/season.ts";
import { DAY, HOUR } from "../../sdk/mirrors/time.ts";
import type { PolicyChoice } from "../../sdk/types.ts";
import { onlySigns, voters } from "./community.ts";
import { dice } from "./dice.ts";
import { accountAt, delegation, helper } from "./people.ts";
import { type ProposalPlan, proposals } from "./proposals.ts";
import type { Act } from "./stage.ts";
import type { Scene, World } from "./world.ts";

/** What changes every policy vote of the demo at once. */
const VIEW = 7_021;
/** Votes come on these days of a proposal's vote, long before its last: nothing flips late. */
const VOTE_ON = [0.2, 0.9, 1.6, 2.3, 2.9];
/** A vote is changed on this one. */
const CHANGE_ON = 3.2;

/** What the times of the story follow from. */
export type Rules = Pick<Deployment, "firstSeason" | "policy" | "timelockDelay">;

/** What holders decide besides listings, from the first season on and until `end`. A proposal is known by its number, which its place gives it. */
export function policy(end: number, { firstSeason, policy: terms, timelockDelay }: Rules): Scene[] {
  const all = proposals.flatMap((plan, index): Scene[] => {
    const proposedAt = startsAt(firstSeason) + Math.round(plan.day * DAY);
    const snapshot = proposedAt + terms.votingDelay;
    const over = snapshot + terms.votingPeriod + HOUR;
    const proposalId = BigInt(index + 1);
    const votes = VOTE_ON.map((day, turn) => ({
      at: snapshot + Math.round(day * DAY),
      acts: (world: World) => vote(world, plan, proposalId, turn),
    }));
    return [
      { at: proposedAt, acts: (world) => proposing(world, plan) },
      ...votes,
      { at: snapshot + Math.round(CHANGE_ON * DAY), acts: (world) => change(world, plan, proposalId) },
      ...(plan.end === "open" ? [] : [{ at: over, acts: (world: World) => closing(world, plan, proposalId) }]),
      ...(plan.end === "executed"
        ? [{ at: over + timelockDelay + HOUR, acts: (world: World) => executing(world, plan) }]
        : []),
    ];
  });
  return all.filter(({ at }) => at < end);
}

/** Everything that the proposal's number stands for; the same whenever it is asked. */
function contentOf({ title, body, proposer, calls }: ProposalPlan, deployment: Deployment): Proposal {
  return proposalOf({
    title,
    body,
    proposer: accountAt(proposer).address,
    calls: calls(deployment).map(({ address: target, abi, functionName, args }) => ({
      target,
      value: 0n,
      data: encodeFunctionData({ abi, functionName, args }),
    })),
  });
}

/** The allowance is the bond, so that nothing stays approved. */
function proposing({ account, deployment }: World, plan: ProposalPlan): Act[] {
  const by = account(plan.proposer);
  const { governor } = deployment.contracts;
  const amount = deployment.policy.proposalBond;
  return [
    { by, call: approve(deployment, { spender: governor.address, amount }) },
    { by, call: propose(deployment, contentOf(plan, deployment)) },
  ];
}

async function vote(world: World, plan: ProposalPlan, proposalId: bigint, turn: number): Promise<Act[]> {
  const turns = voters.filter(({ index }, place) => place % VOTE_ON.length === turn && index !== delegation.from);
  const acts: Promise<Act>[] = [];
  for (const { index: voter } of turns) {
    const view = viewOf(voter, plan, Number(proposalId));
    const word = plan.words[voter] ?? (view && { choice: view, reason: "" });
    if (word !== undefined) acts.push(cast(world, { proposalId, voter, ...word }));
  }
  return Promise.all(acts);
}

type Vote = { proposalId: bigint; voter: number; choice: PolicyChoice; reason: string };

/** Those who only sign have their first vote sent by somebody else. */
async function cast({ account, deployment }: World, { proposalId, voter, choice, reason }: Vote): Promise<Act> {
  const by = account(voter);
  if (!onlySigns(voter)) return { by, call: castPolicyVote(deployment, { proposalId, choice, reason }) };
  const unsigned = { voter: by.address, proposalId, choice, reason, votes: 0 };
  const signature = await by.signTypedData(policyVoteTypedData(deployment, unsigned));
  return { by: account(helper), call: castSignedPolicyVote(deployment, { ...unsigned, signature }) };
}

/** What a voter without a word of their own chooses; `undefined` for one in three, who does not vote. */
function viewOf(voter: number, { inFavour, against }: ProposalPlan, proposal: number): PolicyChoice | undefined {
  if (dice(3, VIEW, voter, proposal, 1) === 0) return undefined;
  const view = dice(100, VIEW, voter, proposal, 2);
  if (view < inFavour) return "For";
  return view < inFavour + against ? "Against" : "Abstain";
}

async function change(world: World, { changes }: ProposalPlan, proposalId: bigint): Promise<Act[]> {
  return changes === undefined ? [] : [await cast(world, { proposalId, ...changes })];
}

/** The vote is over: what passed is queued, and the bond goes where it belongs. */
function closing({ account, deployment }: World, plan: ProposalPlan, proposalId: bigint): Act[] {
  const by = account(helper);
  const released = { by, call: releaseBond(deployment, { proposalId }) };
  if (plan.end === "refused") return [released];
  return [{ by, call: queueProposal(deployment, contentOf(plan, deployment)) }, released];
}

function executing({ account, deployment }: World, plan: ProposalPlan): Act[] {
  return [{ by: account(helper), call: executeProposal(deployment, contentOf(plan, deployment)) }];
}
