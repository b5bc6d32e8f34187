import type { TaskDefinition } from "hardhat/types/tasks";
import { commandTask } from "./lib/commandTask.ts";

/** `doctor`: is the chain as its record says? */
export const doctorTask: TaskDefinition = commandTask({
  id: ["doctor"],
  about: "Reads a deployment back: owners, roles, parameters, code, powers, promises; exit code 1 on a difference",
  options: { write: "write <chainId>.powers.json and <chainId>.powers.md, as read from the chain, to this folder" },
  run: async () => {
    const { tasks } = (await import("hardhat")).default;
    // Code is compared with what this tree compiles to.
    await tasks.getTask("build").run({ quiet: true, noTests: true });
    return (await import("./doctor/doctor.ts")).doctor;
  },
});
