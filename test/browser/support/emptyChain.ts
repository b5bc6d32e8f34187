import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HARDHAT, runQuietly } from "../../../scripts/launch/command.ts";
import { environmentOf, placesUnder, root } from "../../../scripts/launch/places.ts";
import { freePort } from "../../../scripts/launch/ports.ts";
import { servePage } from "../../../scripts/launch/serve.ts";
import { spawnAnvil } from "../../../scripts/launch/spawnAnvil.ts";
import { stackOf } from "./stack.ts";

export type EmptyChain = { link: string; rpcUrl: string; close: () => Promise<void> };

/** The same page on a chain where everything was deployed and nobody has done anything yet. */
export async function openEmptyChain(): Promise<EmptyChain> {
  const home = mkdtempSync(join(tmpdir(), "mext-empty-"));
  const built = placesUnder(stackOf().home).dist;
  const places = { ...placesUnder(home), dist: existsSync(built) ? built : join(root, "app", "dist") };
  mkdirSync(places.deployments, { recursive: true });
  const anvil = await spawnAnvil({ port: await freePort() });
  const config = join(root, "scripts", "config", "local.json");
  const env = environmentOf(places, anvil.rpcUrl);
  await runQuietly("The deployment", [HARDHAT, "--network", "local", "deploy", "--config-file", config], env);
  const port = await freePort();
  const server = await servePage(places, port, anvil.rpcUrl);
  return {
    link: `http://127.0.0.1:${port}/`,
    rpcUrl: anvil.rpcUrl,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      const ended = new Promise((resolve) => anvil.process.once("exit", resolve));
      anvil.process.kill("SIGTERM");
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
