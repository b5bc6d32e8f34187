import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rpc } from "../../scripts/launch/rpc.ts";
import { safeAbi } from "../../scripts/lib/abis.ts";
import { openWorld, rowsOf, type World } from "./support/mext.ts";

describe("status drill", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const drill = (...args: string[]) => world.mext("status", "drill", ...args);

  it("plays an incident that only the doctor's words and the chain can tick off", async () => {
    const safe = { address: world.deployment.contracts.council.address, abi: safeAbi } as const;
    const before = await world.client.readContract({ ...safe, functionName: "getOwners" });
    const block = await rpc<string>(world.rpcUrl, "evm_snapshot");

    const begun = await drill("--kind", "unannounced-change");
    expect(begun.code).toBe(0);
    expect(rowsOf(begun.out)).toHaveLength(12);
    await drill("--done", "1");
    expect(await world.client.readContract({ ...safe, functionName: "getOwners" })).not.toEqual(before);

    const guess = await drill("--done", "2", "--note", "The token, perhaps.", "--json");
    expect([guess.code, guess.json.error.message]).toEqual([1, expect.stringContaining("Step 2 is not done")]);
    const found = await drill("--done", "2", "--note", "council: owners", "--json");
    expect(found.json.steps[1]).toMatchObject({ state: "done", note: "council: owners" });

    const early = await drill("--done", "9", "--json");
    expect(early.json.error.message).toContain("The council's signers are still");
    await rpc(world.rpcUrl, "evm_revert", block);
    const done = await drill("--done", "9", "--json");
    expect(done.json.steps[8].state).toBe("done");

    const over = await drill("--stop", "--out", world.home, "--json");
    expect(over.json).toMatchObject({ ok: true, status: "over" });
    expect(readFileSync(over.json.report, "utf8")).toContain("| 2 | 3 | watch |");
    expect(existsSync(join(world.home, "drill", "running.json"))).toBe(false);
  });

  it("says what is wrong with an order, and keeps the drill that runs", async () => {
    expect((await drill("--done", "1")).code).toBe(2);
    expect((await drill("--kind", "signer-lost")).code).toBe(0);
    const twice = await drill("--kind", "page-hijacked", "--json");
    expect([twice.code, twice.json.error.message]).toEqual([2, expect.stringContaining("signer-lost")]);
  });
});
