import type { Address } from "viem";
import { exactAmount, shareBps } from "../../sdk/format.ts";
import { callsOf, parseDescription } from "../../sdk/policy/proposal.ts";
import { proposalTitle } from "../../sdk/text/title.ts";
import { type PolicyChoice, policyChoices, type ProposalState } from "../../sdk/types.ts";
import { mext, optionalAddress } from "../lib/args.ts";
import { accountOf, type Open } from "../lib/open.ts";
import { showFacts } from "../lib/show.ts";
import { when } from "../lib/time.ts";
import { decodeCall } from "./decode.ts";
import { findingsOf, findingWords } from "./findings.ts";
import { governorOf, type Made, namedProposal } from "./governor.ts";
import { type Standing, standingOf } from "./standing.ts";
import { nextSteps, stateWords } from "./words.ts";

const ended: ReadonlySet<ProposalState> = new Set(["Canceled", "Defeated", "Expired", "Executed"]);

export type PolicyVoter = { address: Address; power: bigint; votes: number; choice: PolicyChoice | undefined };

/** One proposal: where it is, how it stands, what it does, what an account says, and who may do what next. */
export async function showProposal(open: Open): Promise<object> {
  const { args, say, now } = open;
  const made = await namedProposal(open);
  const standing = await standingOf(open, made);
  const account = optionalAddress(args, "account") ?? (await accountOf(open).catch(() => undefined));
  const voter = account === undefined ? undefined : await voterOf(open, made, account);
  const title = proposalTitle(made.description);
  const { body } = parseDescription(made.description);
  const calls = callsOf(made).map((call) => decodeCall(open, call));
  const findings = ended.has(standing.state) ? [] : await findingsOf(open, made);
  const steps = nextSteps(standing, now);
  showFacts(say, [
    ["Proposal", `${made.id}: ${title}`],
    ["State", stateWords(standing, now)],
    ["Proposer", made.proposer],
    ["Vote begins", when(made.snapshot, now)],
    ["Vote ends", deadlineWords(standing, now)],
    ["Executable", standing.eta === undefined ? undefined : `from ${when(standing.eta, now)}`],
    ["Quorum", quorumWords(standing)],
    ["Approval", approvalWords(standing)],
    ["Abstaining", exactAmount(standing.tally.abstain)],
    ["Bond", standing.bond > 0n ? `${mext(standing.bond)} held` : "released"],
    ...voterFacts(voter, now >= made.snapshot),
  ]);
  if (body !== "") for (const line of ["", ...body.split("\n")]) say(line);
  say("");
  for (const [index, { text }] of calls.entries()) say(`Call ${index + 1}: ${text}`);
  say("");
  for (const finding of findings) say(findingWords(finding));
  if (findings.length > 0) say("");
  for (const step of steps.length === 0 ? ["Nothing is left to do."] : steps) say(step);
  return { ...standing, title, body, calls, findings, voter, next: steps };
}

/** What an account has said, and with how much; before the snapshot, with how much it would now. */
export async function voterOf(open: Open, { id, snapshot }: Made, address: Address): Promise<PolicyVoter> {
  const { client } = open;
  const now = Number((await client.getBlock()).timestamp);
  const at = BigInt(snapshot < now ? snapshot : now - 1);
  const [power, [votes, support]] = await Promise.all([
    client.readContract({ ...governorOf(open), functionName: "getVotes", args: [address, at] }),
    client.readContract({ ...governorOf(open), functionName: "voteOf", args: [id, address] }),
  ]);
  return { address, power, votes, choice: votes === 0 ? undefined : policyChoices[support] };
}

function deadlineWords({ deadline, end, cap, isDownwardsOnly }: Standing, now: number): string {
  const moved = deadline > end ? `, moved from ${when(end, now)}, at most to ${when(cap, now)}` : "";
  return `${when(deadline, now)}${moved}${isDownwardsOnly && now <= deadline ? "; votes can only move down now" : ""}`;
}

/** Quorum and approval are two questions, and one does not answer the other. */
function quorumWords({ tally, quorum, isQuorumReached, isQuorumFixed }: Standing): string {
  const of = `${exactAmount(tally.for)} for, of ${exactAmount(quorum)} needed`;
  return isQuorumFixed
    ? `${isQuorumReached ? "reached" : "not reached"}: ${of}`
    : `${exactAmount(quorum)} as of now; fixed when the vote begins`;
}

function approvalWords({ tally, isApproved }: Standing): string {
  const share = shareBps(tally.for, tally.for + tally.against);
  const percent = `${share / 100n}.${(share % 100n).toString().padStart(2, "0")} %`;
  if (tally.for + tally.against === 0n) return "nobody is for or against yet";
  return `${isApproved ? "more for than against" : "not more for than against"}: ${exactAmount(tally.for)} for, ${exactAmount(tally.against)} against (${percent} for)`;
}

function voterFacts(voter: PolicyVoter | undefined, hasBegun: boolean): [string, string][] {
  if (voter === undefined) return [];
  const { address, power, votes, choice } = voter;
  return [
    ["Account", address],
    [hasBegun ? "Its power" : "Its power now", exactAmount(power)],
    ["Its vote", choice === undefined ? "none" : `${choice.toLowerCase()} (vote ${votes} on this proposal)`],
  ];
}
