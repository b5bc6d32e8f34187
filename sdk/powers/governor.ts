import { policyBounds } from "../mirrors/policyVote.ts";
import { type Bound, type Draft, rowsOf, type Unit } from "./power.ts";

const byVote = {
  who: "timelock",
  delay: "timelock",
  refusal: "GovernorOnlyExecutor",
} as const;
const TRIAL = "strangers call it in a trial";

const within = (name: keyof typeof policyBounds, argument: string, unit: Unit): Bound => {
  const [least, most] = policyBounds[name];
  return { words: "", name: argument, least, most, unit };
};

const drafts: Draft[] = [
  {
    ...byVote,
    signature: "setVotingDelay(uint48)",
    bounds: [within("votingDelay", "newVotingDelay", "seconds"), { words: "proposals made from then on" }],
    effect: "Changes the time from a proposal to the beginning of its vote.",
    readBack: `governor.votingDelay(); ${TRIAL}`,
  },
  {
    ...byVote,
    signature: "setVotingPeriod(uint32)",
    bounds: [within("votingPeriod", "newVotingPeriod", "seconds"), { words: "proposals made from then on" }],
    effect: "Changes how long a vote runs.",
    readBack: `governor.votingPeriod(); ${TRIAL}`,
  },
  {
    ...byVote,
    signature: "updateQuorumNumerator(uint256)",
    bounds: [within("quorumBps", "newQuorumNumerator", "basis points"), { words: "votes that begin from then on" }],
    effect: "Changes the quorum, as a share of all votes.",
    readBack: `governor.quorumNumerator(); ${TRIAL}`,
  },
  {
    ...byVote,
    signature: "updateQuorumFloor(uint256)",
    bounds: [within("quorumFloorBps", "newFloorBps", "basis points"), { words: "votes that begin from then on" }],
    effect: "Changes the least quorum, as a share of the genesis supply.",
    readBack: `governor.quorumFloorBps(); ${TRIAL}`,
  },
  {
    ...byVote,
    signature: "setProposalBond(uint256)",
    bounds: [within("proposalBond", "newBond", "MEXT"), { words: "proposals made from then on" }],
    effect: "Changes what a proposer puts down.",
    readBack: `governor.proposalBond(); ${TRIAL}`,
  },
  {
    ...byVote,
    signature: "setProposalGuardian(address)",
    bounds: [within("guardianTerm", "the term of", "seconds"), { words: "the term is fixed at deployment" }],
    effect: "Sets who may cancel proposals, or renews them; the zero address is nobody.",
    readBack: `governor.proposalGuardian(), guardianUntil() and guardianTerm(); ${TRIAL}`,
  },
  {
    ...byVote,
    signature: "setProposalThreshold(uint256)",
    bounds: [{ words: "zero alone: the threshold is computed" }],
    effect: "Changes nothing.",
    readBack: TRIAL,
  },
  {
    signature: "cancel(address[],uint256[],bytes[],bytes32)",
    who: "guardian",
    delay: "none",
    bounds: [
      { words: "whatever is not executed, except a proposal whose only call sets the guardian; until the term ends" },
      { words: "the proposer too, while their proposal is pending" },
      { words: "anyone, until the vote closes, where the proposer's power has fallen below the proposal's threshold" },
    ],
    effect: "Ends a proposal; its bond returns, or is burned if a quorum was against it.",
    readBack: "governor.proposalGuardian() and guardianUntil(); a stranger cancels a proposal that is not there",
    refusal: "GovernorUnableToCancel",
  },
  {
    signature: "relay(address,uint256,bytes)",
    who: "nobody",
    delay: "none",
    bounds: [],
    effect: "Passed on calls of a vote; refuses everybody, so that bonds stay.",
    readBack: TRIAL,
    refusal: "GovernorRelayClosed",
  },
];

/** What the governor lets some do and others not. */
export const governorPowers = rowsOf("governor", drafts);
