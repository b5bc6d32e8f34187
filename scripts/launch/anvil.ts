import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { KeeperOptions, KeeperOrder, KeeperWord } from "./keeper.ts";
import { stripFlags } from "./node.mjs";

export type ChainOptions = {
  /** where the state is kept; without it the chain is forgotten when it stops */
  stateFile?: string;
  /** the first block's time, for a new chain */
  timestamp?: number;
  /** forget what is saved and begin again */
  fresh?: boolean;
  /** taken if free */
  port?: number;
};

export type Chain = {
  rpcUrl: string;
  port: number;
  pid: number;
  isResumed: boolean;
  /** Saves now. The first call also begins the saving after every change; a resumed chain does so at once. */
  dump: () => Promise<void>;
  /** Saves and ends. */
  stop: () => Promise<void>;
};

/** Starts the local chain under a keeper of its own. */
export async function startChain({ fresh = false, ...rest }: ChainOptions = {}): Promise<Chain> {
  const options: KeeperOptions = { ...rest, fresh };
  const keeper = fork(join(import.meta.dirname, "keeper.ts"), [JSON.stringify(options)], {
    detached: true,
    execArgv: stripFlags(process.versions.node),
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const waiting = new Map<number, (word: { failed?: string }) => void>();
  const first = await new Promise<Extract<KeeperWord, { ready: true }>>((resolve, reject) => {
    keeper.on("message", (word: KeeperWord) => {
      if ("ready" in word) resolve(word);
      else if ("done" in word) waiting.get(word.done)?.(word);
      else reject(new Error(word.failed));
    });
    keeper.once("exit", (code) => {
      reject(new Error(`The local chain ended at once (exit code ${code}).`));
      for (const settle of waiting.values()) settle({ failed: "The local chain has ended." });
    });
  });

  let count = 0;
  const order = (verb: KeeperOrder["verb"]): Promise<void> =>
    new Promise((resolve, reject) => {
      const id = ++count;
      waiting.set(id, ({ failed }) => {
        waiting.delete(id);
        if (failed === undefined) resolve();
        else reject(new Error(failed));
      });
      if (keeper.connected) keeper.send({ id, verb } satisfies KeeperOrder);
      else waiting.get(id)?.({ failed: "The local chain has ended." });
    });

  const stop = async (): Promise<void> => {
    if (keeper.exitCode !== null || keeper.signalCode !== null) return;
    const gone = once(keeper, "exit");
    await order("stop");
    if (keeper.connected) keeper.disconnect();
    await gone;
  };
  const { port, pid, isResumed } = first;
  return { rpcUrl: `http://127.0.0.1:${port}`, port, pid, isResumed, dump: () => order("dump"), stop };
}
