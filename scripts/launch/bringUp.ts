import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Chain, startChain } from "./anvil.ts";
import { buildContracts, contractsKey } from "./buildContracts.ts";
import { HARDHAT, runQuietly, VITE } from "./command.ts";
import { contentHash, whenChanged } from "./current.ts";
import { environmentOf, lastRun, LOCAL_CHAIN_ID, type Places, root } from "./places.ts";
import { freePort } from "./ports.ts";
import { say } from "./say.mjs";
import { servePage } from "./serve.ts";

const TURN = 14 * 86_400;
/** The demo's past: deployment, a turn to apply in, three seasons that are over; the present is the live one. */
const TURNS_BEFORE = 5;

export type UpOptions = { places: Places; fresh: boolean; port?: number; rpcPort?: number };
export type Up = { link: string; rpcUrl: string; isResumed: boolean; stop: () => Promise<void> };

const inRoot = (...names: string[]): string[] => names.map((name) => join(root, name));

async function buildPage(places: Places, env: NodeJS.ProcessEnv): Promise<void> {
  const inputs = [...inRoot("app", "sdk", "package-lock.json"), places.deployments];
  const key = contentHash(inputs, (file) => !file.endsWith(".tsbuildinfo"));
  const isThere = existsSync(join(places.dist, "index.html"));
  const stamp = join(places.home, "page.stamp");
  if (!isThere) rmSync(stamp, { force: true });
  await whenChanged(stamp, key, async () => {
    say("Building the page");
    const args = ["build", "--config", join(root, "app", "vite.config.ts"), "--outDir", places.dist, "--emptyOutDir"];
    await runQuietly("The page's build", [VITE, ...args], { ...env, NODE_ENV: "production" });
  });
}

/** The start of the season that was `TURNS_BEFORE` seasons ago. */
const demoBegins = (): number => (Math.floor(Date.now() / 1000 / TURN) - TURNS_BEFORE) * TURN;

/** Fills a new chain; the marker is written last, so that a first run cut off begins again. */
async function fill(chain: Chain, places: Places, env: NodeJS.ProcessEnv, marker: string): Promise<void> {
  say("Deploying");
  const deploy = ["--network", "local", "deploy", "--config-file", join(root, "scripts", "config", "local.json")];
  await runQuietly("The deployment", [HARDHAT, ...deploy], env);
  say("Filling the chain with the demo's community");
  await Promise.all([
    runQuietly("The demo", [HARDHAT, "--network", "local", "demo"], env),
    buildPage(places, env), // uses the second core meanwhile
  ]);
  await chain.dump();
  writeFileSync(marker, contractsKey());
}

/** Compiles, starts or resumes the chain, deploys and fills a new one, builds the page and serves it. */
export async function bringUp({ places, fresh, ...wanted }: UpOptions): Promise<Up> {
  const last = lastRun(places.home);
  const marker = join(places.home, "chain", "filled");
  const stateFile = join(places.home, "chain", "state.gz");
  const record = join(places.deployments, `${LOCAL_CHAIN_ID}.json`);
  const isNew = fresh || ![marker, stateFile, record].every((file) => existsSync(file));
  mkdirSync(places.deployments, { recursive: true });
  if (isNew) for (const gone of [marker, record, places.ignition]) rmSync(gone, { recursive: true, force: true });

  await buildContracts();
  if (!isNew && readFileSync(marker, "utf8") !== contractsKey()) {
    say("The contracts have changed since this chain was made; npm start -- --fresh begins again with the new ones");
  }
  say(isNew ? "Starting a new local chain" : "Resuming the local chain");
  const chain = await startChain({
    stateFile,
    fresh: isNew,
    timestamp: demoBegins(),
    port: wanted.rpcPort ?? last?.rpcPort,
  });
  try {
    const { rpcUrl } = chain;
    const env = environmentOf(places, rpcUrl);
    if (isNew) await fill(chain, places, env, marker);
    await buildPage(places, env);
    const port = await freePort(wanted.port, last?.port);
    const server = await servePage(places, port, rpcUrl);
    writeFileSync(join(places.home, "run.json"), `${JSON.stringify({ port, rpcPort: chain.port, rpcUrl })}\n`);
    tellMoved(wanted, last, { port, rpcPort: chain.port });
    const stop = async (): Promise<void> => {
      server.close();
      server.closeAllConnections();
      await chain.stop();
    };
    return { link: `http://127.0.0.1:${port}/`, rpcUrl, isResumed: chain.isResumed, stop };
  } catch (error) {
    await chain.stop();
    throw error;
  }
}

type Ports = { port?: number; rpcPort?: number };

function tellMoved(wanted: Ports, last: Ports | undefined, got: Required<Ports>): void {
  const page = wanted.port ?? last?.port;
  if (page !== undefined && page !== got.port) {
    say(`Port ${page} is in use, so the page is on ${got.port}; drafts saved in the browser belong to the old address`);
  }
  const rpc = wanted.rpcPort ?? last?.rpcPort;
  if (rpc !== undefined && rpc !== got.rpcPort) {
    say(`Port ${rpc} is in use, so the chain is on ${got.rpcPort}; a wallet's network settings want the new one`);
  }
}
