import type { TaskDefinition } from "hardhat/types/tasks";
import { commandTask, family } from "./lib/commandTask.ts";

/** `status`: what the exchange says, and how fast. */
export const statusTasks: TaskDefinition[] = [
  family("status", "Incidents: practise the first hour"),
  commandTask({
    id: ["status", "drill"],
    about: "Plays the first hour of an incident on a local chain, with a clock for every step of docs/operations.md",
    options: {
      kind: "begins a drill: signer-lost, token-hacked, unannounced-change or page-hijacked",
      done: "the number of a step that is done",
      note: "what the log says about it; for a step that asks what you found, what you found",
      out: "the folder of the report (by default where the drill is kept)",
    },
    flags: { stop: "ends the drill before its last step, with a report" },
    run: async () => (await import("./status/drill.ts")).drill,
  }),
];
