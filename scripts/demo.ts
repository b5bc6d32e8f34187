import { task } from "hardhat/config";
import { ArgumentType } from "hardhat/types/arguments";
import { deploymentsDir, LOCAL_CHAIN_ID } from "./launch/places.ts";

/** `demo`: a believable community on a local chain. */
export const demoTask = task("demo", "Fills a local chain with a community: stakes, seasons, ballots, listings")
  .addOption({
    name: "deployments",
    description: "the folder of the records",
    type: ArgumentType.STRING,
    defaultValue: deploymentsDir(),
  })
  .addFlag({ name: "json", description: "answer with one JSON object" })
  .setInlineAction(async (args, hre) => {
    const { exitWith, runCommand } = await import("./lib/command.ts");
    const ending = await runCommand(
      async (say) => {
        const [{ Problem }, { readRecord }, { runDemo }] = await Promise.all([
          import("./lib/problem.ts"),
          import("./lib/record.ts"),
          import("./demo/run.ts"),
        ]);
        const connection = await hre.network.create();
        try {
          const chainId = Number(await connection.provider.request({ method: "eth_chainId", params: [] }));
          if (chainId !== LOCAL_CHAIN_ID) {
            throw new Problem(`Chain ${chainId} is not a local chain; the demo stays away from others.`, {
              todo: "Run it with --network local.",
              exitCode: 2,
            });
          }
          const deployment = readRecord(args.deployments, chainId);
          if (deployment === undefined) {
            throw new Problem(`Nothing is deployed on chain ${chainId} yet.`, {
              todo: "Run deploy first.",
              exitCode: 2,
            });
          }
          return await runDemo(connection, deployment, say);
        } finally {
          await connection.close();
        }
      },
      { json: args.json },
    );
    exitWith(ending);
  })
  .build();
