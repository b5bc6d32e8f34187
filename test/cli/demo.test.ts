// the demo, through its real entry point against a chain process
//   when nothing is deployed, the chain is another one, or nothing answers: its exit code, and a sentence
//   when it is killed half-way, several times: the next run goes on, and the community is the one of a run at one go
//   when it has run: it changes nothing
//   when it was interrupted and somebody else made a block: it says what to do
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { createPublicClient, http } from "viem";
import { environmentOf, placesUnder, root } from "../../scripts/launch/places.ts";
import { freePort } from "../../scripts/launch/ports.ts";
import { rpc } from "../../scripts/launch/rpc.ts";
import { type Anvil, spawnAnvil } from "../../scripts/launch/spawnAnvil.ts";
import { readRecord } from "../../scripts/lib/record.ts";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { candidatesOf, fill } from "../scripts/filled.ts";

const OTHER_CHAIN = 31_338;

type Answer = {
  code: number | null;
  json: { ok: boolean; status?: string; error?: { message: string; todo: string } };
};

describe("mext demo", function () {
  this.timeout(180_000);
  let home: string;
  let anvil: Anvil;
  before(async () => {
    home = mkdtempSync(join(tmpdir(), "mext-test-"));
    anvil = await spawnAnvil({ port: await freePort() });
  });
  after(() => {
    anvil.process.kill("SIGKILL");
    rmSync(home, { recursive: true, force: true });
  });

  /** In a group of its own, so that the whole of it can be killed. */
  const started = (args: string[], rpcUrl = anvil.rpcUrl): ChildProcess =>
    spawn(process.execPath, [join(root, "scripts", "launch", "run.mjs"), "mext", ...args], {
      cwd: root,
      env: environmentOf(placesUnder(home), rpcUrl),
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });

  const mext = async (args: string[], rpcUrl?: string): Promise<Answer> => {
    const child = started([...args, "--json"], rpcUrl);
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    const [code] = (await once(child, "close")) as [number | null];
    return { code, json: JSON.parse(output.slice(output.indexOf("{"))) as Answer["json"] };
  };

  const height = async (): Promise<number> => Number(await rpc<string>(anvil.rpcUrl, "eth_blockNumber"));

  /** Begins, and kills everything that it started once the chain is so high; answers how high it got. */
  const killedAt = async (block: number): Promise<number> => {
    const child = started(["demo"]);
    const gone = once(child, "close");
    while ((await height()) < block && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 2));
    process.kill(-(child.pid ?? 0), "SIGKILL");
    await gone;
    return height();
  };

  it("says that nothing is deployed: exit code 2", async () => {
    const { code, json } = await mext(["demo"]);
    expect(code).to.equal(2);
    expect(json.error?.todo).to.include("deploy");
  });

  it("stays away from a chain that is not the local one: exit code 2", async () => {
    await rpc(anvil.rpcUrl, "anvil_setChainId", OTHER_CHAIN);
    const { code } = await mext(["demo"]);
    await rpc(anvil.rpcUrl, "anvil_setChainId", 31_337);
    expect(code).to.equal(2);
  });

  it("says that no chain answers: exit code 3", async () => {
    const { code } = await mext(["demo"], `http://127.0.0.1:${await freePort()}`);
    expect(code).to.equal(3);
  });

  it("P10 goes on where it was killed, to the same community as in one go", async () => {
    const deployed = await mext(["deploy", "--config-file", join(root, "scripts", "config", "local.json")]);
    expect(deployed.code).to.equal(0);
    const before = await height();
    for (const step of [1, 2, 3, 40, 80]) {
      const reached = await killedAt(before + step);
      expect(reached, `the blocks of a run that was killed after ${step}`).to.be.within(before + step, before + 105);
    }
    expect((await mext(["demo"])).json).to.include({ ok: true, status: "resumed" });

    const record = readRecord(placesUnder(home).deployments, 31_337);
    if (record === undefined) throw new Error("There is no record.");
    const client = createPublicClient({ transport: http(anvil.rpcUrl), cacheTime: 0 });
    const dao = { address: record.contracts.listingDao.address, abi: listingDaoAbi } as const;
    const other = await fill();
    try {
      for (const step of [0, 1, 2, 3, 4]) {
        const args = [record.firstSeason + step] as const;
        const counts = (candidates: Awaited<ReturnType<typeof candidatesOf>>) =>
          candidates.map(({ symbol, state, support, objection }) => [symbol, state, support, objection]);
        const resumed = await client.readContract({ ...dao, functionName: "candidatesOf", args });
        expect(counts(resumed)).to.deep.equal(counts(await candidatesOf(other, other.deployment.firstSeason + step)));
      }
    } finally {
      await other.connection.close();
    }
  });

  it("leaves a chain whose blocks come by themselves, with the limit that they had", async () => {
    const [first, hash] = await Promise.all([
      rpc<{ gasLimit: string }>(anvil.rpcUrl, "eth_getBlockByNumber", "0x0", false),
      rpc<string>(anvil.rpcUrl, "eth_sendTransaction", {
        from: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
        to: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
      }),
    ]);
    let receipt: { blockNumber: string } | null = null;
    while (receipt === null) receipt = await rpc(anvil.rpcUrl, "eth_getTransactionReceipt", hash);
    const block = await rpc<{ gasLimit: string }>(anvil.rpcUrl, "eth_getBlockByNumber", receipt.blockNumber, false);
    expect(block.gasLimit).to.equal(first.gasLimit);
  });

  it("changes nothing when it runs again, also after others have acted", async () => {
    const before = await height();
    const { code, json } = await mext(["demo"]);
    expect([code, json.status]).to.deep.equal([0, "unchanged"]);
    expect(await height()).to.equal(before);
  });

  it("says what to do when it was interrupted and somebody else went on: exit code 1", async () => {
    const earlier = anvil;
    anvil = await spawnAnvil({ port: await freePort() });
    earlier.process.kill("SIGKILL");
    rmSync(home, { recursive: true, force: true });
    await mext(["deploy", "--config-file", join(root, "scripts", "config", "local.json")]);
    await killedAt((await height()) + 40);
    await rpc(anvil.rpcUrl, "evm_increaseTime", 7);
    await rpc(anvil.rpcUrl, "evm_mine");
    const { code, json } = await mext(["demo"]);
    expect(code).to.equal(1);
    expect(json.error?.todo).to.include("npm start -- --fresh");
  });
});
