import { commandTask } from "./lib/commandTask.ts";

/** `keeper`: does what anyone may do, as soon as it is due. */
export const keeperTask = commandTask({
  id: ["keeper"],
  about: "Does the chores that are open to anyone, as soon as they are due: settles, refunds, lists, queues, executes",
  options: {
    from: "the account that pays (by default the first that the network can sign with)",
    every: "seconds between two looks (by default 60)",
    port: "where it answers /health on 127.0.0.1 (by default a free one)",
    maxFee: "the most for a unit of gas, in gwei; above it, it waits",
    budget: "the most that a day (UTC) may cost, in the chain's coin; beyond it, it waits",
  },
  flags: {
    once: "do what is due now, and end",
    dryRun: "say what is due now, send nothing, and end",
  },
  isService: true,
  run: async () => (await import("./keeper/run.ts")).runKeeper,
});
