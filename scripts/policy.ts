import type { TaskDefinition } from "hardhat/types/tasks";
import { commandTask, family } from "./lib/commandTask.ts";

const behind = { proposal: "the proposal's number, as policy list shows it" };
const choice = "for, against or abstain";
const reason = "why, for everybody to read";

/** `policy`: what holders propose and decide, and what follows from it. */
export const policyTasks: TaskDefinition[] = [
  family("policy", "Policy proposals: looking, proposing, voting, queueing, executing"),
  commandTask({
    id: ["policy", "list"],
    about: "Lists every proposal, the newest first; needs no key",
    run: async () => (await import("./policy/list.ts")).listProposals,
  }),
  commandTask({
    id: ["policy", "show"],
    about: "Shows a proposal, its calls and votes, and who may do what next; needs no key with --account",
    behind,
    options: {
      account: "whose vote and power (by default the account that would act)",
      from: "the same, for an account of the network",
    },
    run: async () => (await import("./policy/show.ts")).showProposal,
  }),
  commandTask({
    id: ["policy", "propose"],
    about: "Says what a proposal would do and cost; proposes it with --send, the exact bond allowed on the way",
    options: { file: "a JSON file with title, body and calls" },
    flags: { send: "propose it; without this, nothing is sent" },
    writes: true,
    run: async () => (await import("./policy/propose.ts")).proposePolicy,
  }),
  commandTask({
    id: ["policy", "vote"],
    about: "Casts or changes the account's vote, or sends a signed one; says first what that changes",
    behind: { ...behind, choice },
    options: { reason, signature: "in place of all three, the file that policy sign wrote; anyone may send it" },
    writes: true,
    run: async () => (await import("./policy/vote.ts")).votePolicy,
  }),
  commandTask({
    id: ["policy", "sign"],
    about: "Signs a vote into a file that anybody may send; costs the signer nothing",
    behind: { ...behind, choice },
    options: {
      reason,
      out: "the file to write",
      until: "when the signature ends (by default when the vote closes)",
      from: "the account that signs (by default the first that the network can sign with)",
    },
    run: async () => (await import("./policy/sign.ts")).signPolicyVote,
  }),
  commandTask({
    id: ["policy", "queue"],
    about: "Queues a proposal that passed; the timelock's delay begins",
    behind,
    writes: true,
    run: async () => (await import("./policy/queue.ts")).queuePolicy,
  }),
  commandTask({
    id: ["policy", "execute"],
    about: "Executes a queued proposal whose delay is over",
    behind,
    writes: true,
    run: async () => (await import("./policy/execute.ts")).executePolicy,
  }),
  commandTask({
    id: ["policy", "cancel"],
    about: "Cancels a proposal, where the account may",
    behind,
    writes: true,
    run: async () => (await import("./policy/cancel.ts")).cancelPolicy,
  }),
  commandTask({
    id: ["policy", "release"],
    about: "Has a proposal's bond paid back, or burned, once its vote is over",
    behind,
    writes: true,
    run: async () => (await import("./policy/release.ts")).releasePolicy,
  }),
  commandTask({
    id: ["policy", "simulate"],
    about: "Tries a proposal's calls in their order, as the timelock; changes nothing",
    behind,
    run: async () => (await import("./policy/simulate.ts")).simulatePolicy,
  }),
];
