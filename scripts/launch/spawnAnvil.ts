import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from "node:fs";
import { writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { gunzipSync } from "node:zlib";
import { foundryBinary } from "./foundryBinary.ts";
import { LOCAL_CHAIN_ID, MNEMONIC } from "./places.ts";
import { answers, rpc } from "./rpc.ts";

/**
 * How many past states are kept for calls at old blocks. Each holds the whole chain, so that keeping all of them would
 * make every dump slower than the one before; blocks, transactions, receipts and logs are always kept.
 */
const STATES_KEPT = 16;

export type AnvilOptions = {
  port: number;
  stateFile?: string;
  timestamp?: number;
  /** seconds between blocks; without it every transaction has a block of its own at once */
  blockTime?: number;
  chainId?: number;
};
export type Anvil = { process: ChildProcess; rpcUrl: string; isResumed: boolean };

/** Starts anvil, from a saved state if there is one, and waits until it answers. */
export async function spawnAnvil({ port, stateFile, timestamp, blockTime, ...options }: AnvilOptions): Promise<Anvil> {
  const rpcUrl = `http://127.0.0.1:${port}`;
  const isResumed = stateFile !== undefined && existsSync(stateFile);
  const args = ["--host", "127.0.0.1", "--port", `${port}`, "--quiet"];
  args.push("--chain-id", `${options.chainId ?? LOCAL_CHAIN_ID}`);
  args.push("--mnemonic", MNEMONIC, "--accounts", "40", "--no-request-size-limit");
  args.push("--preserve-historical-states", "--prune-history", `${STATES_KEPT}`);
  if (blockTime !== undefined) args.push("--block-time", `${blockTime}`);
  if (timestamp !== undefined && !isResumed) args.push("--timestamp", `${timestamp}`);
  const unpacked = `${stateFile}.json`;
  if (isResumed) {
    writeFileSync(unpacked, gunzipSync(readFileSync(stateFile)));
    args.push("--load-state", unpacked);
  }
  let trouble = "";
  // Away from the terminal's signals: the keeper dumps the state before anvil may end.
  const child = spawn(foundryBinary("anvil"), args, { stdio: ["ignore", "ignore", "pipe"], detached: true });
  child.stderr?.on("data", (chunk: Buffer) => {
    trouble = (trouble + chunk.toString()).slice(-2000);
  });
  const isUp = await answers(rpcUrl, () => child.exitCode !== null || child.signalCode !== null);
  if (isResumed) rmSync(unpacked, { force: true });
  if (!isUp) throw new Error(`The local chain did not start on port ${port}. ${trouble.trim()}`);
  if (isResumed) await resumeClock(rpcUrl);
  return { process: child, rpcUrl, isResumed };
}

/** anvil takes the computer's clock after loading; a chain that is ahead of it would mine backwards. */
async function resumeClock(rpcUrl: string): Promise<void> {
  const last = await rpc<{ timestamp: string }>(rpcUrl, "eth_getBlockByNumber", "latest", false);
  await rpc(rpcUrl, "anvil_setTime", Number(last.timestamp) + 1);
}

/** Saves the chain so that a crash at any moment leaves either the old file or the new one. */
export async function dumpTo(rpcUrl: string, stateFile: string): Promise<void> {
  const packed = await rpc<`0x${string}`>(rpcUrl, "anvil_dumpState", true);
  mkdirSync(dirname(stateFile), { recursive: true });
  const temporary = `${stateFile}.new`;
  const file = openSync(temporary, "w");
  try {
    writeFileSync(file, Buffer.from(packed.slice(2), "hex"));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, stateFile);
}
