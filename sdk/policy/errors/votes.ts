import { account, number, text, time } from "../../errors/sentence.ts";
import type { SentencesFor } from "../../errors/errorArgs.ts";
import { policyChoice } from "./states.ts";

/** What a vote on a proposal meets, direct or signed. */
export const policyVotesSentences = {
  GovernorAlreadyCastVote: (args) => ({
    what: /*i18n*/ { id: "error.GovernorAlreadyCastVote", message: "{voter} has voted already." },
    todo: /*i18n*/ { id: "error.GovernorAlreadyCastVote.todo", message: "Nothing to do." },
    values: { voter: account(args.voter) },
  }),
  GovernorNoVotingPower: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorNoVotingPower",
      message: "{account} had no voting power when the vote on proposal {proposal} began.",
    },
    todo: /*i18n*/ {
      id: "error.GovernorNoVotingPower.todo",
      message: "Stake now, or have others delegate to you; it counts for later proposals.",
    },
    values: { proposal: number(args.proposalId), account: account(args.account) },
  }),
  GovernorVoteOnlyDownwards: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorVoteOnlyDownwards",
      message:
        "Since {since} a vote on proposal {proposal} can only move from for to abstain to against, and a new one can only be against; {account} cannot vote {support}.",
    },
    todo: /*i18n*/ { id: "error.GovernorVoteOnlyDownwards.todo", message: "Leave your vote as it is, or lower it." },
    values: {
      proposal: number(args.proposalId),
      account: account(args.account),
      support: text(policyChoice(args.support)),
      since: time(args.sinceAt),
    },
  }),
  GovernorInvalidVoteType: () => ({
    what: /*i18n*/ { id: "error.GovernorInvalidVoteType", message: "A vote is for, against or abstain." },
    todo: /*i18n*/ { id: "error.GovernorInvalidVoteType.todo", message: "Choose one of the three." },
    values: {},
  }),
  GovernorInvalidVoteParams: () => ({
    what: /*i18n*/ {
      id: "error.GovernorInvalidVoteParams",
      message: "A vote takes no parameters, and a signed one a deadline at most.",
    },
    todo: /*i18n*/ { id: "error.GovernorInvalidVoteParams.todo", message: "Leave them out." },
    values: {},
  }),
  GovernorInvalidSignature: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorInvalidSignature",
      message: "The signature is not that of {voter} for its next vote.",
    },
    todo: /*i18n*/ {
      id: "error.GovernorInvalidSignature.todo",
      message: "Sign again with that account, on this network; any vote ends the signatures made before it.",
    },
    values: { voter: account(args.voter) },
  }),
  GovernorVoteSignatureExpired: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorVoteSignatureExpired",
      message: "The signed vote expired at {deadline}; it is {nowAt} now.",
    },
    todo: /*i18n*/ { id: "error.GovernorVoteSignatureExpired.todo", message: "Sign it again." },
    values: { deadline: time(args.deadline), nowAt: time(args.nowAt) },
  }),
  GovernorVoteSignaturesExhausted: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorVoteSignaturesExhausted",
      message: "{voter} has voted on proposal {proposal} 63 times; signed votes count no more.",
    },
    todo: /*i18n*/ { id: "error.GovernorVoteSignaturesExhausted.todo", message: "Vote directly." },
    values: { proposal: number(args.proposalId), voter: account(args.voter) },
  }),
} satisfies SentencesFor;
