import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Chain, startChain } from "../../scripts/launch/anvil.ts";
import { stripFlags } from "../../scripts/launch/node.mjs";
import { rpc } from "../../scripts/launch/rpc.ts";

const A = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
const B = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
/** Stores the block's number in slot 0 and logs it: a contract of ten bytes, and the code that returns it. */
const COUNTER = "0x694360005560006000a000600052600a6016f3";

let folder: string;
let stateFile: string;
let chains: Chain[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mext-test-"));
  stateFile = join(folder, "chain", "state.gz");
  chains = [];
});
afterEach(async () => {
  for (const chain of chains) await chain.stop().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});

const started = async (options: Parameters<typeof startChain>[0]): Promise<Chain> => {
  const chain = await startChain(options);
  chains.push(chain);
  return chain;
};

type Block = { number: string; timestamp: string; hash: string };
const latest = (url: string): Promise<Block> => rpc(url, "eth_getBlockByNumber", "latest", false);
/** Sends and waits: anvil answers before it has mined. */
async function send(url: string, tx: Record<string, string>): Promise<string> {
  const hash = await rpc<string>(url, "eth_sendTransaction", { from: A, gas: "0x100000", ...tx });
  await until(async () => (await rpc(url, "eth_getTransactionReceipt", hash)) !== null);
  return hash;
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
};

async function until(condition: () => boolean | Promise<boolean>, ms = 15_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error("waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("P10 a restarted chain has its blocks, balances, time, receipts, logs and recent states", async () => {
  const one = await started({ stateFile, timestamp: 1_800_000_000 });
  const url = one.rpcUrl;
  const deployed = await send(url, { data: COUNTER });
  const receipt = await rpc<{ contractAddress: string }>(url, "eth_getTransactionReceipt", deployed);
  const counter = receipt.contractAddress;
  for (let i = 0; i < 30; i++) await send(url, { to: counter });
  await send(url, { to: B, value: "0x1234" });
  await rpc(url, "evm_increaseTime", 40 * 86_400);
  await rpc(url, "evm_mine");
  const before = await latest(url);
  const balance = await rpc(url, "eth_getBalance", B, "latest");
  expect(Number(before.timestamp)).toBeGreaterThan(1_800_000_000 + 40 * 86_400 - 1);
  await one.stop();
  expect(isAlive(one.pid)).toBe(false);

  const two = await started({ stateFile });
  expect(two.isResumed).toBe(true);
  expect(await latest(two.rpcUrl)).toMatchObject({ number: before.number, hash: before.hash });
  expect(await rpc(two.rpcUrl, "eth_getBalance", B, "latest")).toBe(balance);
  expect(await rpc(two.rpcUrl, "eth_getTransactionReceipt", deployed)).toMatchObject({ contractAddress: counter });
  expect(await rpc(two.rpcUrl, "eth_getLogs", { fromBlock: "0x0", toBlock: "latest" })).toHaveLength(30);
  expect(Number(await rpc(two.rpcUrl, "eth_getStorageAt", counter, "0x0", "0x1f"))).toBe(31);
  expect(Number(await rpc(two.rpcUrl, "eth_getStorageAt", counter, "0x0", "0x1c"))).toBe(28);

  await rpc(two.rpcUrl, "evm_mine");
  const next = await latest(two.rpcUrl);
  const passed = Number(next.timestamp) - Number(before.timestamp);
  expect(passed).toBeGreaterThan(0);
  expect(passed).toBeLessThan(30);
});

test("a fresh chain forgets what was saved", async () => {
  const one = await started({ stateFile });
  await rpc(one.rpcUrl, "evm_mine");
  await one.stop();
  const two = await started({ stateFile, fresh: true });
  expect(two.isResumed).toBe(false);
  expect(Number((await latest(two.rpcUrl)).number)).toBe(0);
});

test("nothing is saved before the first dump, so that half a beginning is never resumed", async () => {
  const one = await started({ stateFile });
  await send(one.rpcUrl, { to: B, value: "0x1" });
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(existsSync(stateFile)).toBe(false);
  await one.dump();
  expect(existsSync(stateFile)).toBe(true);
});

test("a wanted port is taken when free, another when not", async () => {
  const one = await started({});
  const two = await started({ port: one.port });
  expect(two.port).not.toBe(one.port);
  await two.stop();
  const three = await started({ port: two.port });
  expect(three.port).toBe(two.port);
});

type Launcher = { process: ChildProcess; rpcUrl: string; pid: number };
async function launcher(): Promise<Launcher> {
  const child = fork(join(import.meta.dirname, "holder.ts"), [stateFile], {
    execArgv: stripFlags(process.versions.node),
  });
  const [told] = (await once(child, "message")) as [{ rpcUrl: string; pid: number }];
  return { process: child, ...told };
}

test("P10 a confirmed transaction survives kill -9 of the launcher, and no chain is left running", async () => {
  const { process: child, rpcUrl, pid } = await launcher();
  await send(rpcUrl, { to: B, value: "0x77" });
  const before = await latest(rpcUrl);
  child.kill("SIGKILL");
  await until(() => !isAlive(pid));
  const again = await started({ stateFile });
  expect(await latest(again.rpcUrl)).toMatchObject({ number: before.number, hash: before.hash });
});

test("P10 a change is saved within seconds, so that it survives kill -9 of everything", async () => {
  const chain = await started({ stateFile });
  await chain.dump();
  await send(chain.rpcUrl, { to: B, value: "0x99" });
  const before = await latest(chain.rpcUrl);
  const first = readFileSync(stateFile);
  await until(() => !readFileSync(stateFile).equals(first));
  process.kill(chain.pid, "SIGKILL");
  await until(() => !isAlive(chain.pid));
  const again = await started({ stateFile });
  expect(await latest(again.rpcUrl)).toMatchObject({ number: before.number, hash: before.hash });
});
