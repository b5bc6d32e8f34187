import { account, amount, number, text } from "../../errors/sentence.ts";
import type { SentencesFor } from "../../errors/errorArgs.ts";
import { proposalState, statesIn } from "./states.ts";

/** What a proposal meets: made, queued, executed, cancelled, and its bond. */
export const policySentences = {
  GovernorNonexistentProposal: (args) => ({
    what: /*i18n*/ { id: "error.GovernorNonexistentProposal", message: "There is no proposal {proposal}." },
    todo: /*i18n*/ { id: "error.GovernorNonexistentProposal.todo", message: "Choose one from the list of proposals." },
    values: { proposal: number(args.proposalId) },
  }),
  GovernorInsufficientProposerVotes: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorInsufficientProposerVotes",
      message: "{proposer} has power of {votes}; proposing takes {threshold}.",
    },
    todo: /*i18n*/ {
      id: "error.GovernorInsufficientProposerVotes.todo",
      message: "Have others delegate to this account, or let somebody with enough power propose it.",
    },
    values: { proposer: account(args.proposer), votes: amount(args.votes), threshold: amount(args.threshold) },
  }),
  GovernorProposalLive: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorProposalLive",
      message: "{proposer} has proposal {proposal} that is {current}; one at a time.",
    },
    todo: /*i18n*/ {
      id: "error.GovernorProposalLive.todo",
      message: "Wait until its vote is over, or cancel it while it is pending.",
    },
    values: {
      proposer: account(args.proposer),
      proposal: number(args.proposalId),
      current: text(proposalState(args.current)),
    },
  }),
  GovernorRestrictedProposer: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorRestrictedProposer",
      message: "The description keeps this proposal for another account than {proposer}.",
    },
    todo: /*i18n*/ {
      id: "error.GovernorRestrictedProposer.todo",
      message: "Propose it from the account that its last line names.",
    },
    values: { proposer: account(args.proposer) },
  }),
  GovernorInvalidProposalLength: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorInvalidProposalLength",
      message: "The proposal has {targets} targets, {calldatas} calls and {values} values.",
    },
    todo: /*i18n*/ {
      id: "error.GovernorInvalidProposalLength.todo",
      message: "Give one or more, and as many of each.",
    },
    values: { targets: number(args.targets), calldatas: number(args.calldatas), values: number(args.values) },
  }),
  GovernorUnexpectedProposalState: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorUnexpectedProposalState",
      message: "Proposal {proposal} is {current}; this takes one that is {expected}.",
    },
    todo: /*i18n*/ {
      id: "error.GovernorUnexpectedProposalState.todo",
      message: "Look at the proposal for what is possible now, and when.",
    },
    values: {
      proposal: number(args.proposalId),
      current: text(proposalState(args.current)),
      expected: text(statesIn(args.expectedStates)),
    },
  }),
  GovernorAlreadyQueuedProposal: (args) => ({
    what: /*i18n*/ { id: "error.GovernorAlreadyQueuedProposal", message: "Proposal {proposal} is queued already." },
    todo: /*i18n*/ {
      id: "error.GovernorAlreadyQueuedProposal.todo",
      message: "Execute it once the timelock's delay is over.",
    },
    values: { proposal: number(args.proposalId) },
  }),
  GovernorProposalQueueingFailed: (args) => ({
    what: /*i18n*/ { id: "error.GovernorProposalQueueingFailed", message: "Proposal {proposal} could not be queued." },
    todo: /*i18n*/ {
      id: "error.GovernorProposalQueueingFailed.todo",
      message: "Try again; if it stays so, tell everybody.",
    },
    values: { proposal: number(args.proposalId) },
  }),
  GovernorProposalQueueingNotRequired: (args) => ({
    what: /*i18n*/ { id: "error.GovernorProposalQueueingNotRequired", message: "Proposal {proposal} needs no queue." },
    todo: /*i18n*/ { id: "error.GovernorProposalQueueingNotRequired.todo", message: "Execute it." },
    values: { proposal: number(args.proposalId) },
  }),
  GovernorCodeChanged: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorCodeChanged",
      message:
        "The code that proposal {proposal} calls has changed since it was proposed (it was {pinned}, it is {found}).",
    },
    todo: /*i18n*/ {
      id: "error.GovernorCodeChanged.todo",
      message: "Do not try again before you know why; propose it anew if the new code is meant.",
    },
    values: { proposal: number(args.proposalId), pinned: text(args.pinned), found: text(args.found) },
  }),
  GovernorUnableToCancel: (args) => ({
    what: /*i18n*/ { id: "error.GovernorUnableToCancel", message: "{account} cannot cancel proposal {proposal}." },
    todo: /*i18n*/ {
      id: "error.GovernorUnableToCancel.todo",
      message:
        "Its proposer can while it is pending, the guardian until it is executed, and anyone while its proposer's power is below its threshold.",
    },
    values: { proposal: number(args.proposalId), account: account(args.account) },
  }),
  GovernorGuardianCannotCancel: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorGuardianCannotCancel",
      message: "Proposal {proposal} is about who is guardian; the guardian {guardian} cannot cancel it.",
    },
    todo: /*i18n*/ { id: "error.GovernorGuardianCannotCancel.todo", message: "The vote decides." },
    values: { proposal: number(args.proposalId), guardian: account(args.guardian) },
  }),
  GovernorBondHeld: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorBondHeld",
      message: "The bond of proposal {proposal} stays while it is {current}.",
    },
    todo: /*i18n*/ { id: "error.GovernorBondHeld.todo", message: "Release it once the vote is over." },
    values: { proposal: number(args.proposalId), current: text(proposalState(args.current)) },
  }),
  GovernorBondNotHeld: (args) => ({
    what: /*i18n*/ {
      id: "error.GovernorBondNotHeld",
      message: "No bond is held for proposal {proposal}; it was paid back or burned.",
    },
    todo: /*i18n*/ { id: "error.GovernorBondNotHeld.todo", message: "Nothing to do." },
    values: { proposal: number(args.proposalId) },
  }),
} satisfies SentencesFor;
