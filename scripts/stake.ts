import type { TaskDefinition } from "hardhat/types/tasks";
import { commandTask, family } from "./lib/commandTask.ts";

const tier = "Free, Week, Month, Quarter or Year";

/** `stake`: a holder's stakes, notices and earnings. */
export const stakeTasks: TaskDefinition[] = [
  family("stake", "A holder's stakes, notices, exits and earnings"),
  commandTask({
    id: ["stake", "add"],
    about: "Stakes MEXT in a tier; an allowance of exactly that much is signed on the way",
    options: { tier, amount: "MEXT, like 1000 or 0.5" },
    writes: true,
    run: async () => (await import("./stake/add.ts")).addStake,
  }),
];
