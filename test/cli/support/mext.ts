import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPublicClient, http, type PublicClient } from "viem";
import { foundry } from "viem/chains";
import { inject } from "vitest";
import { startChain } from "../../../scripts/launch/anvil.ts";
import { environmentOf, placesUnder, root } from "../../../scripts/launch/places.ts";
import { type Deployment, parseDeployment } from "../../../sdk/deployment.ts";

/** What a command printed, and how it ended. */
export type Ran = { code: number; out: string; err: string; json: Answer };

// Each test names the fields that it expects.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answer = any;

export type World = {
  home: string;
  rpcUrl: string;
  client: PublicClient;
  deployment: Deployment;
  env: NodeJS.ProcessEnv;
  /** Runs a command through `npm run mext`'s entry point to its end. */
  mext: (...args: string[]) => Promise<Ran>;
  /** The same, with other settings in its environment. */
  mextWith: (env: NodeJS.ProcessEnv, ...args: string[]) => Promise<Ran>;
  /** Ends the chain, does something while it is gone, and starts it again at the same address from what it saved. */
  restart: (meanwhile: () => Promise<unknown>) => Promise<void>;
  close: () => Promise<void>;
};

/** A chain process of its own, in the state of the demo's end, with the record of its deployment. */
export async function openWorld(): Promise<World> {
  const home = mkdtempSync(join(tmpdir(), "mext-world-"));
  cpSync(inject("filledHome"), home, { recursive: true });
  const stateFile = join(home, "state.gz");
  let chain = await startChain({ stateFile });
  const env = environmentOf(placesUnder(home), chain.rpcUrl);
  const mextWith = (more: NodeJS.ProcessEnv, ...args: string[]): Promise<Ran> => runMext(args, { ...env, ...more });
  return {
    home,
    rpcUrl: chain.rpcUrl,
    client: createPublicClient({ chain: foundry, transport: http(chain.rpcUrl), cacheTime: 0 }),
    deployment: parseDeployment(readFileSync(join(home, "deployments", "31337.json"), "utf8")),
    env,
    mext: (...args) => mextWith({}, ...args),
    mextWith,
    restart: async (meanwhile) => {
      const { port } = chain;
      await chain.stop();
      await meanwhile();
      chain = await startChain({ stateFile, port });
    },
    close: async () => {
      await chain.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Starts a command in a process group of its own, so that a test can kill all of it. */
export function startMext(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [join(root, "scripts", "launch", "run.mjs"), "mext", ...args], {
    cwd: root,
    env: { ...env, NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
}

/** Ends a started command and everything that it started, as a power cut would. */
export async function killMext(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, "exit");
  process.kill(-child.pid, "SIGKILL");
  await gone;
}

export async function runMext(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  const child = startMext(args, env);
  const text = { out: "", err: "" };
  child.stdout?.on("data", (chunk: Buffer) => (text.out += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (text.err += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code: code ?? -1, ...text, json: args.includes("--json") ? JSON.parse(text.out) : undefined };
}

/** The rows of a tab-separated answer, by their titles. */
export function rowsOf(out: string): Record<string, string>[] {
  const [titles = [], ...rows] = out
    .split("\n")
    .filter((line) => line.includes("\t"))
    .map((line) => line.split("\t"));
  return rows.map((row) => Object.fromEntries(titles.map((title, index) => [title, row[index] ?? ""])));
}
