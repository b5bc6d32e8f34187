import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startChain } from "../../../scripts/launch/anvil.ts";
import { buildContracts } from "../../../scripts/launch/buildContracts.ts";
import { HARDHAT, runQuietly } from "../../../scripts/launch/command.ts";
import { environmentOf, placesUnder, root } from "../../../scripts/launch/places.ts";

const TURN = 14 * 86_400;

declare module "vitest" {
  interface ProvidedContext {
    /** a folder with `state.gz` and `deployments/31337.json`: a local chain with the demo's community, and one without */
    filledHome: string;
  }
}

/** Makes one chain, deployed and filled; each test file begins on a copy of its state. */
export default async function setup(project: TestProject): Promise<() => void> {
  const home = mkdtempSync(join(tmpdir(), "mext-cli-"));
  const places = placesUnder(home);
  await buildContracts();
  const chain = await startChain({
    stateFile: join(home, "state.gz"),
    timestamp: (Math.floor(Date.now() / 1000 / TURN) - 5) * TURN,
  });
  try {
    const env = environmentOf(places, chain.rpcUrl);
    const config = join(root, "scripts", "config", "local.json");
    await runQuietly("The deployment", [HARDHAT, "--network", "local", "deploy", "--config-file", config], env);
    await runQuietly("The demo", [HARDHAT, "--network", "local", "demo"], env);
    await chain.dump();
  } finally {
    await chain.stop();
  }
  project.provide("filledHome", home);
  return () => rmSync(home, { recursive: true, force: true });
}
