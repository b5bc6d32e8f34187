import { candidateStates } from "../types.ts";
import { shortString } from "./shortString.ts";
import { account, amount, number, text, time } from "./sentence.ts";
import type { SentencesFor } from "./errorArgs.ts";

/** What an application, a motion or its withdrawal meets. */
export const candidacySentences = {
  SeasonUnsettled: (args) => ({
    what: /*i18n*/ { id: "error.SeasonUnsettled", message: "Season {season} is over and waits to be settled." },
    todo: /*i18n*/ { id: "error.SeasonUnsettled.todo", message: "Settle it first (anyone can), then try again." },
    values: { season: number(args.season) },
  }),
  BondTooSmall: (args) => ({
    what: /*i18n*/ { id: "error.BondTooSmall", message: "A bond of {bond} is below the season's {least}." },
    todo: /*i18n*/ { id: "error.BondTooSmall.todo", message: "Offer {least} or more." },
    values: { bond: amount(args.bond), least: amount(args.least) },
  }),
  SeasonFull: (args) => ({
    what: /*i18n*/ {
      id: "error.SeasonFull",
      message: "All 64 places of season {season} are taken, and {bond} displaces nobody.",
    },
    todo: /*i18n*/ { id: "error.SeasonFull.todo", message: "Offer {least} or more, or apply for the season after." },
    values: { season: number(args.season), bond: amount(args.bond), least: amount(args.least) },
  }),
  FeeTooHigh: (args) => ({
    what: /*i18n*/ {
      id: "error.FeeTooHigh",
      message: "The application fee would be {fee}; you accept {maxFee} at most.",
    },
    todo: /*i18n*/ {
      id: "error.FeeTooHigh.todo",
      message: "The rules have changed. Look at the bond again, and accept the new fee if you want to.",
    },
    values: { fee: amount(args.fee), maxFee: amount(args.maxFee) },
  }),
  MalformedToken: (args) => ({
    what: /*i18n*/ {
      id: "error.MalformedToken",
      message:
        "“{token}” is not a canonical CAIP-19 identifier; byte {position} is the first that is wrong (counted from zero).",
    },
    todo: /*i18n*/ {
      id: "error.MalformedToken.todo",
      message: "Write it like eip155:1/erc20:0x… with the address in lower case.",
    },
    values: { token: text(args.token), position: number(args.position) },
  }),
  TextLength: (args) => ({
    what: /*i18n*/ { id: "error.TextLength", message: "The {field} is {length} bytes long; it must have 1 to {most}." },
    todo: /*i18n*/ { id: "error.TextLength.todo", message: "Shorten it, or fill it in." },
    values: { field: text(shortString(args.field)), length: number(args.length), most: number(args.most) },
  }),
  DigestMissing: () => ({
    what: /*i18n*/ { id: "error.DigestMissing", message: "The document's digest is missing." },
    todo: /*i18n*/ { id: "error.DigestMissing.todo", message: "Give the keccak-256 of the document's bytes." },
    values: {},
  }),
  TooManyWallets: (args) => ({
    what: /*i18n*/ { id: "error.TooManyWallets", message: "{count} team wallets are named; the most is {most}." },
    todo: /*i18n*/ {
      id: "error.TooManyWallets.todo",
      message: "Name the {most} most important ones, and the others in the document.",
    },
    values: { count: number(args.count), most: number(args.most) },
  }),
  TokenListed: (args) => ({
    what: /*i18n*/ { id: "error.TokenListed", message: "{token} is listed already, as number {listing}." },
    todo: /*i18n*/ { id: "error.TokenListed.todo", message: "Nothing to do; the registry shows it." },
    values: { token: text(args.token), listing: number(args.listing) },
  }),
  TokenSuspended: (args) => ({
    what: /*i18n*/ {
      id: "error.TokenSuspended",
      message: "{token} was chosen as candidate {candidate} and is suspended by a council objection.",
    },
    todo: /*i18n*/ {
      id: "error.TokenSuspended.todo",
      message: "Wait for the decision, at most 30 days after that season.",
    },
    values: { token: text(args.token), candidate: number(args.candidate) },
  }),
  DuplicateCandidate: (args) => ({
    what: /*i18n*/ {
      id: "error.DuplicateCandidate",
      message: "{applicant} has applied for {token} in season {season} already.",
    },
    todo: /*i18n*/ {
      id: "error.DuplicateCandidate.todo",
      message: "Follow that candidacy, or withdraw it and apply again.",
    },
    values: { token: text(args.token), applicant: account(args.applicant), season: number(args.season) },
  }),
  DuplicateMotion: (args) => ({
    what: /*i18n*/ {
      id: "error.DuplicateMotion",
      message: "There is a motion on listing {listing} for season {season} already.",
    },
    todo: /*i18n*/ { id: "error.DuplicateMotion.todo", message: "Vote on that motion once its season runs." },
    values: { listing: number(args.listing), season: number(args.season) },
  }),
  EntryRefused: (args) => ({
    what: /*i18n*/ {
      id: "error.EntryRefused",
      message: "The entry screen refused {account}, with reason code {code}.",
    },
    todo: /*i18n*/ {
      id: "error.EntryRefused.todo",
      message: "Look the code up on the Transparency page; it says how to appeal.",
    },
    values: { account: account(args.account), code: number(args.code) },
  }),
  CandidateUnknown: (args) => ({
    what: /*i18n*/ { id: "error.CandidateUnknown", message: "There is no candidate {candidate}." },
    todo: /*i18n*/ { id: "error.CandidateUnknown.todo", message: "Choose one from the season board." },
    values: { candidate: number(args.candidate) },
  }),
  NotApplicant: (args) => ({
    what: /*i18n*/ { id: "error.NotApplicant", message: "Only {applicant} may do this; you are {caller}." },
    todo: /*i18n*/ { id: "error.NotApplicant.todo", message: "Connect the applicant's account." },
    values: { caller: account(args.caller), applicant: account(args.applicant) },
  }),
  WithdrawalClosed: (args) => ({
    what: /*i18n*/ {
      id: "error.WithdrawalClosed",
      message: "Candidate {candidate} could withdraw until {closedAt}; it is {nowAt} now.",
    },
    todo: /*i18n*/ {
      id: "error.WithdrawalClosed.todo",
      message: "The bond comes back after the season, unless a quorum refuses the candidate.",
    },
    values: { candidate: number(args.candidate), closedAt: time(args.closedAt), nowAt: time(args.nowAt) },
  }),
  WrongState: (args) => ({
    what: /*i18n*/ {
      id: "error.WrongState",
      message: "Candidate {candidate} is in the state “{state}”, which does not allow this.",
    },
    todo: /*i18n*/ { id: "error.WrongState.todo", message: "Look at the candidate's page for what is possible now." },
    values: { candidate: number(args.candidate), state: text(candidateStates[args.state] ?? String(args.state)) },
  }),
  NoBondHeld: (args) => ({
    what: /*i18n*/ {
      id: "error.NoBondHeld",
      message: "No bond is held for candidate {candidate}; it was paid out or burned.",
    },
    todo: /*i18n*/ { id: "error.NoBondHeld.todo", message: "Nothing to do." },
    values: { candidate: number(args.candidate) },
  }),
  ListingUnknown: (args) => ({
    what: /*i18n*/ { id: "error.ListingUnknown", message: "There is no listing {listing}." },
    todo: /*i18n*/ { id: "error.ListingUnknown.todo", message: "Choose one from the registry." },
    values: { listing: number(args.listing) },
  }),
  ListingEnded: (args) => ({
    what: /*i18n*/ { id: "error.ListingEnded", message: "Listing {listing} ended at {delistedAt}." },
    todo: /*i18n*/ { id: "error.ListingEnded.todo", message: "Choose a listing that is in force." },
    values: { listing: number(args.listing), delistedAt: time(args.delistedAt) },
  }),
  ListingShielded: (args) => ({
    what: /*i18n*/ {
      id: "error.ListingShielded",
      message: "A failed motion with quorum protects listing {listing} through season {throughSeason}.",
    },
    todo: /*i18n*/ { id: "error.ListingShielded.todo", message: "File the motion for a later season." },
    values: { listing: number(args.listing), throughSeason: number(args.throughSeason) },
  }),
} satisfies SentencesFor;
