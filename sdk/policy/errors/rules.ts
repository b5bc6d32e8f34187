import { account, amount, number, share } from "../../errors/sentence.ts";
import type { SentencesFor } from "../../errors/errorArgs.ts";

/** What a change of the policy rules meets, and what only a vote may do. */
export const policyRulesSentences = {
  GovernorOnlyExecutor: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorOnlyExecutor",
      message: "Only a policy vote may do this, through the timelock; you are {account}.",
    },
    todo: /*i18n*/ { id: "error.GovernorOnlyExecutor.todo", message: "Propose it as a policy vote." },
    values: { account: account(args.account) },
  }),
  GovernorBondOutOfBounds: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorBondOutOfBounds",
      message: "A proposal's bond of {bond} is not within {least} and {most}.",
    },
    todo: /*i18n*/ { id: "error.GovernorBondOutOfBounds.todo", message: "Choose a value within those bounds." },
    values: { bond: amount(args.bond), least: amount(args.least), most: amount(args.most) },
  }),
  GovernorDelayOutOfBounds: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorDelayOutOfBounds",
      message: "A voting delay of {delay} seconds is not within {least} and {most}.",
    },
    todo: /*i18n*/ { id: "error.GovernorDelayOutOfBounds.todo", message: "Choose a value within those bounds." },
    values: { delay: number(args.delay), least: number(args.least), most: number(args.most) },
  }),
  GovernorPeriodOutOfBounds: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorPeriodOutOfBounds",
      message: "A voting period of {period} seconds is not within {least} and {most}.",
    },
    todo: /*i18n*/ { id: "error.GovernorPeriodOutOfBounds.todo", message: "Choose a value within those bounds." },
    values: { period: number(args.period), least: number(args.least), most: number(args.most) },
  }),
  GovernorQuorumOutOfBounds: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorQuorumOutOfBounds",
      message: "A quorum of {quorumBps} is not within {least} and {most}.",
    },
    todo: /*i18n*/ { id: "error.GovernorQuorumOutOfBounds.todo", message: "Choose a value within those bounds." },
    values: { quorumBps: share(args.quorumBps), least: share(args.least), most: share(args.most) },
  }),
  GovernorQuorumFloorOutOfBounds: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorQuorumFloorOutOfBounds",
      message: "A least quorum of {floorBps} is not within {least} and {most}.",
    },
    todo: /*i18n*/ { id: "error.GovernorQuorumFloorOutOfBounds.todo", message: "Choose a value within those bounds." },
    values: { floorBps: share(args.floorBps), least: share(args.least), most: share(args.most) },
  }),
  GovernorTermOutOfBounds: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorTermOutOfBounds",
      message: "A guardian's term of {term} seconds is not within {least} and {most}.",
    },
    todo: /*i18n*/ { id: "error.GovernorTermOutOfBounds.todo", message: "Choose a value within those bounds." },
    values: { term: number(args.term), least: number(args.least), most: number(args.most) },
  }),
  TimelockDelayOutOfBounds: (args) => ({
    what: /*i18n*/ {
      id: "error.TimelockDelayOutOfBounds",
      message: "A timelock's delay of {delay} seconds is not within {least} and {most}.",
    },
    todo: /*i18n*/ { id: "error.TimelockDelayOutOfBounds.todo", message: "Choose a value within those bounds." },
    values: { delay: number(args.delay), least: number(args.least), most: number(args.most) },
  }),
  GovernorInvalidQuorumFraction: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorInvalidQuorumFraction",
      message: "A quorum of {numerator} in {denominator} is more than everything.",
    },
    todo: /*i18n*/ { id: "error.GovernorInvalidQuorumFraction.todo", message: "Choose a value within those bounds." },
    values: { numerator: number(args.quorumNumerator), denominator: number(args.quorumDenominator) },
  }),
  GovernorInvalidVotingPeriod: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorInvalidVotingPeriod",
      message: "A voting period of {votingPeriod} seconds is none.",
    },
    todo: /*i18n*/ { id: "error.GovernorInvalidVotingPeriod.todo", message: "Choose a value within those bounds." },
    values: { votingPeriod: number(args.votingPeriod) },
  }),
  GovernorThresholdIsComputed: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorThresholdIsComputed",
      message: "What it takes to propose is computed; it cannot be set to {threshold}.",
    },
    todo: /*i18n*/ { id: "error.GovernorThresholdIsComputed.todo", message: "Nothing to do." },
    values: { threshold: amount(args.newThreshold) },
  }),
  GovernorRelayClosed: () => ({
    what: /*i18n*/ {
      id: "error.GovernorRelayClosed",
      message: "The governor passes no calls on: it holds other people's bonds.",
    },
    todo: /*i18n*/ {
      id: "error.GovernorRelayClosed.todo",
      message: "Name the contract itself as the target of the call.",
    },
    values: {},
  }),
  GovernorTimelockFixed: () => ({
    what: /*i18n*/ { id: "error.GovernorTimelockFixed", message: "The governor's timelock cannot be changed." },
    todo: /*i18n*/ { id: "error.GovernorTimelockFixed.todo", message: "Nothing to do." },
    values: {},
  }),
  GovernorDisabledDeposit: () => ({
    what: /*i18n*/ { id: "error.GovernorDisabledDeposit", message: "The governor takes no coins and no tokens." },
    todo: /*i18n*/ {
      id: "error.GovernorDisabledDeposit.todo",
      message: "Send them to the timelock, if holders are to decide about them.",
    },
    values: {},
  }),
  GovernorAlreadyInitializedLatestProposalId: () => ({
    what: /*i18n*/ {
      id: "error.GovernorAlreadyInitializedLatestProposalId",
      message: "The numbers of proposals have begun already.",
    },
    todo: /*i18n*/ { id: "error.GovernorAlreadyInitializedLatestProposalId.todo", message: "Nothing to do." },
    values: {},
  }),
  CheckpointUnorderedInsertion: () => ({
    what: /*i18n*/ {
      id: "error.CheckpointUnorderedInsertion",
      message: "A value would be written before one that is there.",
    },
    todo: /*i18n*/ { id: "error.CheckpointUnorderedInsertion.todo", message: "Try again in the next block." },
    values: {},
  }),
  SafeCastOverflowedUintDowncast: (args) => ({
    what: /*i18n*/ { id: "error.SafeCastOverflowedUintDowncast", message: "{value} does not fit into {bits} bits." },
    todo: /*i18n*/ { id: "error.SafeCastOverflowedUintDowncast.todo", message: "Choose a smaller value." },
    values: { value: number(args.value), bits: number(args.bits) },
  }),
} satisfies SentencesFor;
