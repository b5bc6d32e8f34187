import { account, amount, number, time } from "./sentence.ts";
import type { SentencesFor } from "./errorArgs.ts";

/** What staking says no to. */
export const stakingSentences = {
  ZeroAmount: () => ({
    what: /*i18n*/ { id: "error.ZeroAmount", message: "An amount of zero does nothing." },
    todo: /*i18n*/ { id: "error.ZeroAmount.todo", message: "Name an amount above zero." },
    values: {},
  }),
  AmountTooLarge: (args) => ({
    what: /*i18n*/ {
      id: "error.AmountTooLarge",
      message: "{amount} is more than any balance can hold; the most is {most}.",
    },
    todo: /*i18n*/ { id: "error.AmountTooLarge.todo", message: "Name a smaller amount." },
    values: { amount: amount(args.amount), most: amount(args.most) },
  }),
  ZeroAccount: () => ({
    what: /*i18n*/ { id: "error.ZeroAccount", message: "No receiver is named." },
    todo: /*i18n*/ { id: "error.ZeroAccount.todo", message: "Name the account that the stake is for." },
    values: {},
  }),
  TierUnknown: (args) => ({
    what: /*i18n*/ {
      id: "error.TierUnknown",
      message: "There is no tier {tier}; there are {count}, counted from zero.",
    },
    todo: /*i18n*/ { id: "error.TierUnknown.todo", message: "Choose one of the tiers." },
    values: { tier: number(args.tier), count: number(args.count) },
  }),
  StakeTooSmall: (args) => ({
    what: /*i18n*/ {
      id: "error.StakeTooSmall",
      message: "{account} has {balance} in tier {tier}, and this needs {amount}.",
    },
    todo: /*i18n*/ { id: "error.StakeTooSmall.todo", message: "Choose at most {balance}." },
    values: {
      account: account(args.account),
      tier: number(args.tier),
      balance: amount(args.balance),
      amount: amount(args.amount),
    },
  }),
  NoticeNotLonger: (args) => ({
    what: /*i18n*/ {
      id: "error.NoticeNotLonger",
      message: "A stake moves to a longer notice only, and tier {to} is not longer than tier {from}.",
    },
    todo: /*i18n*/ { id: "error.NoticeNotLonger.todo", message: "To shorten the notice, give notice and stake again." },
    values: { from: number(args.from), to: number(args.to) },
  }),
  ExitNotOpen: (args) => ({
    what: /*i18n*/ {
      id: "error.ExitNotOpen",
      message: "Exit {exitId} of {account} is not open: it was paid, cancelled, or never begun.",
    },
    todo: /*i18n*/ { id: "error.ExitNotOpen.todo", message: "Look at the exits that are running." },
    values: { account: account(args.account), exitId: number(args.exitId) },
  }),
  NoticeRunning: (args) => ({
    what: /*i18n*/ {
      id: "error.NoticeRunning",
      message: "The notice of exit {exitId} runs until {readyAt}; it is {nowAt} now.",
    },
    todo: /*i18n*/ {
      id: "error.NoticeRunning.todo",
      message: "Wait until then, or leave at once for the penalty that is shown.",
    },
    values: { exitId: number(args.exitId), readyAt: time(args.readyAt), nowAt: time(args.nowAt) },
  }),
  PenaltyTooHigh: (args) => ({
    what: /*i18n*/ {
      id: "error.PenaltyTooHigh",
      message: "Leaving costs {penalty} now, more than the {maxPenalty} that you accepted.",
    },
    todo: /*i18n*/ { id: "error.PenaltyTooHigh.todo", message: "Look at the new penalty and confirm it, or wait." },
    values: { penalty: amount(args.penalty), maxPenalty: amount(args.maxPenalty) },
  }),
  NothingToClaim: (args) => ({
    what: /*i18n*/ { id: "error.NothingToClaim", message: "{account} has earned nothing since the last claim." },
    todo: /*i18n*/ { id: "error.NothingToClaim.todo", message: "Come back once revenue has streamed." },
    values: { account: account(args.account) },
  }),
  WeekNotBegun: (args) => ({
    what: /*i18n*/ { id: "error.WeekNotBegun", message: "Week {week} has not begun; this is week {currentWeek}." },
    todo: /*i18n*/ { id: "error.WeekNotBegun.todo", message: "Ask for this week or an earlier one." },
    values: { week: number(args.week), currentWeek: number(args.currentWeek) },
  }),
  TimepointNotPast: (args) => ({
    what: /*i18n*/ { id: "error.TimepointNotPast", message: "{timepoint} is not in the past; it is {nowAt} now." },
    todo: /*i18n*/ { id: "error.TimepointNotPast.todo", message: "Ask for an earlier time." },
    values: { timepoint: time(args.timepoint), nowAt: time(args.nowAt) },
  }),
  VotesExpiredSignature: (args) => ({
    what: /*i18n*/ { id: "error.VotesExpiredSignature", message: "The signed delegation expired at {expiry}." },
    todo: /*i18n*/ { id: "error.VotesExpiredSignature.todo", message: "Sign it again." },
    values: { expiry: time(args.expiry) },
  }),
} satisfies SentencesFor;
