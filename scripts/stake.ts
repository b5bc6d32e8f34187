import type { TaskDefinition } from "hardhat/types/tasks";
import { commandTask, family } from "./lib/commandTask.ts";

const tier = "Free, Week, Month, Quarter or Year";
const amount = "MEXT, like 1000 or 0.5";
const amountOrAll = `${amount}; all for the whole tier`;
const exit = "the notice's number, as stake show lists it";
const maxPenalty = "refuse if more MEXT would be burned (by default: than what is said beforehand)";

/** `stake`: a holder's stakes, notices and earnings. */
export const stakeTasks: TaskDefinition[] = [
  family("stake", "A holder's stakes, notices, exits and earnings"),
  commandTask({
    id: ["stake", "show"],
    about: "Shows stakes, notices, penalties, votes and earnings of an account; needs no key with --account",
    options: {
      account: "whose (by default the account that would act)",
      from: "the same, for an account of the network",
    },
    run: async () => (await import("./stake/show.ts")).showStake,
  }),
  commandTask({
    id: ["stake", "add"],
    about: "Stakes MEXT in a tier; an allowance of exactly that much is signed on the way",
    options: { tier, amount },
    writes: true,
    run: async () => (await import("./stake/add.ts")).addStake,
  }),
  commandTask({
    id: ["stake", "give"],
    about: "Stakes MEXT for another account, which alone can take it out",
    options: { tier, amount, to: "the account that gets the stake" },
    writes: true,
    run: async () => (await import("./stake/give.ts")).giveStake,
  }),
  commandTask({
    id: ["stake", "move"],
    about: "Moves a stake to a tier of longer notice",
    options: { tier, toTier: "the tier of longer notice", amount: amountOrAll },
    writes: true,
    run: async () => (await import("./stake/move.ts")).moveStake,
  }),
  commandTask({
    id: ["stake", "notice"],
    about: "Gives notice: the weight ends now, the whole amount is free after the tier's notice",
    options: { tier, amount: amountOrAll },
    writes: true,
    run: async () => (await import("./stake/notice.ts")).noticeStake,
  }),
  commandTask({
    id: ["stake", "cancel"],
    about: "Takes a notice back; its amount counts in its tier again",
    options: { exit },
    writes: true,
    run: async () => (await import("./stake/cancel.ts")).cancelStakeNotice,
  }),
  commandTask({
    id: ["stake", "withdraw"],
    about: "Pays out notices that have run: one, or all that are ready, each in a transaction",
    options: { exit },
    writes: true,
    run: async () => (await import("./stake/withdraw.ts")).withdrawStake,
  }),
  commandTask({
    id: ["stake", "leave"],
    about: "Takes a stake out at once for the tier's penalty, which is said first and burned",
    options: { tier, amount: amountOrAll, maxPenalty },
    writes: true,
    run: async () => (await import("./stake/leave.ts")).leaveStake,
  }),
  commandTask({
    id: ["stake", "cut"],
    about: "Ends a notice early for the part of the penalty whose notice is left",
    options: { exit, maxPenalty },
    writes: true,
    run: async () => (await import("./stake/cut.ts")).cutStakeNotice,
  }),
  commandTask({
    id: ["stake", "claim"],
    about: "Takes everything that was earned, or stakes it with --stake",
    options: { stake: `the tier to stake it in: ${tier}` },
    writes: true,
    run: async () => (await import("./stake/claim.ts")).claimEarnings,
  }),
  commandTask({
    id: ["stake", "delegate"],
    about: "Gives the account's votes to another, back to itself, or to nobody",
    options: { to: "an address, self, or nobody" },
    writes: true,
    run: async () => (await import("./stake/delegate.ts")).delegateVotes,
  }),
  commandTask({
    id: ["stake", "fund"],
    about: "Gives MEXT to the stakers of next week, shared by weight",
    options: { amount },
    writes: true,
    run: async () => (await import("./stake/fund.ts")).fundStakers,
  }),
];
