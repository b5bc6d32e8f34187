import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createWalletClient, http, toHex } from "viem";
import { generatePrivateKey, mnemonicToAccount } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layOut } from "../../scripts/deploy/parts.ts";
import { MNEMONIC } from "../../scripts/launch/places.ts";
import { rpc } from "../../scripts/launch/rpc.ts";
import { readConfig } from "../../scripts/lib/config.ts";
import { parseDeployment, parseSatellite } from "../../sdk/deployment.ts";
import { deployer, openTarget, type Target } from "./support/target.ts";
import { runMext } from "./support/mext.ts";

const HOME_CHAIN = 4242;
const OTHER_CHAIN = 4243;
const partsOf = (target: Target) => layOut(readConfig(join(target.home, "config.json")));

/** Deploys one part from an account that has nothing to do with us. */
async function strangerPuts(target: Target, name: string): Promise<void> {
  const part = partsOf(target).find((other) => other.name === name);
  if (part === undefined) throw new Error(`There is no ${name}.`);
  const stranger = createWalletClient({
    account: mnemonicToAccount(MNEMONIC, { addressIndex: 7 }),
    transport: http(target.rpcUrl),
  });
  await stranger.sendTransaction({ to: part.to, data: part.data, chain: null });
}

describe("deploy to a chain that is not local", () => {
  let home: Target;
  let other: Target;
  beforeAll(async () => {
    home = await openTarget({ chainId: HOME_CHAIN });
    other = await openTarget({ chainId: OTHER_CHAIN, config: { homeChainId: HOME_CHAIN } });
  });
  afterAll(() => Promise.all([home.close(), other.close()]));

  it("refuses an account that cannot pay, before anything is sent", async () => {
    const { code, json } = await home.deployWith({ MEXT_KEY: generatePrivateKey() }, "--json");
    expect([code, json.error.message]).toEqual([
      4,
      expect.stringContaining("of the chain's coin, and the deployment needs"),
    ]);
    expect(await home.created()).toBe(0);
  });

  it("says in a sentence that the key is not set", async () => {
    const { code, out, err } = await home.deployWith({ MEXT_KEY: undefined });
    expect([code, out]).toEqual([4, ""]);
    expect(err).toContain("MEXT_KEY is not set");
    expect(err).not.toMatch(/\n\s+at /);
  });

  it("says in a sentence that the key is none, and does not print it", async () => {
    for (const key of ["0x1234abcd", "hello1234abcd"]) {
      const { code, out, err } = await home.deployWith({ MEXT_KEY: key });
      expect([code, out], err).toEqual([4, ""]);
      expect(err).toContain("The key in MEXT_KEY is not one");
      expect(err).not.toMatch(/1234abcd|\n\s+at /);
    }
  });

  it("prices a dry run and sends nothing", async () => {
    const { code, json } = await home.deploy("--dry-run", "--json");
    expect([code, json.status]).toEqual([0, "dry run"]);
    expect(Object.keys(json.costs.gas)).toHaveLength(13);
    expect(BigInt(json.costs.total)).toBe(BigInt(json.costs.totalGas) * BigInt(json.costs.gasPrice));
    expect(await home.created()).toBe(0);
  });

  it("deploys what a dry run said, for the gas that it said", async () => {
    const { json: said } = await home.deploy("--dry-run", "--json");
    const before = await home.client.getTransactionCount({ address: deployer.address });
    const { code, json, err } = await home.deploy("--json");
    expect([code, json?.status], err + JSON.stringify(json?.error)).toEqual([0, "deployed"]);
    const record = parseDeployment(readFileSync(home.record, "utf8"));
    for (const [name, { address }] of Object.entries({ ...record.contracts, ...record.libraries })) {
      expect(said.addresses[name]).toBe(address);
    }
    const first = BigInt(record.blockNumber);
    const last = await home.client.getBlockNumber();
    let used = 0n;
    for (let block = first; block <= last; block++)
      used += (await home.client.getBlock({ blockNumber: block })).gasUsed;
    expect(used).toBe(BigInt(said.costs.totalGas));
    expect(await home.client.getTransactionCount({ address: deployer.address })).toBe(before + 13);
  });

  it("puts the council at the same address on a chain that is not MEXT's home, and nothing else", async () => {
    const { code, json, err } = await other.deploy("--json");
    expect([code, json?.status], err + JSON.stringify(json?.error)).toEqual([0, "deployed"]);
    const satellite = parseSatellite(readFileSync(other.record, "utf8"));
    const { contracts } = parseDeployment(readFileSync(home.record, "utf8"));
    expect(satellite.homeChainId).toBe(HOME_CHAIN);
    expect(satellite.contracts.council.address).toBe(contracts.council.address);
    expect(satellite.contracts.council.codeHash).toBe(contracts.council.codeHash);
    expect(await other.client.getCode({ address: contracts.mextToken.address })).toBeUndefined();
    const again = await other.deploy("--json");
    expect([again.code, again.json.status]).toEqual([0, "unchanged"]);
    expect(again.json.checks).toBeGreaterThan(9);
    const doctor = await runMext(["--network", "remote", "doctor", "--json"], other.env);
    expect([doctor.code, doctor.json?.differences], doctor.err).toEqual([0, []]);
    const settle = await runMext(["--network", "remote", "listing", "settle", "--json"], other.env);
    expect([settle.code, settle.json?.error.message]).toEqual([2, expect.stringContaining(`on chain ${HOME_CHAIN}`)]);
  });
});

describe("deploy where somebody else was quicker", () => {
  let target: Target;
  beforeAll(async () => {
    target = await openTarget({ createX: true });
    for (const name of ["singleton", "factory", "handler", "mextToken", "council", "registry"]) {
      await strangerPuts(target, name);
    }
  });
  afterAll(() => target.close());

  it("takes over what stands, and deploys the rest", async () => {
    const { code, json, err } = await target.deploy("--json");
    expect([code, json?.status], err + JSON.stringify(json?.error)).toEqual([0, "deployed"]);
    expect(await target.client.getTransactionCount({ address: deployer.address })).toBe(7);
    expect(await target.created()).toBe(12);
  });

  it("finds everything again when record and journal are lost", async () => {
    const before = readFileSync(target.record, "utf8");
    const env = { MEXT_DEPLOYMENTS: join(target.home, "elsewhere"), MEXT_IGNITION: join(target.home, "new") };
    const { code, json, err } = await target.deployWith(env, "--json");
    expect([code, json?.status], err + JSON.stringify(json?.error)).toEqual([0, "deployed"]);
    expect(readFileSync(join(target.home, "elsewhere", "31337.json"), "utf8")).toBe(before);
    expect(await target.client.getTransactionCount({ address: deployer.address })).toBe(7);
  });
});

describe("deploy while somebody else is at it", () => {
  let target: Target;
  beforeAll(async () => {
    target = await openTarget({ createX: true });
  });
  afterAll(() => target.close());

  it("takes over a part that a stranger puts in place while the run is under way", async () => {
    await rpc(target.rpcUrl, "anvil_setBalance", deployer.address, toHex(10n ** 21n));
    // No block before the stranger's transaction is there: it pays more, and so comes first in the next.
    await rpc(target.rpcUrl, "evm_setAutomine", false);
    const running = target.deploy("--json");
    const pending = () => target.client.getTransactionCount({ address: deployer.address, blockTag: "pending" });
    while ((await pending()) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    // The token needs nothing that has to stand before it.
    const part = partsOf(target).find(({ name }) => name === "mextToken");
    if (part === undefined) throw new Error("There is no token.");
    const stranger = createWalletClient({
      account: mnemonicToAccount(MNEMONIC, { addressIndex: 7 }),
      transport: http(target.rpcUrl),
    });
    const fees = { maxFeePerGas: 10n ** 12n, maxPriorityFeePerGas: 10n ** 11n, gas: 5_000_000n };
    const hash = await stranger.sendTransaction({ to: part.to, data: part.data, chain: null, ...fees });
    await rpc(target.rpcUrl, "evm_setIntervalMining", 1);
    const { code, json, err } = await running;
    expect([code, json?.status], err + JSON.stringify(json?.error)).toEqual([0, "deployed"]);
    expect(await target.created()).toBe(12);
    expect((await target.client.getTransactionReceipt({ hash })).status).toBe("success");
  });
});

describe("deploy with a lock", () => {
  let target: Target;
  const lock = () => join(target.home, "ignition", "deployments", "chain-31337.lock");
  beforeAll(async () => {
    target = await openTarget();
    mkdirSync(dirname(lock()), { recursive: true });
  });
  afterAll(() => target.close());

  it("names the process that is at work, and takes the lock of one that is gone", async () => {
    writeFileSync(lock(), `${process.pid}\n`);
    const refused = await target.deploy("--json");
    expect([refused.code, refused.json.error.message]).toEqual([1, expect.stringContaining(`process ${process.pid}`)]);
    writeFileSync(lock(), "4194303\n");
    const { code, err } = await target.deploy("--json");
    expect(code, err).toBe(0);
    expect(readdirSync(dirname(lock()))).toEqual(["chain-31337"]);
  });
});

describe("deploy to a chain without CreateX", () => {
  it("says so and sends nothing", async () => {
    const target = await openTarget({ chainId: HOME_CHAIN, createX: false });
    const { code, json } = await target.deploy("--json");
    expect([code, json.error.message]).toEqual([1, expect.stringContaining("has no CreateX at")]);
    expect(await target.client.getBlockNumber()).toBe(0n);
    await target.close();
  });
});
