// the demo, through its real entry point against a chain process
//   when nothing is deployed, the chain is another one, or nothing answers: its exit code, and a sentence
//   when it is killed half-way, several times: the next run goes on, and the community is the one of a run at one go
//   when it has run: it changes nothing
//   when it was interrupted and somebody else made a block: it says what to do
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPublicClient, http, type PublicClient } from "viem";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { environmentOf, placesUnder, root } from "../../scripts/launch/places.ts";
import { freePort } from "../../scripts/launch/ports.ts";
import { rpc } from "../../scripts/launch/rpc.ts";
import { type Anvil, spawnAnvil } from "../../scripts/launch/spawnAnvil.ts";
import { readRecord } from "../../scripts/lib/record.ts";
import type { Deployment } from "../../sdk/deployment.ts";
import { governorAbi, listingDaoAbi } from "../../sdk/generated/abi.ts";
import { killMext, openWorld, runMext, startMext } from "./support/mext.ts";

const OTHER_CHAIN = 31_338;
const LOCAL_CONFIG = join(root, "scripts", "config", "local.json");

describe("mext demo", () => {
  let home: string;
  let anvil: Anvil;
  const begin = async (): Promise<void> => {
    home = mkdtempSync(join(tmpdir(), "mext-test-"));
    anvil = await spawnAnvil({ port: await freePort() });
  };
  const end = (): void => {
    anvil.process.kill("SIGKILL");
    rmSync(home, { recursive: true, force: true });
  };
  beforeAll(begin);
  afterAll(end);
  afterEach(() => rpc(anvil.rpcUrl, "anvil_setChainId", 31_337));

  const env = (rpcUrl = anvil.rpcUrl) => environmentOf(placesUnder(home), rpcUrl);
  const mext = (...args: string[]) => runMext([...args, "--json"], env());
  const deploy = () => mext("deploy", "--config-file", LOCAL_CONFIG);
  const height = async (): Promise<number> => Number(await rpc<string>(anvil.rpcUrl, "eth_blockNumber"));

  /** Begins, and kills everything that it started once the chain is so high; answers how high it got. */
  const killedAt = async (block: number): Promise<number> => {
    const child = startMext(["demo"], env());
    while ((await height()) < block && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 2));
    await killMext(child);
    return height();
  };

  it("says that nothing is deployed: exit code 2", async () => {
    const { code, json } = await mext("demo");
    expect(code).toBe(2);
    expect(json.error.todo).toContain("deploy");
  });

  it("says that no chain answers: exit code 3", async () => {
    const { code, err } = await runMext(["demo"], env(`http://127.0.0.1:${await freePort()}`));
    expect(err).toContain("The chain does not answer.");
    expect(code).toBe(3);
  });

  it("P10 goes on where it was killed, to the same community as in one go", async () => {
    expect((await deploy()).code).toBe(0);
    const before = await height();
    for (const step of [1, 2, 3, 40, 80]) {
      const reached = await killedAt(before + step);
      expect(reached).toBeGreaterThanOrEqual(before + step);
      expect(reached, "killed before its end").toBeLessThan(before + 125);
    }
    const { code, json } = await mext("demo");
    expect(json).toMatchObject({ ok: true, status: "resumed" });
    expect(code).toBe(0);

    const record = readRecord(placesUnder(home).deployments, 31_337);
    if (record === undefined) throw new Error("There is no record.");
    const here = createPublicClient({ transport: http(anvil.rpcUrl), cacheTime: 0 });
    const inOneGo = await openWorld();
    try {
      expect(await communityOf(here, record)).toEqual(await communityOf(inOneGo.client, inOneGo.deployment));
    } finally {
      await inOneGo.close();
    }
  }, 180_000);

  it("leaves a chain whose blocks come by themselves, with the limit that they had", async () => {
    const holder = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
    const first = await rpc<{ gasLimit: string }>(anvil.rpcUrl, "eth_getBlockByNumber", "0x0", false);
    const hash = await rpc<string>(anvil.rpcUrl, "eth_sendTransaction", { from: holder, to: holder });
    let receipt: { blockNumber: string } | null = null;
    while (receipt === null) receipt = await rpc(anvil.rpcUrl, "eth_getTransactionReceipt", hash);
    const block = await rpc<{ gasLimit: string }>(anvil.rpcUrl, "eth_getBlockByNumber", receipt.blockNumber, false);
    expect(block.gasLimit).toBe(first.gasLimit);
  });

  it("changes nothing when it runs again, also after others have acted", async () => {
    const before = await height();
    const { code, json } = await mext("demo");
    expect([code, json.status]).toEqual([0, "unchanged"]);
    expect(await height()).toBe(before);
  });

  it("stays away from a chain that is not the local one: exit code 2", async () => {
    const before = await height();
    await rpc(anvil.rpcUrl, "anvil_setChainId", OTHER_CHAIN);
    const { code } = await mext("demo");
    expect(code).toBe(2);
    expect(await height()).toBe(before);
  });

  it("says what to do when it was interrupted and somebody else went on: exit code 1", async () => {
    end();
    await begin();
    await deploy();
    await killedAt((await height()) + 40);
    await rpc(anvil.rpcUrl, "evm_increaseTime", 7);
    await rpc(anvil.rpcUrl, "evm_mine");
    const { code, json } = await mext("demo");
    expect(code).toBe(1);
    expect(json.error.todo).toContain("npm start -- --fresh");
  });
});

/** Every candidate of every season and every proposal, with its end and its counts. */
async function communityOf(client: PublicClient, { contracts, firstSeason }: Deployment) {
  const dao = { address: contracts.listingDao.address, abi: listingDaoAbi } as const;
  const seasons = await Promise.all(
    [0, 1, 2, 3, 4].map((step) =>
      client.readContract({ ...dao, functionName: "candidatesOf", args: [firstSeason + step] }),
    ),
  );
  const governor = { address: contracts.governor.address, abi: governorAbi } as const;
  const proposals = await Promise.all(
    [1n, 2n, 3n, 4n].map((id) =>
      Promise.all([
        client.readContract({ ...governor, functionName: "state", args: [id] }),
        client.readContract({ ...governor, functionName: "proposalVotes", args: [id] }),
      ]),
    ),
  );
  const outcomes = seasons.map((candidates) =>
    candidates.map(({ symbol, applicant, bond, state, support, objection }) => ({
      symbol,
      applicant,
      bond,
      state,
      support,
      objection,
    })),
  );
  return { outcomes, proposals };
}
