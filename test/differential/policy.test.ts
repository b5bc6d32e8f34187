import {
  capOf,
  deadlineAfterFlip,
  isDownwardsOnly,
  LATE_FLIP_WINDOW,
  mayMoveTo,
  MOST_EXTENSION,
  passes,
  policyQuorum,
  proposalThreshold,
  recounted,
} from "../../sdk/mirrors/policyVote.ts";
import { voteParams } from "../../sdk/calls/policyVoteTypedData.ts";
import type { Deployed } from "../../sdk/deployment.ts";
import { policyVoteHash } from "../../sdk/mirrors/typedHash.ts";
import { policyChoices } from "../../sdk/types.ts";
import { type Answer, type AskingChain, askingChain, type Target } from "./batch.ts";
import { compareAll, value } from "./compare.ts";
import { LAST_SECOND, MOST_WEIGHT, type Values, values } from "./values.ts";

const NONE = 3;
const END = 1_800_000_000;
/** Where the harness is asked from does not matter, and which account an error names neither. */
const nameless = (answer: Answer<unknown>): unknown =>
  "error" in answer && typeof answer.error !== "string" ? { error: answer.error.name } : answer;

/** A vote at some second of a proposal's life, most of them about the end of it. */
function someVote(random: Values) {
  const isExtended = random.chance(60);
  const cap = capOf(END);
  const least = random.chance(50) ? END + 1 : cap - LATE_FLIP_WINDOW;
  const deadline = isExtended ? random.number(least, cap, [cap]) : END;
  const edges = [deadline - LATE_FLIP_WINDOW, cap - LATE_FLIP_WINDOW, deadline, END];
  const at = random.number(deadline - 2 * LATE_FLIP_WINDOW, deadline, edges);
  const quorum = random.between(0n, MOST_WEIGHT);
  const weight = random.between(1n, MOST_WEIGHT, [quorum]);
  const former = random.integer(0, NONE);
  const sums = random.times(3, () => random.between(0n, MOST_WEIGHT, [quorum, quorum - weight, weight]));
  const [against = 0n, inFavour = 0n, abstain = 0n] = sums.map((sum) => (sum < 0n ? 0n : sum));
  const tally = {
    against: against + (former === 0 ? weight : 0n),
    for: inFavour + (former === 1 ? weight : 0n),
    abstain: abstain + (former === 2 ? weight : 0n),
  };
  return {
    at,
    extended: isExtended ? deadline : 0,
    deadline,
    quorum,
    weight,
    former,
    support: random.integer(0, 2),
    tally,
  };
}

describe("policy votes, Solidity against the mirror", () => {
  let chain: AskingChain;
  let harness: Target;
  before(async () => {
    chain = await askingChain();
    harness = await chain.deploy("PolicyHarness");
  });

  it("policyQuorum, proposalThreshold: 2,000 totals and shares", async () => {
    const random = values(1);
    const cases = random.times(2_000, () => ({
      total: random.between(0n, MOST_WEIGHT),
      quorumBps: random.number(200, 1_000),
      quorumFloorBps: random.number(50, 200),
    }));
    const answers = await chain.attempt(
      harness,
      "shares",
      cases.map(({ total, quorumBps, quorumFloorBps }) => [total, quorumBps, quorumFloorBps]),
      50,
    );
    compareAll(cases, answers, ({ total, ...rules }) => value([policyQuorum(rules, total), proposalThreshold(total)]));
  });

  it("passes: 3,000 outcomes, many at the quorum and at a tie", async () => {
    const random = values(2);
    const cases = random.times(3_000, () => {
      const quorum = random.between(0n, MOST_WEIGHT);
      const inFavour = random.between(0n, MOST_WEIGHT, [quorum]);
      return { quorum, inFavour, against: random.between(0n, MOST_WEIGHT, [quorum, inFavour, inFavour]) };
    });
    const answers = await chain.attempt(
      harness,
      "outcome",
      cases.map(({ quorum, against, inFavour }) => [quorum, against, inFavour]),
      50,
    );
    compareAll(cases, answers, ({ quorum, against, inFavour }) =>
      value(passes({ against, for: inFavour, abstain: 0n }, quorum)),
    );
  });

  it("a vote: 4,000 at any second about the end, changed or new, with their deadlines and refusals", async () => {
    const random = values(3);
    const cases = random.times(4_000, () => someVote(random));
    const answers = await chain.attempt<unknown>(
      harness,
      "vote",
      cases.map(({ at, extended, quorum, tally, weight, former, support }) => [
        {
          ...{ time: at, end: END, extended, quorum, weight, former, support },
          ...{ against: tally.against, inFavour: tally.for, abstain: tally.abstain },
        },
      ]),
      25,
    );
    const seen = { moved: 0, refused: 0 };
    compareAll(
      cases,
      answers.map(nameless) as Answer<unknown>[],
      ({ at, deadline, quorum, tally, weight, former, support }) => {
        const [wanted, before] = [policyChoices[support] ?? "For", policyChoices[former]];
        if (isDownwardsOnly({ at, deadline, end: END }) && !mayMoveTo(wanted, before)) {
          seen.refused += 1;
          return { error: "GovernorVoteOnlyDownwards" };
        }
        const next = recounted(tally, { weight, wanted, former: before });
        const isFlip = passes(tally, quorum) !== passes(next, quorum);
        const after = isFlip ? deadlineAfterFlip({ at, deadline, end: END }) : deadline;
        if (after !== deadline) seen.moved += 1;
        return value([after, next.against, next.for, next.abstain]);
      },
    );
    // Neither kind is a rarity among the cases.
    if (seen.moved < 100 || seen.refused < 100) throw new Error(`Too few of a kind: ${JSON.stringify(seen)}.`);
  });

  it("policyVoteHash: 1,000 votes as their signers are asked for them", async () => {
    const random = values(4);
    const { address } = harness;
    const at = { address };
    const contracts = {
      mextToken: at,
      mextStaking: at,
      listingDao: at,
      governor: at,
      timelock: at,
      council: at,
      revenueAuction: at,
    };
    const deployment: Deployed = { chainId: 31337, contracts };
    const cases = random.times(1_000, () => ({
      voter: address,
      proposalId: random.between(1n, 2n ** 32n),
      choice: random.pick([...policyChoices]),
      reason: random.pick(["", "why", "\u00fcber \u0639\u0631\u0628", "x".repeat(random.integer(1, 200))]),
      votes: random.integer(0, 12),
      deadline: random.chance(30) ? undefined : random.number(0, LAST_SECOND),
    }));
    const answers = await chain.attempt(
      harness,
      "isSigned",
      cases.map((vote) => [
        ...[vote.proposalId, policyChoices.indexOf(vote.choice), vote.votes, vote.reason, voteParams(vote.deadline)],
        policyVoteHash(deployment, vote),
      ]),
      25,
    );
    compareAll(cases, answers, () => value(true));
  });

  it("the windows are the contract's", async () => {
    const [[window], [most]] = await Promise.all([
      chain.ask<bigint>(harness, "lateFlipWindow", [[]]),
      chain.ask<bigint>(harness, "mostExtension", [[]]),
    ]);
    const found = [window, most].map((each) => (each !== undefined && "value" in each ? Number(each.value) : each));
    if (found[0] !== LATE_FLIP_WINDOW || found[1] !== MOST_EXTENSION) throw new Error(`They are ${found.join(", ")}.`);
  });
});
