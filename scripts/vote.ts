import type { TaskDefinition } from "hardhat/types/tasks";
import { commandTask, family } from "./lib/commandTask.ts";

const choices = 'candidates and whole percents of your power, like "12:60,15:-20": below zero is against';
const ballot = 'a JSON file instead of --choices: {"choices": [{"candidate": 12, "percent": 60}], "reason": "why"}';
const reason = "why, for everybody to read";

/** `vote`: a holder's ballot of the live season. */
export const voteTasks: TaskDefinition[] = [
  family("vote", "The season's candidates and a holder's ballot"),
  commandTask({
    id: ["vote", "show"],
    about: "Shows a season's candidates, the line between them, and an account's ballot; needs no key with --account",
    options: {
      season: "the season's number (by default the live one)",
      account: "whose ballot and power (by default the account that would act)",
      from: "the same, for an account of the network",
    },
    run: async () => (await import("./vote/show.ts")).showVote,
  }),
  commandTask({
    id: ["vote", "cast"],
    about: "Casts or replaces the account's ballot; says first what that changes",
    options: { choices, ballot, reason },
    writes: true,
    run: async () => (await import("./vote/cast.ts")).castVote,
  }),
  commandTask({
    id: ["vote", "withdraw"],
    about: "Takes the account's ballot back",
    writes: true,
    run: async () => (await import("./vote/withdraw.ts")).withdrawVote,
  }),
  commandTask({
    id: ["vote", "sign"],
    about: "Signs a ballot into a file that anybody may send; costs the signer nothing",
    options: {
      choices,
      ballot,
      reason,
      out: "the file to write",
      until: "when the signature ends (by default with the season)",
      from: "the account that signs (by default the first that the network can sign with)",
    },
    flags: { withdraw: "sign that the ballot is taken back" },
    run: async () => (await import("./vote/sign.ts")).signVote,
  }),
  commandTask({
    id: ["vote", "send"],
    about: "Sends signed ballots: one, or a batch that skips bad ones and says why",
    options: { file: "the file that vote sign wrote, or several with commas" },
    writes: true,
    run: async () => (await import("./vote/send.ts")).sendVotes,
  }),
];
