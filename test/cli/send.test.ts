import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeFunctionData, getAddress, type Hex, parseAbiItem } from "viem";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { approve } from "../../sdk/calls/approve.ts";
import { stake } from "../../sdk/calls/stake.ts";
import { mextStakingAbi, mextTokenAbi } from "../../sdk/generated/abi.ts";
import { accountAt } from "../../scripts/demo/people.ts";
import { rpc } from "../../scripts/launch/rpc.ts";
import { batchChecksum } from "../../scripts/lib/safeBatch.ts";
import { send } from "../../scripts/lib/send.ts";
import { killMext, openWorld, type Ran, runMext, startMext, type World } from "./support/mext.ts";
import { openIn } from "./support/openIn.ts";
import { openProxy, type Proxy } from "./support/proxy.ts";

const [holder, other] = [accountAt(1).address, accountAt(2).address];
const UNIT = 10n ** 18n;
const WEEK = 1;
let world: World;
let wire: Proxy;

beforeAll(async () => {
  world = await openWorld();
  wire = await openProxy(world.rpcUrl);
});
afterEach(async () => {
  wire.rule(() => "pass");
  await rpc(world.rpcUrl, "evm_setAutomine", true);
});
afterAll(async () => {
  await wire.close();
  await world.close();
});

/** The amounts that the holder staked in the Week tier, since the file's beginning. */
async function stakes(): Promise<string[]> {
  const logs = await world.client.getLogs({
    address: world.deployment.contracts.mextStaking.address,
    event: parseAbiItem(
      "event Staked(address indexed account, uint8 indexed tier, address payer, uint256 amount, uint256 balance, uint256 weight)",
    ),
    args: { account: holder, tier: WEEK },
    fromBlock: 0n,
  });
  return logs.map(({ args }) => String((args.amount ?? 0n) / UNIT));
}
const stakesOf = async (amount: string): Promise<number> => (await stakes()).filter((each) => each === amount).length;

const adding = (amount: string, ...more: string[]): string[] => [
  ...["stake", "add", "--tier", "week", "--amount", amount, "--from", holder],
  ...more,
];
const through = (): NodeJS.ProcessEnv => ({ ...world.env, MEXT_RPC_URL: wire.url });
const again = (amount: string): Promise<Ran> => world.mext(...adding(amount, "--json"));

const notes = (): Record<string, unknown>[] => {
  const folder = join(world.home, "sent", "31337");
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Record<string, unknown>);
};

/** Runs a command through the wire until a request of it has met its ruling; then the power goes. */
async function killedAt(method: string, args: string[]): Promise<void> {
  const met = wire.met(method);
  const child = startMext(args, through());
  await met;
  await killMext(child);
  wire.rule(() => "pass");
}

/** Runs a command until it says that its transaction was sent. */
async function untilSent(args: string[]) {
  const child = startMext(args, world.env);
  let err = "";
  await new Promise<void>((resolve) => {
    child.stderr?.on("data", (chunk: Buffer) => {
      err += chunk.toString();
      if (err.includes("waiting for its block")) resolve();
    });
  });
  return { child, text: () => err };
}

describe("a command that writes, killed", () => {
  it("before it sent: run again, it sends once", async () => {
    wire.rule(({ method }) => (method === "eth_sendTransaction" ? "lost" : "pass"));
    await killedAt("eth_sendTransaction", adding("101"));
    expect(notes()).toMatchObject([{ intent: "stake 101 MEXT in tier Week", from: holder }]);
    expect(notes()[0]).not.toHaveProperty("hash");
    expect(await stakesOf("101")).toBe(0);
    expect((await again("101")).json).toMatchObject({ ok: true, status: "done" });
    expect(await stakesOf("101")).toBe(1);
    expect(notes()).toEqual([]);
  });

  it("after it sent, the hash unknown and the transaction not shown: run again, it waits for that one", async () => {
    await rpc(world.rpcUrl, "evm_setAutomine", false);
    wire.rule(({ method }) => (method === "eth_sendTransaction" ? "unanswered" : "pass"));
    await killedAt("eth_sendTransaction", adding("102"));
    expect(notes()[0]).not.toHaveProperty("hash");
    const hidden = await rpc(world.rpcUrl, "eth_getBlockByNumber", "latest", true);
    wire.rule(({ params }) => (params[0] === "pending" ? { result: hidden } : "pass"));
    const met = wire.met("eth_getBlockByNumber");
    const running = runMext(adding("102"), through());
    await met;
    await rpc(world.rpcUrl, "evm_mine");
    const ran = await running;
    expect(ran.err).toContain("is under way; waiting for its block");
    expect(ran.err).toMatch(/This was sent before, as 0x[0-9a-f]{64}; nothing is sent again/);
    expect(ran.err).toContain("To do it once more, run the command once more.");
    expect(ran.out).toContain("Staked 102 MEXT in tier Week");
    expect(await stakesOf("102")).toBe(1);
  });

  it("after its transaction was in a block, unseen: run again, it finds it", async () => {
    wire.rule(({ method }) => (method === "eth_sendTransaction" ? "unanswered" : "pass"));
    await killedAt("eth_sendTransaction", adding("103"));
    expect(await stakesOf("103")).toBe(1);
    expect((await again("103")).json).toMatchObject({ ok: true, status: "resumed", amount: String(103n * UNIT) });
    expect(await stakesOf("103")).toBe(1);
  });

  it("before another transaction took its number: run again, it sends with the next", async () => {
    wire.rule(({ method }) => (method === "eth_sendTransaction" ? "lost" : "pass"));
    await killedAt("eth_sendTransaction", adding("104"));
    const taking: Hex = await rpc(world.rpcUrl, "eth_sendTransaction", { from: holder, to: other, value: "0x1" });
    await world.client.waitForTransactionReceipt({ hash: taking, pollingInterval: 50 });
    const ran = await world.mext(...adding("104"));
    expect(ran.err).toContain(`another transaction took its number (${taking})`);
    expect(await stakesOf("104")).toBe(1);
  });

  it("by Ctrl+C while it waits: says so, ends with 130, and goes on when it is run again", async () => {
    await rpc(world.rpcUrl, "evm_setAutomine", false);
    const { child, text } = await untilSent(adding("105"));
    process.kill(-(child.pid ?? 0), "SIGINT");
    const [code] = (await once(child, "exit")) as [number | null];
    expect(code).toBe(130);
    expect(text()).toContain("Interrupted. Nothing is lost: run the same command again to go on.");
    await rpc(world.rpcUrl, "evm_mine");
    expect((await again("105")).json).toMatchObject({ status: "resumed" });
    expect(await stakesOf("105")).toBe(1);
  });

  it("by a chain that dies while it waits: ends with 3, and sends once when the chain is back without it", async () => {
    await rpc(world.rpcUrl, "evm_setAutomine", false);
    const { child, text } = await untilSent(adding("106"));
    const ended = once(child, "exit");
    await world.restart(() => ended.then(([code]) => expect(code).toBe(3)));
    expect(text()).toMatch(/does not answer any more.*\n.*it goes on with that transaction/);
    const dropped = notes()[0]?.["nonce"];
    const ran = await again("106");
    expect(ran.json).toMatchObject({ ok: true, status: "done" });
    const { nonce } = await world.client.getTransaction({ hash: ran.json.transaction });
    expect(nonce).toBe(dropped);
    expect(await stakesOf("106")).toBe(1);
  });
});

describe("a command that cannot write", () => {
  it("says why, in a sentence, and with the exit code of its kind", async () => {
    const poor = accountAt(15).address;
    const stranger = getAddress("0x00000000000000000000000000000000000a11ce");
    await rpc(world.rpcUrl, "anvil_setBalance", poor, "0x0");
    await fundWithMext(poor);
    wire.rule(({ method }) => (method === "eth_chainId" ? { result: "0x5" } : "pass"));
    const json = (...args: string[]): Promise<Ran> => world.mext("stake", "add", "--tier", "Week", "--json", ...args);
    const [wrong, dead, noGas, noMext, noKey] = await Promise.all([
      runMext(adding("1"), through()),
      world.mextWith({ MEXT_RPC_URL: "http://127.0.0.1:9" }, ...adding("1")),
      json("--amount", "1", "--from", poor),
      json("--amount", "900000000", "--from", holder),
      json("--amount", "1", "--from", stranger),
    ]);
    expect(wrong).toMatchObject({ code: 2, out: "" });
    expect(wrong.err).toMatch(/chain/i);
    expect(dead).toMatchObject({ code: 3, out: "" });
    expect(dead.err).toContain("The chain does not answer.");
    expect(noGas.code).toBe(4);
    expect(noGas.json.error.message).toMatch(/has 0 of the chain's coin; this transaction may cost 0\.\d+|cannot pay/);
    expect(noMext.code).toBe(4);
    expect(noMext.json).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("takes 900000000 MEXT") as string },
    });
    expect(noKey.code).toBe(4);
    expect(noKey.json.error.message).toContain(`cannot sign for ${stranger}`);
    expect(noKey.json.error.todo).toContain("--from");
    expect(notes()).toEqual([]);
  });

  it("signs and sends nothing where other code stands at the recorded address", async () => {
    const { address } = world.deployment.contracts.mextStaking;
    const code = await world.client.getCode({ address });
    await rpc(world.rpcUrl, "anvil_setCode", address, "0x6001600155");
    const before = await world.client.getTransactionCount({ address: holder });
    const asked: string[] = [];
    wire.rule(({ method }) => (asked.push(method), "pass"));
    try {
      const ran = await runMext(adding("1"), through());
      expect(ran.code).toBe(1);
      expect(ran.err).toContain(`The code of mextStaking at ${address} is not the recorded one; nothing was sent.`);
      expect(asked.filter((method) => /sign|send/i.test(method))).toEqual([]);
    } finally {
      await rpc(world.rpcUrl, "anvil_setCode", address, code);
    }
    expect(await world.client.getTransactionCount({ address: holder })).toBe(before);
  });

  it("that loses the answer to a gateway keeps its note and finds its transaction", async () => {
    const open = await openIn({ ...world, rpcUrl: wire.url }, {});
    const call = () => approve(world.deployment, { spender: other, amount: 7n });
    const gateway = Object.assign(new Error("Response status code 502"), { code: -1 });
    const request: typeof open.request = async (method, params) => {
      await open.request(method, params);
      throw gateway;
    };
    process.env["MEXT_HOME"] = world.home;
    try {
      const wanted = { from: holder, intent: "a try", call };
      await expect(send({ ...open, request }, wanted)).rejects.toMatchObject({
        exitCode: 3,
        message: expect.stringContaining("Whether the transaction was sent is not known") as string,
      });
      expect(notes()).toMatchObject([{ intent: "a try" }]);
      const refused = Promise.reject(Object.assign(new Error("nonce too low"), { code: -32003 }));
      refused.catch(() => undefined);
      expect(await send({ ...open, request: () => refused }, wanted)).toMatchObject({ resumed: true });
      expect(notes()).toEqual([]);
    } finally {
      delete process.env["MEXT_HOME"];
    }
  }, 30_000);
});

describe("--safe-batch", () => {
  it("writes an allowance and the call, with the checksum that Safe's builder looks for, and sends nothing", async () => {
    const file = join(world.home, "batch.json");
    const before = await world.client.getBlockNumber();
    const ran = await world.mext(...adding("12.5", "--safe-batch", file, "--json"));
    expect(ran.json).toMatchObject({ ok: true, status: "exported", calls: 2 });
    expect(await world.client.getBlockNumber()).toBe(before);
    const batch = JSON.parse(readFileSync(file, "utf8")) as {
      chainId: string;
      meta: { checksum: string; createdFromSafeAddress: string };
      transactions: { to: string; data: Hex; value: string }[];
    };
    expect(batch.meta.checksum).toBe(batchChecksum(batch));
    expect(batch).toMatchObject({ chainId: "31337", meta: { createdFromSafeAddress: holder } });
    const [allow, call] = batch.transactions;
    const { mextToken, mextStaking } = world.deployment.contracts;
    expect([allow?.to, call?.to, allow?.value, call?.value]).toEqual([
      mextToken.address,
      mextStaking.address,
      "0",
      "0",
    ]);
    const amount = (125n * UNIT) / 10n;
    expect(decodeFunctionData({ abi: mextTokenAbi, data: allow?.data ?? "0x" })).toEqual({
      functionName: "approve",
      args: approve(world.deployment, { spender: mextStaking.address, amount }).args,
    });
    expect(decodeFunctionData({ abi: mextStakingAbi, data: call?.data ?? "0x" })).toEqual({
      functionName: "stake",
      args: stake(world.deployment, { tier: WEEK, amount }).args,
    });
  });
});

async function fundWithMext(to: Hex): Promise<void> {
  const { address } = world.deployment.contracts.mextToken;
  const hash = await world.client.request({
    method: "eth_sendTransaction" as never,
    params: [
      {
        from: accountAt(1).address,
        to: address,
        data: `0xa9059cbb${to.slice(2).padStart(64, "0")}${(5n * UNIT).toString(16).padStart(64, "0")}`,
      },
    ] as never,
  });
  await world.client.waitForTransactionReceipt({ hash, pollingInterval: 50 });
}
