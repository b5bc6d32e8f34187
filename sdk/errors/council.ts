import { shortString } from "./shortString.ts";
import { account, number, share, text, time } from "./sentence.ts";
import type { SentencesFor } from "./errorArgs.ts";

/** What the council, the timelock and the registry's chores meet. */
export const councilSentences = {
  NotTimelock: (args) => ({
    what: /*i18n*/ { id: "error.NotTimelock", message: "Only the timelock may do this; you are {caller}." },
    todo: /*i18n*/ { id: "error.NotTimelock.todo", message: "Propose it as a policy vote." },
    values: { caller: account(args.caller) },
  }),
  NotCouncil: (args) => ({
    what: /*i18n*/ { id: "error.NotCouncil", message: "Only the council may do this; you are {caller}." },
    todo: /*i18n*/ { id: "error.NotCouncil.todo", message: "Have the council's owners sign it." },
    values: { caller: account(args.caller) },
  }),
  ParameterOutOfBounds: (args) => ({
    what: /*i18n*/ {
      id: "error.ParameterOutOfBounds",
      message: "The parameter {name} is {value}; it must be from {least} to {most}.",
    },
    todo: /*i18n*/ { id: "error.ParameterOutOfBounds.todo", message: "Choose a value within those bounds." },
    values: {
      name: text(shortString(args.name)),
      value: number(args.value),
      least: number(args.least),
      most: number(args.most),
    },
  }),
  ObjectionsUsedUp: (args) => ({
    what: /*i18n*/ {
      id: "error.ObjectionsUsedUp",
      message: "The council has used its {most} objections of season {season}.",
    },
    todo: /*i18n*/ { id: "error.ObjectionsUsedUp.todo", message: "Wait for the next season." },
    values: { season: number(args.season), most: number(args.most) },
  }),
  ObjectionTooLate: (args) => ({
    what: /*i18n*/ {
      id: "error.ObjectionTooLate",
      message: "The council could object to candidate {candidate} until {closedAt}; it is {nowAt} now.",
    },
    todo: /*i18n*/ { id: "error.ObjectionTooLate.todo", message: "The vote decides." },
    values: { candidate: number(args.candidate), closedAt: time(args.closedAt), nowAt: time(args.nowAt) },
  }),
  ObjectedAlready: (args) => ({
    what: /*i18n*/ {
      id: "error.ObjectedAlready",
      message: "The council has objected to candidate {candidate} already.",
    },
    todo: /*i18n*/ { id: "error.ObjectedAlready.todo", message: "Nothing to do." },
    values: { candidate: number(args.candidate) },
  }),
  ObjectionToMotion: (args) => ({
    what: /*i18n*/ {
      id: "error.ObjectionToMotion",
      message: "Candidate {candidate} is a motion to delist; the council cannot object to it.",
    },
    todo: /*i18n*/ { id: "error.ObjectionToMotion.todo", message: "The vote decides." },
    values: { candidate: number(args.candidate) },
  }),
  UpholdTooLate: (args) => ({
    what: /*i18n*/ {
      id: "error.UpholdTooLate",
      message: "The objection to candidate {candidate} could be upheld until {closedAt}; it is {nowAt} now.",
    },
    todo: /*i18n*/ { id: "error.UpholdTooLate.todo", message: "Anyone may list the candidate now." },
    values: { candidate: number(args.candidate), closedAt: time(args.closedAt), nowAt: time(args.nowAt) },
  }),
  SuspensionRunning: (args) => ({
    what: /*i18n*/ {
      id: "error.SuspensionRunning",
      message: "Candidate {candidate} is suspended until {until}; it is {nowAt} now.",
    },
    todo: /*i18n*/ { id: "error.SuspensionRunning.todo", message: "List it after that." },
    values: { candidate: number(args.candidate), until: time(args.until), nowAt: time(args.nowAt) },
  }),
  CouncilShareExceeded: (args) => ({
    what: /*i18n*/ {
      id: "error.CouncilShareExceeded",
      message:
        "The council has listed {byCouncil} of {everListed} tokens; one more would leave the community less than its {communityShareBps}.",
    },
    todo: /*i18n*/ { id: "error.CouncilShareExceeded.todo", message: "Wait until votes have listed more." },
    values: {
      byCouncil: number(args.byCouncil),
      everListed: number(args.everListed),
      communityShareBps: share(args.communityShareBps),
    },
  }),
  CandidateTooOld: (args) => ({
    what: /*i18n*/ {
      id: "error.CandidateTooOld",
      message: "Candidate {candidate} is of season {season}; the council lists only from season {oldest} on.",
    },
    todo: /*i18n*/ { id: "error.CandidateTooOld.todo", message: "Ask the team to apply again." },
    values: { candidate: number(args.candidate), season: number(args.season), oldest: number(args.oldest) },
  }),
  TokenBarred: (args) => ({
    what: /*i18n*/ {
      id: "error.TokenBarred",
      message:
        "The council cannot list {token}: it was listed, delisted, suspended or objected to, or it is up for a vote.",
    },
    todo: /*i18n*/ { id: "error.TokenBarred.todo", message: "Leave it to the vote." },
    values: { token: text(args.token) },
  }),
  ListingNotEnded: (args) => ({
    what: /*i18n*/ { id: "error.ListingNotEnded", message: "Listing {listing} has not ended." },
    todo: /*i18n*/ { id: "error.ListingNotEnded.todo", message: "Post the last withdrawal date once it is delisted." },
    values: { listing: number(args.listing) },
  }),
  DatePosted: (args) => ({
    what: /*i18n*/ {
      id: "error.DatePosted",
      message: "The date of listing {listing} was posted already: {postedAt}. It stands.",
    },
    todo: /*i18n*/ { id: "error.DatePosted.todo", message: "Nothing to do." },
    values: { listing: number(args.listing), postedAt: time(args.postedAt) },
  }),
  DateOutOfRange: (args) => ({
    what: /*i18n*/ {
      id: "error.DateOutOfRange",
      message: "{date} is not between {earliest} and {latest}.",
    },
    todo: /*i18n*/ { id: "error.DateOutOfRange.todo", message: "Choose a date between the two." },
    values: { date: time(args.date), earliest: time(args.earliest), latest: time(args.latest) },
  }),
  SafeERC20FailedOperation: (args) => ({
    what: /*i18n*/ { id: "error.SafeERC20FailedOperation", message: "The token {token} refused a transfer." },
    todo: /*i18n*/ {
      id: "error.SafeERC20FailedOperation.todo",
      message: "Check balances and allowance, then try again.",
    },
    values: { token: account(args.token) },
  }),
} satisfies SentencesFor;
