import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mextStakingAbi } from "../../sdk/generated/abi.ts";
import { accountAt } from "../../scripts/demo/people.ts";
import { openWorld, type World } from "./support/mext.ts";

const holder = accountAt(1).address;

describe("a command that writes", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const staked = async (): Promise<bigint> => {
    const { address } = world.deployment.contracts.mextStaking;
    return world.client.readContract({ address, abi: mextStakingAbi, functionName: "balanceOf", args: [holder, 1] });
  };

  it("does it with one transaction", async () => {
    const before = await staked();
    const ran = await world.mext("stake", "add", "--tier", "week", "--amount", "12.5", "--from", holder, "--json");
    expect(ran.json).toMatchObject({ ok: true, status: "done", tier: "Week", from: holder });
    expect(ran.code).toBe(0);
    expect(await staked()).toBe(before + 12_500_000_000_000_000_000n);
  });
});
