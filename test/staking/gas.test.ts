import { expect } from "chai";
import type { ContractTransactionResponse } from "ethers";
import { DAY, MEXT, Tier, as, stakingChain } from "../support/staking.ts";

// Receipt gasUsed of real transactions, one per block, allowances given before, and the pool's own checkpoint of the
// week already written by somebody else.

describe("Staking and token gas", () => {
  const measured: { story: string; gas: bigint; goal: bigint }[] = [];

  async function story(name: string, goal: bigint, sent: Promise<ContractTransactionResponse>): Promise<void> {
    const receipt = await (await sent).wait();
    if (!receipt) throw new Error(`${name}: not mined`);
    const gas = receipt.gasUsed;
    measured.push({ story: name, gas, goal });
    expect(gas, name).to.be.at.most(goal);
  }

  after(() => {
    for (const { story: name, gas, goal } of measured) console.log(`      ${name}: ${gas} (goal ${goal})`);
  });

  it("keeps every story within its goal", async () => {
    const chain = await stakingChain();
    const { staking, token, alice, bob, carol } = chain;
    const pool = as(staking, carol);
    const hers = as(staking, alice);
    // A week with revenue in both buckets, its checkpoint of the pool written.
    const turn = async () => {
      await chain.toWeek(1n);
      await pool.fund(5_000n * MEXT);
      await pool.stake(Tier.Week, 1_000n * MEXT);
    };
    await turn();
    await turn();
    await story("stake, first ever", 165_000n, hers.stake(Tier.Quarter, 1_000n * MEXT));
    await story("stake again, same week", 88_000n, hers.stake(Tier.Quarter, 1_000n * MEXT));
    await turn();
    await story("stake again, first of one's week", 115_000n, hers.stake(Tier.Quarter, 1_000n * MEXT));
    await turn();
    await story("claim", 70_000n, hers.claim());
    await story("leave at once with penalty", 130_000n, hers.leaveNow(Tier.Quarter, 500n * MEXT, 30n * MEXT));
    await story("give notice", 120_000n, hers.giveNotice(Tier.Quarter, 500n * MEXT));
    await chain.networkHelpers.time.increase(90n * DAY);
    await story("withdraw after notice", 60_000n, hers.withdraw(0));
    await story("transfer", 34_600n, as(token, alice).transfer(bob, MEXT));
    await story("burn", 33_900n, as(token, alice).burn(MEXT));
  });
});
