import { LOCAL_CHAIN_ID } from "./launch/places.ts";
import { commandTask } from "./lib/commandTask.ts";
import { exitCodes, Problem } from "./lib/problem.ts";

/** `demo`: a believable community on a local chain. */
export const demoTask = commandTask({
  id: ["demo"],
  about: "Fills a local chain with a community: stakes, seasons, ballots, listings",
  run: async () => {
    const { runDemo } = await import("./demo/run.ts");
    return ({ chainId, connection, deployment, say, progress }) => {
      if (chainId !== LOCAL_CHAIN_ID) {
        throw new Problem(`Chain ${chainId} is not a local chain; the demo stays away from others.`, {
          todo: "Run it with --network local.",
          exitCode: exitCodes.input,
        });
      }
      return runDemo(connection, deployment, say, progress);
    };
  },
});
