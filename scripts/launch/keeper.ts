// The process between a launcher and its anvil. It saves the chain shortly after every change, and when the launcher
// is gone, killed with no chance to say goodbye too, it saves once more and ends anvil: no transaction that was
// confirmed is lost, and no chain is left running.
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Anvil, dumpTo, spawnAnvil } from "./spawnAnvil.ts";
import { freePort } from "./ports.ts";
import { rpc } from "./rpc.ts";

export type KeeperOptions = { port?: number; stateFile?: string; timestamp?: number; fresh: boolean };
export type KeeperOrder = { id: number; verb: "dump" | "stop" };
export type KeeperWord =
  | { ready: true; port: number; pid: number; isResumed: boolean }
  | { failed: string }
  | { done: number; failed?: string };

/** Where a running anvil is noted, so that one whose keeper was killed is found. */
type Running = { port: number; pid: number; genesis: string };

const BETWEEN_LOOKS_MS = 400;
const options = JSON.parse(process.argv[2] ?? "{}") as KeeperOptions;
const note = options.stateFile === undefined ? undefined : `${options.stateFile}.running`;
const tell = (word: KeeperWord): void => void (process.connected && process.send?.(word));

const genesisOf = async (url: string): Promise<string> =>
  (await rpc<{ hash: string }>(url, "eth_getBlockByNumber", "0x0", false)).hash;

/** An anvil of an earlier run that is still there knows more than its last dump: save it, then end it. */
async function salvage(stateFile: string, file: string): Promise<void> {
  if (!existsSync(file)) return;
  try {
    const { port, pid, genesis } = JSON.parse(readFileSync(file, "utf8")) as Running;
    const url = `http://127.0.0.1:${port}`;
    if ((await genesisOf(url)) === genesis) {
      if (!options.fresh) await dumpTo(url, stateFile);
      process.kill(pid, "SIGKILL");
    }
  } catch {
    // Nothing answers there: the last dump is all there is.
  }
  rmSync(file, { force: true });
}

async function start(): Promise<Anvil> {
  const { stateFile, fresh } = options;
  if (stateFile !== undefined && note !== undefined) {
    mkdirSync(dirname(stateFile), { recursive: true });
    await salvage(stateFile, note);
    if (fresh) rmSync(stateFile, { force: true });
  }
  for (let attempt = 0; ; attempt++) {
    const port = await freePort(attempt === 0 ? options.port : undefined);
    try {
      return await spawnAnvil({ ...options, port });
    } catch (error) {
      if (attempt === 2) throw error;
    }
  }
}

async function keep({ process: anvil, rpcUrl, isResumed }: Anvil): Promise<void> {
  const { stateFile } = options;
  const port = Number(new URL(rpcUrl).port);
  const pid = anvil.pid ?? 0;
  if (note !== undefined) writeFileSync(note, JSON.stringify({ port, pid, genesis: await genesisOf(rpcUrl) }));

  let saved = "";
  let dumping: Promise<void> = Promise.resolve();
  const head = async (): Promise<string> =>
    (await rpc<{ hash: string }>(rpcUrl, "eth_getBlockByNumber", "latest", false)).hash;
  const dump = (): Promise<void> => {
    if (stateFile === undefined) return Promise.resolve();
    dumping = dumping
      .catch(() => undefined)
      .then(async () => {
        const before = await head();
        await dumpTo(rpcUrl, stateFile);
        saved = before;
      });
    return dumping;
  };

  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    if (anvil.exitCode === null) await dump().catch((error: unknown) => console.error(`not saved: ${String(error)}`));
    const gone = anvil.exitCode === null && anvil.signalCode === null ? once(anvil, "exit") : undefined;
    anvil.kill("SIGKILL");
    await gone;
    if (note !== undefined) rmSync(note, { force: true });
  };
  const endAndExit = (code: number) => (): void => void end().finally(() => process.exit(code));

  process.on("disconnect", endAndExit(0));
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, endAndExit(0));
  anvil.once("exit", () => {
    if (!isEnding) process.exit(1);
  });
  process.on("message", (order: KeeperOrder) => {
    const work = order.verb === "dump" ? dump() : end();
    work.then(
      () => tell({ done: order.id }),
      (error: unknown) => tell({ done: order.id, failed: String(error) }),
    );
  });
  tell({ ready: true, port, pid, isResumed });

  // A chain that is being filled is saved when its maker says so, the first time; from then on by itself.
  if (isResumed) saved = await head();
  let took = 0;
  const look = async (): Promise<void> => {
    try {
      if (saved !== "" && (await head()) !== saved) {
        const began = Date.now();
        await dump();
        took = Date.now() - began;
      }
    } catch (error) {
      if (!isEnding) console.error(`The chain could not be saved: ${String(error)}`);
    }
    if (!isEnding) setTimeout(() => void look(), BETWEEN_LOOKS_MS + 4 * took);
  };
  if (stateFile !== undefined) await look();
}

try {
  await keep(await start());
} catch (error) {
  tell({ failed: error instanceof Error ? error.message : String(error) });
  process.exit(1);
}
