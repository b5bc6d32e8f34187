import { emptyTask, task } from "hardhat/config";
import { ArgumentType } from "hardhat/types/arguments";
import type { TaskDefinition } from "hardhat/types/tasks";
import type { RawArgs } from "./args.ts";
import type { Open } from "./open.ts";

/** A command as data: what it is called, what it takes, and the function that does it. */
export type CommandSpec = {
  /** its words, like `listing apply` */
  id: readonly string[];
  about: string;
  /** what stands behind the command, in its order, by name; their meaning */
  behind?: Readonly<Record<string, string>>;
  /** options with a value, by name in camel case; their meaning */
  options?: Readonly<Record<string, string>>;
  flags?: Readonly<Record<string, string>>;
  /** whether it sends a transaction, and so takes --from and --safe-batch */
  writes?: boolean;
  /** whether it goes on until it is told to end: it takes signals itself, and writes JSON line by line */
  isService?: boolean;
  run: () => Promise<(open: Open) => Promise<object>>;
};

const common = { deployments: "the folder of the records (by default deployments/)" } as const;
const writing = {
  from: "the account that acts (by default the first that the network can sign with)",
  safeBatch: "send nothing; write the calls to this file for Safe's Transaction Builder",
} as const;

/** The Hardhat task of a command. Values arrive as texts, so that every refusal is a sentence of ours. */
export function commandTask(spec: CommandSpec): TaskDefinition {
  let builder = task([...spec.id], spec.about);
  for (const [name, description] of Object.entries(spec.behind ?? {})) {
    builder = builder.addPositionalArgument({
      name,
      description,
      type: ArgumentType.STRING_WITHOUT_DEFAULT,
      defaultValue: undefined,
    });
  }
  const options = { ...common, ...(spec.writes === true ? writing : {}), ...spec.options };
  for (const [name, description] of Object.entries(options)) {
    builder = builder.addOption({
      name,
      description,
      type: ArgumentType.STRING_WITHOUT_DEFAULT,
      defaultValue: undefined,
    });
  }
  const { isService = false } = spec;
  const json = isService ? "write what happens as JSON, one object a line" : "answer with one JSON object";
  const flags = { ...spec.flags, json };
  for (const [name, description] of Object.entries(flags)) {
    builder = builder.addFlag({ name, description });
  }
  return builder
    .setInlineAction(async (args: RawArgs, hre) => {
      const [{ exitWith, runCommand }, { withOpen }, { onInterrupt }] = await Promise.all([
        import("./command.ts"),
        import("./open.ts"),
        import("./interrupt.ts"),
      ]);
      if (!isService) onInterrupt();
      const run = await spec.run();
      const ending = await runCommand((say, progress) => withOpen(hre, { args, say, progress }, run), {
        json: args["json"] === true,
        isOneLine: isService,
      });
      exitWith(ending);
    })
    .build();
}

/** A family of commands, so that `--help` lists them. */
export const family = (id: string, about: string): TaskDefinition => emptyTask([id], about).build();
