import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../scripts/launch/ports.ts";
import { rpc } from "../../scripts/launch/rpc.ts";
import { powers } from "../../sdk/powers/powers.ts";
import { openWorld, type World } from "./support/mext.ts";

describe("doctor, through its entry point", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it("P8 finds nothing on a chain as it was deployed, and ends with 0", async () => {
    const ran = await world.mext("doctor");
    expect(ran.err).not.toContain("must be");
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/All \d+ facts agree/);
    expect(ran.out).toMatch(/Block \d+ of 20.*; \d+ calls, [\d.]+ s\./);
    console.log(ran.out);
  });

  it("answers with one JSON object", async () => {
    const { code, json } = await world.mext("doctor", "--json");
    expect(code).toBe(0);
    expect(json).toMatchObject({ ok: true, chainId: 31337, differences: [], powers: powers.length });
    expect(json.checks).toBeGreaterThan(150);
    expect(json.calls).toBeLessThan(200);
  });

  it("writes the powers as the chain has them", async () => {
    const folder = join(world.home, "powers");
    const { code, json } = await world.mext("doctor", "--write", folder, "--json");
    expect(code).toBe(0);
    const files = ["json", "md"].map((ending) => join(folder, `31337.powers.${ending}`));
    expect(json.files).toEqual(files);
    const [text = "", page = ""] = files.map((file) => readFileSync(file, "utf8"));
    const written = JSON.parse(text) as { blockNumber: string; time: string; powers: { id: string }[] };
    expect(written.powers.map(({ id }) => id)).toEqual(powers.map(({ id }) => id));
    expect(written.blockNumber).toBe(json.blockNumber);
    expect(page).toContain(`As read from the chain at block ${json.blockNumber}, ${written.time}.`);
    for (const owner of world.deployment.council.owners) expect(page).toContain(owner);
  });

  it("P8 names what differs and what to do, and ends with 1", async () => {
    const { address } = world.deployment.contracts.timelock;
    await rpc(world.rpcUrl, "anvil_impersonateAccount", address);
    const updateDelay = `0x64d62353${(345_600).toString(16).padStart(64, "0")}`;
    await rpc(world.rpcUrl, "anvil_setBalance", address, "0xde0b6b3a7640000");
    const snapshot = await rpc(world.rpcUrl, "evm_snapshot");
    await rpc(world.rpcUrl, "eth_sendTransaction", { from: address, to: address, data: updateDelay });
    const ran = await world.mext("doctor");
    const machine = await world.mext("doctor", "--json");
    await rpc(world.rpcUrl, "evm_revert", snapshot);
    expect(ran.code).toBe(1);
    expect(ran.out.split("\n").slice(0, 3)).toEqual([
      "timelock: delay in seconds",
      "  must be  259200",
      "  is       345600",
    ]);
    expect(ran.out).toContain("write the new delay into the record");
    expect(machine.code).toBe(1);
    expect(machine.json).toMatchObject({
      ok: false,
      differences: [{ what: "timelock: delay in seconds", actual: "345600" }],
    });
    expect(machine.json.differences[0].rows).toContain("timelock.updateDelay");
  });

  it("lists what the council owes as late, and ends with 0", async () => {
    const snapshot = await rpc(world.rpcUrl, "evm_snapshot");
    await rpc(world.rpcUrl, "evm_increaseTime", 61 * 86_400);
    await rpc(world.rpcUrl, "evm_mine");
    const { code, json } = await world.mext("doctor", "--json");
    const ran = await world.mext("doctor");
    await rpc(world.rpcUrl, "evm_revert", snapshot);
    expect(code).toBe(0);
    expect(json.warnings.join("\n")).toMatch(/the council has owed the trading start since/);
    expect(json.warnings.join("\n")).toMatch(/has ended and is not settled/);
    expect(ran.out.startsWith("Late, and no difference:")).toBe(true);
  });

  it("ends with 2 where nothing is recorded", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mext-test-"));
    const { code, json } = await world.mext("doctor", "--deployments", folder, "--json");
    rmSync(folder, { recursive: true });
    expect(code).toBe(2);
    expect(json.error.message).toContain("Nothing is recorded for chain 31337");
  });

  it("ends with 2 where the record is another chain's", async () => {
    const folder = join(world.home, "other");
    mkdirSync(folder);
    cpSync(join(world.home, "deployments"), folder, { recursive: true });
    const file = join(folder, "31337.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"chainId": 31337', '"chainId": 11155111'));
    const { code, json } = await world.mext("doctor", "--deployments", folder, "--json");
    expect(code).toBe(2);
    expect(json.error.message).toBe("The record says chain 11155111, and the network is chain 31337.");
  });

  it("ends with 3 where the chain does not answer", async () => {
    const env = { MEXT_RPC_URL: `http://127.0.0.1:${await freePort()}` };
    const { code, json } = await world.mextWith(env, "doctor", "--json");
    expect(code).toBe(3);
    expect(json.error.message).toBe("The chain does not answer.");
  });
});
