import { account, amount, number, share, text, time } from "../../errors/sentence.ts";
import type { SentencesFor } from "../../errors/errorArgs.ts";
import { shortString } from "../../errors/shortString.ts";

/** What the revenue auction says no to. An asset's amounts are in its own smallest unit. */
export const auctionSentences = {
  LotUnknown: (args) => ({
    what: /*i18n*/ { id: "error.LotUnknown", message: "There is no lot {lot}; there are {count} so far." },
    todo: /*i18n*/ { id: "error.LotUnknown.todo", message: "Choose one of the lots that have started." },
    values: { lot: number(args.lot), count: number(args.count) },
  }),
  LotTooSmall: (args) => ({
    what: /*i18n*/ {
      id: "error.LotTooSmall",
      message: "Of lot {lot} {left} smallest units are left, and you want {amount}.",
    },
    todo: /*i18n*/ {
      id: "error.LotTooSmall.todo",
      message: "Somebody else may have bought; look at what is left and buy less.",
    },
    values: { lot: number(args.lot), left: number(args.left), amount: number(args.amount) },
  }),
  EmptyPurchase: () => ({
    what: /*i18n*/ { id: "error.EmptyPurchase", message: "A purchase of nothing does nothing." },
    todo: /*i18n*/ { id: "error.EmptyPurchase.todo", message: "Name an amount above zero." },
    values: {},
  }),
  DeadlinePassed: (args) => ({
    what: /*i18n*/ {
      id: "error.DeadlinePassed",
      message: "The purchase was to be made by {deadline}, and it is {nowAt}.",
    },
    todo: /*i18n*/ {
      id: "error.DeadlinePassed.todo",
      message: "Look at the price of now and buy with a new deadline.",
    },
    values: { deadline: time(args.deadline), nowAt: time(args.nowAt) },
  }),
  PaymentTooHigh: (args) => ({
    what: /*i18n*/ {
      id: "error.PaymentTooHigh",
      message: "This costs {payment} now, more than the {maxPayment} that you accepted.",
    },
    todo: /*i18n*/ { id: "error.PaymentTooHigh.todo", message: "Accept the price of now, buy less, or wait." },
    values: { payment: amount(args.payment), maxPayment: amount(args.maxPayment) },
  }),
  MextNotAuctioned: () => ({
    what: /*i18n*/ { id: "error.MextNotAuctioned", message: "MEXT is never auctioned." },
    todo: /*i18n*/ {
      id: "error.MextNotAuctioned.todo",
      message: "Split what arrived of it: one share is burned, the rest goes to the stakers.",
    },
    values: {},
  }),
  NothingUnsold: (args) => ({
    what: /*i18n*/ { id: "error.NothingUnsold", message: "The auction holds nothing of {asset}." },
    todo: /*i18n*/ { id: "error.NothingUnsold.todo", message: "Wait until revenue in this asset has arrived." },
    values: { asset: account(args.asset) },
  }),
  LotRunning: (args) => ({
    what: /*i18n*/ {
      id: "error.LotRunning",
      message: "Lot {lot} of this asset runs with {left} smallest units left, and {waiting} have arrived since.",
    },
    todo: /*i18n*/ {
      id: "error.LotRunning.todo",
      message: "A new lot can start once it is sold out, or more has arrived than is left.",
    },
    values: { lot: number(args.lot), left: number(args.left), waiting: number(args.waiting) },
  }),
  NothingToShare: () => ({
    what: /*i18n*/ { id: "error.NothingToShare", message: "No MEXT has arrived since it was last split." },
    todo: /*i18n*/ { id: "error.NothingToShare.todo", message: "Wait until revenue in MEXT has arrived." },
    values: {},
  }),
  CoinNotTaken: (args) => ({
    what: /*i18n*/ {
      id: "error.CoinNotTaken",
      message: "The auction takes no coin on this chain; {from} sent {amount} of its smallest unit.",
    },
    todo: /*i18n*/ { id: "error.CoinNotTaken.todo", message: "Send revenue as a token." },
    values: { from: account(args.from), amount: number(args.amount) },
  }),
  CallerNotTimelock: (args) => ({
    what: /*i18n*/ {
      id: "error.CallerNotTimelock",
      message: "Only the timelock sets the rules of the auction; you are {caller}.",
    },
    todo: /*i18n*/ { id: "error.CallerNotTimelock.todo", message: "Propose it as a policy vote." },
    values: { caller: account(args.caller) },
  }),
  AuctionParameterOutOfBounds: (args) => ({
    what: /*i18n*/ {
      id: "error.AuctionParameterOutOfBounds",
      message: "The auction's rule {name} is {value}; it must be from {least} to {most}.",
    },
    todo: /*i18n*/ {
      id: "error.AuctionParameterOutOfBounds.todo",
      message: "Choose a value within those bounds.",
    },
    values: {
      name: text(shortString(args.name)),
      value: share(args.value),
      least: share(args.least),
      most: share(args.most),
    },
  }),
  ReentrancyGuardReentrantCall: () => ({
    what: /*i18n*/ {
      id: "error.ReentrancyGuardReentrantCall",
      message: "The asset called the auction back while it was being sold.",
    },
    todo: /*i18n*/ {
      id: "error.ReentrancyGuardReentrantCall.todo",
      message: "Leave this asset alone: it does not behave as a token.",
    },
    values: {},
  }),
} satisfies SentencesFor;
