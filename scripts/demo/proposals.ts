import { parseEther } from "viem";
import { setParameters } from "../../sdk/calls/setParameters.ts";
import type { Deployed, Deployment } from "../../sdk/deployment.ts";
import { governorAbi } from "../../sdk/generated/abi.ts";
import { DAY } from "../../sdk/mirrors/time.ts";
import type { Parameters, PolicyChoice } from "../../sdk/types.ts";
import type { Call } from "./stage.ts";

/** What one of the community says on a proposal. */
type Word = { choice: PolicyChoice; reason: string };

/** A policy proposal of the demo. */
export type ProposalPlan = {
  proposer: number;
  /** when it is proposed: days after the first season's begin */
  day: number;
  title: string;
  body: string;
  calls: (deployment: Deployment) => Call[];
  /** of a hundred voters who vote: how many are for, and how many against; the others abstain */
  inFavour: number;
  against: number;
  /** by voter; who is not here votes without a word */
  words: Readonly<Record<number, Word>>;
  /** who changes their vote on the fourth day, and to what */
  changes?: { voter: number } & Word;
  /** what becomes of it once its vote is over */
  end: "executed" | "refused" | "open";
};

const QUIET_FOR = 120 * DAY;

/** The rules as the first proposal leaves them, with something else in them. */
function rules(deployment: Deployment, change: Partial<Parameters>): Call[] {
  return [setParameters(deployment, { parameters: { ...deployment.parameters, dormantAfter: QUIET_FOR, ...change } })];
}

function proposalBond({ contracts }: Deployed, bond: bigint): Call {
  return { address: contracts.governor.address, abi: governorAbi, functionName: "setProposalBond", args: [bond] };
}

/** In the order in which they are proposed, and so by number. */
export const proposals: readonly ProposalPlan[] = [
  {
    proposer: 10,
    day: 1.6,
    title: "Four months of silence before a listing reads dormant",
    body: `## What changes

A listing reads **dormant** when its team has posted nothing for 90 days. This proposal makes it **120 days**, from the
season after its execution on. Nothing else in the rules changes.

## Why

- Teams that work by the quarter post with every release, and a release that slips by two weeks marks them as asleep.
- A mark that appears too often is one that nobody reads.
- Nobody is delisted by it: that takes a motion and a vote, before and after.

## What speaks against it

Holders of a token whose team really has left learn of it a month later. The date of the last word stands on every
listing's page all the same.`,
    calls: (deployment) => rules(deployment, {}),
    inFavour: 76,
    against: 16,
    words: {
      10: { choice: "For", reason: "Teams that write once a quarter write what is worth reading." },
      39: { choice: "For", reason: "A warning should be rare enough to be believed." },
      13: { choice: "Against", reason: "Ninety days are long already. I want to know early." },
      29: { choice: "For", reason: "Costs nothing, and can be voted back." },
      36: { choice: "Abstain", reason: "Either number is fine." },
    },
    changes: {
      voter: 13,
      choice: "For",
      reason: "The date of the last word is on the page anyway, as was pointed out to me. Then four months will do.",
    },
    end: "executed",
  },
  {
    proposer: 26,
    day: 16.7,
    title: "Sixteen slots in every season",
    body: `## What changes

\`slots\` goes from **7 to 16**: up to sixteen candidates can win in one season.

## Why

The first season had as many candidates as slots. More teams apply with every season, and soon good projects will stand
below the line. With sixteen places there is room for everyone who passes the quorum, and the order book fills faster.

## Cost

None that I can see. Fees are the same for each candidate.`,
    calls: (deployment) => rules(deployment, { slots: 16 }),
    inFavour: 17,
    against: 74,
    words: {
      10: {
        choice: "Against",
        reason: "A place that everybody gets says nothing. Seven is why teams answer our questions.",
      },
      26: { choice: "For", reason: "More markets, more fees, more burned." },
      39: { choice: "Against", reason: "More than twice the listings means half the liquidity in each." },
      8: {
        choice: "Against",
        reason: "The council can list three for every seven of ours. Sixteen of ours opens seven for them.",
      },
      25: { choice: "Against", reason: "Nine I would have talked about." },
    },
    end: "refused",
  },
  {
    proposer: 39,
    day: 37.1,
    title: "A bond of 75,000 MEXT for a proposal",
    body: `## What changes

The bond that a policy proposal takes goes from **50,000 to 75,000 MEXT**, for proposals made after this one is executed.

## Why

1. A proposal asks every holder to read, and seven days of their attention.
2. The last one was refused by four votes in five, and its proposer wrote under *Cost* that there was none.
3. The bond comes back unless those against are a quorum by themselves and more than those in favour. Whoever brings
   something that others want risks nothing.

## Limits

The governor allows 5,000 to 500,000 MEXT; see the list of what governance owns. The threshold of votes to propose stays
as it is, so nobody who may propose today is shut out by anything but the bond.`,
    calls: (deployment) => [proposalBond(deployment, parseEther("75000"))],
    inFavour: 64,
    against: 27,
    words: {
      39: { choice: "For", reason: "I pay it myself the next time." },
      26: { choice: "Against", reason: "This is about me, and it makes policy a matter for the large." },
      10: { choice: "For", reason: "A moderate step, far below what the governor allows." },
      12: { choice: "Against", reason: "The threshold is enough of a hurdle." },
      22: { choice: "Abstain", reason: "I would rather see discussions before proposals than a higher price on them." },
    },
    end: "open",
  },
  {
    proposer: 32,
    day: 42.5,
    title: "Three weeks to name the first day of trading",
    body: `## What changes

After a listing, the council has **14 days** to name the day on which trading starts. This proposal makes it **21 days**.

| | now | then |
| --- | --- | --- |
| \`tradingStartWithin\` | 14 days | 21 days |

## Why

Integrations differ. A token on a chain that the exchange already runs is done in a day; a chain of its own takes a node,
a review of the client and a test of deposits *and* withdrawals. A date that is named in haste is a date that moves.

## What speaks against it

The community's winners wait longer, and waiting is where a decision of the holders can be slowed down. A listing past
its time is marked as **overdue** on its page, and would be so a week later than today.`,
    calls: (deployment) => rules(deployment, { tradingStartWithin: 21 * DAY }),
    inFavour: 46,
    against: 43,
    words: {
      32: { choice: "For", reason: "Rather late than twice." },
      10: { choice: "Against", reason: "Two weeks have been enough for all ten so far." },
      14: { choice: "For", reason: "I withdrew on the first day of a listing once. Test it properly." },
      37: { choice: "Against", reason: "The council should be pressed for time, not we." },
      24: { choice: "Abstain", reason: "Waiting for a word of the council on which chains are meant." },
    },
    changes: {
      voter: 14,
      choice: "Against",
      reason: "Every listing so far made it within two weeks. Come back with one that did not.",
    },
    end: "open",
  },
];
