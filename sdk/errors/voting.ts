import { account, number, percent, time } from "./sentence.ts";
import type { SentencesFor } from "./errorArgs.ts";

/** What a ballot or a settlement meets. */
export const votingSentences = {
  VotingNotBegun: (args) => ({
    what: /*i18n*/ {
      id: "error.VotingNotBegun",
      message: "Voting begins with season {firstSeason}, at {startsAt}; it is {nowAt} now.",
    },
    todo: /*i18n*/ {
      id: "error.VotingNotBegun.todo",
      message: "Wait until then; stake meanwhile, so that your vote counts.",
    },
    values: { firstSeason: number(args.firstSeason), startsAt: time(args.startsAt), nowAt: time(args.nowAt) },
  }),
  SeasonNotOver: (args) => ({
    what: /*i18n*/ { id: "error.SeasonNotOver", message: "Season {season} runs until {endsAt}; it is {nowAt} now." },
    todo: /*i18n*/ { id: "error.SeasonNotOver.todo", message: "Settle it after that." },
    values: { season: number(args.season), endsAt: time(args.endsAt), nowAt: time(args.nowAt) },
  }),
  CandidateNotLive: (args) => ({
    what: /*i18n*/ {
      id: "error.CandidateNotLive",
      message:
        "Candidate {candidate} is not voted on now: it belongs to season {candidateSeason}, and season {liveSeason} is running.",
    },
    todo: /*i18n*/ { id: "error.CandidateNotLive.todo", message: "Take it off the ballot." },
    values: {
      candidate: number(args.candidate),
      candidateSeason: number(args.candidateSeason),
      liveSeason: number(args.liveSeason),
    },
  }),
  CandidateTwice: (args) => ({
    what: /*i18n*/ { id: "error.CandidateTwice", message: "Candidate {candidate} stands twice on the ballot." },
    todo: /*i18n*/ { id: "error.CandidateTwice.todo", message: "Merge the two lines." },
    values: { candidate: number(args.candidate) },
  }),
  EmptyBallot: () => ({
    what: /*i18n*/ { id: "error.EmptyBallot", message: "The ballot is empty." },
    todo: /*i18n*/ { id: "error.EmptyBallot.todo", message: "Choose a candidate, or take your ballot back." },
    values: {},
  }),
  NoBallot: (args) => ({
    what: /*i18n*/ { id: "error.NoBallot", message: "{voter} has no ballot in season {season}." },
    todo: /*i18n*/ { id: "error.NoBallot.todo", message: "Nothing to take back." },
    values: { voter: account(args.voter), season: number(args.season) },
  }),
  TooManyChoices: (args) => ({
    what: /*i18n*/ { id: "error.TooManyChoices", message: "The ballot has {count} choices; the most is {most}." },
    todo: /*i18n*/ { id: "error.TooManyChoices.todo", message: "Leave out the smallest ones." },
    values: { count: number(args.count), most: number(args.most) },
  }),
  PercentOutOfRange: (args) => ({
    what: /*i18n*/ {
      id: "error.PercentOutOfRange",
      message: "{percent} for candidate {candidate} is not a share; it must be 1 to 100 percent, for or against.",
    },
    todo: /*i18n*/ { id: "error.PercentOutOfRange.todo", message: "Choose a whole percent, or take the line off." },
    values: { candidate: number(args.candidate), percent: number(args.percent) },
  }),
  OverHundredPercent: (args) => ({
    what: /*i18n*/ { id: "error.OverHundredPercent", message: "The shares add up to {sum}." },
    todo: /*i18n*/ { id: "error.OverHundredPercent.todo", message: "Bring them to 100 % or less." },
    values: { sum: percent(args.sum) },
  }),
  NoPower: (args) => ({
    what: /*i18n*/ {
      id: "error.NoPower",
      message: "{voter} held no weight through the whole week before season {season}.",
    },
    todo: /*i18n*/ { id: "error.NoPower.todo", message: "Stake now; it counts from the second Thursday after." },
    values: { voter: account(args.voter), season: number(args.season) },
  }),
  ObjectionsOnly: (args) => ({
    what: /*i18n*/ {
      id: "error.ObjectionsOnly",
      message:
        "In the last 24 hours support may only shrink and objection only grow; candidate {candidate} stands at {before} percent and cannot rise to {wanted}.",
    },
    todo: /*i18n*/ { id: "error.ObjectionsOnly.todo", message: "Lower it, leave it, or object." },
    values: { candidate: number(args.candidate), before: number(args.before), wanted: number(args.wanted) },
  }),
  WrongSeason: (args) => ({
    what: /*i18n*/ {
      id: "error.WrongSeason",
      message: "The signed ballot is for season {season}, and season {liveSeason} is running.",
    },
    todo: /*i18n*/ { id: "error.WrongSeason.todo", message: "Sign a ballot for season {liveSeason}." },
    values: { season: number(args.season), liveSeason: number(args.liveSeason) },
  }),
  StaleVersion: (args) => ({
    what: /*i18n*/ {
      id: "error.StaleVersion",
      message: "The ballot of {voter} has changed since this was signed (signed over version {signed}, now {current}).",
    },
    todo: /*i18n*/ { id: "error.StaleVersion.todo", message: "Sign again to replace the newer ballot." },
    values: { voter: account(args.voter), signed: number(args.signed), current: number(args.current) },
  }),
  SignatureExpired: (args) => ({
    what: /*i18n*/ {
      id: "error.SignatureExpired",
      message: "The signed ballot expired at {deadline}; it is {nowAt} now.",
    },
    todo: /*i18n*/ { id: "error.SignatureExpired.todo", message: "Sign it again." },
    values: { deadline: time(args.deadline), nowAt: time(args.nowAt) },
  }),
  InvalidSignature: (args) => ({
    what: /*i18n*/ { id: "error.InvalidSignature", message: "The signature is not that of {voter}." },
    todo: /*i18n*/ { id: "error.InvalidSignature.todo", message: "Sign with that account, on this network." },
    values: { voter: account(args.voter) },
  }),
  GasTooLow: (args) => ({
    what: /*i18n*/ {
      id: "error.GasTooLow",
      message: "{gasLeft} gas is left, and checking a contract wallet's signature needs {needed}.",
    },
    todo: /*i18n*/ { id: "error.GasTooLow.todo", message: "Send the transaction with more gas." },
    values: { gasLeft: number(args.gasLeft), needed: number(args.needed) },
  }),
  OnlySelf: (args) => ({
    what: /*i18n*/ { id: "error.OnlySelf", message: "{caller} called an entry that the contract keeps for itself." },
    todo: /*i18n*/ { id: "error.OnlySelf.todo", message: "Use castSignedBallots." },
    values: { caller: account(args.caller) },
  }),
} satisfies SentencesFor;
