import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where a run keeps its things. A smoke run has places of its own, so that it never disturbs a running `npm start`. */
export type Places = {
  /** chain state, ports, stamps */
  home: string;
  /** deployments/<chainId>.json */
  deployments: string;
  /** the built page */
  dist: string;
  /** Ignition's journals of the local chain */
  ignition: string;
};

export const root = resolve(import.meta.dirname, "..", "..");

export const LOCAL_CHAIN_ID = 31337;

export const MNEMONIC = "test test test test test test test test test test test junk";

/** Lingui's macros look for it where the command runs, which is not the app's folder. */
export const LINGUI_CONFIG = join(root, "app", "lingui.config.ts");

const read = (name: string): string | undefined => process.env[name] || undefined;

/** Where a run keeps its things. */
export const homeDir = (): string => resolve(read("MEXT_HOME") ?? join(root, ".mext"));

/** Where deployments are read from and written to. */
export const deploymentsDir = (): string => resolve(read("MEXT_DEPLOYMENTS") ?? join(root, "deployments"));

/** Ignition's folder; `npm start` gives the local chain one of its own. */
export const ignitionDir = (): string => resolve(read("MEXT_IGNITION") ?? join(root, "ignition"));

export const ownPlaces = (): Places => ({
  home: homeDir(),
  deployments: deploymentsDir(),
  dist: join(root, "app", "dist"),
  ignition: join(homeDir(), "ignition"),
});

export const placesUnder = (home: string): Places => ({
  home,
  deployments: join(home, "deployments"),
  dist: join(home, "dist"),
  ignition: join(home, "ignition"),
});

/** What commands started for a run are told. */
export const environmentOf = (places: Places, rpcUrl?: string): NodeJS.ProcessEnv => ({
  ...process.env,
  HARDHAT_DISABLE_TELEMETRY: "true",
  LINGUI_CONFIG,
  MEXT_HOME: places.home,
  MEXT_DEPLOYMENTS: places.deployments,
  MEXT_IGNITION: places.ignition,
  ...(rpcUrl === undefined ? {} : { MEXT_RPC_URL: rpcUrl }),
});

/** The ports of the last run; kept, so that a wallet's settings and a browser's drafts stay valid. */
export type LastRun = { port: number; rpcPort: number; rpcUrl: string };

export function lastRun(home: string): LastRun | undefined {
  const file = join(home, "run.json");
  try {
    return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as LastRun) : undefined;
  } catch {
    return undefined;
  }
}

/** The local chain's address: the one named, or the one that `npm start` uses. */
export const localRpcUrl = (): string => read("MEXT_RPC_URL") ?? lastRun(homeDir())?.rpcUrl ?? "http://127.0.0.1:8545";
