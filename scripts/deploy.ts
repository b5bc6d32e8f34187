import { join } from "node:path";
import { task } from "hardhat/config";
import { ArgumentType } from "hardhat/types/arguments";
import { deploymentsDir, root } from "./launch/places.ts";

/** `deploy`: the contracts of one chain, from one configuration file. */
export const deployTask = task("deploy", "Deploys MEXT, writes deployments/<chainId>.json and reads everything back")
  .addOption({
    name: "configFile",
    description: "the configuration file; deployments/config.example.json shows every setting",
    type: ArgumentType.STRING,
    defaultValue: join(root, "scripts", "config", "local.json"),
  })
  .addOption({
    name: "deployments",
    description: "the folder of the records",
    type: ArgumentType.STRING,
    defaultValue: deploymentsDir(),
  })
  .addOption({
    name: "deploymentId",
    description: "the name of Ignition's journal (by default, of the chain)",
    type: ArgumentType.STRING_WITHOUT_DEFAULT,
    defaultValue: undefined,
  })
  .addFlag({ name: "dryRun", description: "print addresses, gas, cost and powers; send nothing" })
  .addOption({
    name: "safeBatch",
    description: "write what is missing to this file, for a Safe's owners to sign; send nothing",
    type: ArgumentType.STRING_WITHOUT_DEFAULT,
    defaultValue: undefined,
  })
  .addFlag({ name: "verify", description: "send the sources of what stands to explorers" })
  .addOption({
    name: "verifyWith",
    description: "which explorers: any of sourcify,etherscan,blockscout",
    type: ArgumentType.STRING,
    defaultValue: "sourcify",
  })
  .addFlag({ name: "forget", description: "on a local chain that was begun anew: forget the record of the old one" })
  .addFlag({ name: "json", description: "answer with one JSON object" })
  .setInlineAction(async (args, hre) => {
    const { exitWith, runCommand } = await import("./lib/command.ts");
    const ending = await runCommand(
      async (say, progress) => {
        const [{ readConfig }, { runDeploy }, { verifierOf }, { namingFaults }] = await Promise.all([
          import("./lib/config.ts"),
          import("./lib/runDeploy.ts"),
          import("./deploy/verify.ts"),
          import("./deploy/variableFault.ts"),
        ]);
        const config = readConfig(args.configFile);
        const verify = args.verify ? { verify: verifierOf(hre, args.verifyWith) } : {};
        await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
        const connection = await namingFaults(() => hre.network.create());
        try {
          const run = runDeploy(
            connection,
            {
              config,
              folder: args.deployments,
              ignitionFolder: hre.config.paths.ignition,
              deploymentId: args.deploymentId ?? `chain-${config.chainId}`,
              dryRun: args.dryRun,
              forget: args.forget,
              rehearsal: (chainId) => hre.network.create({ network: "simulated", override: { chainId } }),
              ...(args.safeBatch === undefined ? {} : { safeBatch: args.safeBatch }),
              ...verify,
            },
            say,
            progress,
          );
          return await namingFaults(() => run);
        } finally {
          await connection.close();
        }
      },
      { json: args.json },
    );
    exitWith(ending);
  })
  .build();
