import { expect } from "chai";
import type { BaseContract, ContractMethod } from "ethers";
import { Tier, WEEK, as, stakingChain } from "../support/staking.ts";

const FEW = 10;
const MANY = 10_000;
/** Writes of one transaction, so that it stays below what a transaction may cost. */
const TOGETHER = 400;
/** Half a percent: a byte of a call's data that is zero or not is below it. */
const MARGIN_BPS = 50n;
/** One step of the search among old weeks: a cold read and its hash. */
const STEP = 2_700n;

type Harness = BaseContract & Record<"write" | "writeMany" | "gasOfLookUp", ContractMethod>;

describe("What the votes cost after ten thousand writes", function () {
  this.timeout(300_000);
  const measured: string[] = [];
  after(() => console.log(measured.map((line) => `      ${line}`).join("\n")));

  /** One trace, written to and looked up in transactions of their own, so that every slot is cold. */
  async function traceChain() {
    const { ethers } = await stakingChain();
    const harness = (await ethers.deployContract("StakingHarness")) as unknown as Harness;
    const gasOfWrite = async (week: bigint): Promise<bigint> => (await (await harness.write(week)).wait()).gasUsed;
    const gasOfLookUp = async (week: bigint): Promise<bigint> => harness.gasOfLookUp(week) as Promise<bigint>;
    async function writeMany(from: bigint, step: bigint, count: number): Promise<void> {
      for (let done = 0; done < count; done += TOGETHER) {
        const now = Math.min(TOGETHER, count - done);
        await harness.writeMany(from + BigInt(done) * step, step, now, { gasLimit: 16_000_000 });
      }
    }
    return { gasOfWrite, gasOfLookUp, writeMany };
  }

  const same = (found: bigint, expected: bigint, what: string): void => {
    expect(found, what).to.be.closeTo(expected, (expected * MARGIN_BPS) / 10_000n);
    measured.push(`${what}: ${expected} gas after ${FEW}, ${found} after ${MANY}`);
  };

  it("P4: a write and a look-up cost after 10,000 writes in a week what they cost after 10", async () => {
    const { gasOfWrite, gasOfLookUp, writeMany } = await traceChain();
    await writeMany(3_000n, 1n, 2);
    await writeMany(3_002n, 0n, FEW);
    const [write, lookUp, before] = [await gasOfWrite(3_002n), await gasOfLookUp(3_003n), await gasOfLookUp(3_002n)];
    await writeMany(3_002n, 0n, MANY - FEW);
    same(await gasOfWrite(3_002n), write, "write");
    same(await gasOfLookUp(3_003n), lookUp, "look-up");
    same(await gasOfLookUp(3_002n), before, "look-up of the week before");
  });

  it("P4: over 10,000 weeks with a write each they cost what they cost after 10; old weeks a cold read more a doubling", async () => {
    const { gasOfWrite, gasOfLookUp, writeMany } = await traceChain();
    await writeMany(3_000n, 1n, FEW);
    const newest = 3_000n + BigInt(FEW);
    const [first, again] = [await gasOfWrite(newest), await gasOfWrite(newest)];
    const [lookUp, before] = [await gasOfLookUp(newest + 1n), await gasOfLookUp(newest)];
    await writeMany(newest + 1n, 1n, MANY - FEW - 1);
    const latest = 3_000n + BigInt(MANY);
    same(await gasOfWrite(latest), first, "first write of a week");
    same(await gasOfWrite(latest), again, "another write of the week");
    same(await gasOfLookUp(latest + 1n), lookUp, "look-up");
    same(await gasOfLookUp(latest), before, "look-up of the week before");
    for (const old of [3_001n, 4_000n, 8_000n, 12_000n]) {
      expect(await gasOfLookUp(old)).to.be.at.most(lookUp + 17n * STEP);
    }
  });

  it("P4: strangers who stake for an account 10,000 times in a week make its stakes and its votes no dearer", async () => {
    const { ethers, token, staking, alice, bob, carol, deployer, toWeek, now } = await stakingChain();
    await as(staking, carol).stake(Tier.Week, 1_000n);
    await as(staking, alice).stake(Tier.Week, 1_000n);
    await as(staking, alice).delegate(bob);
    await toWeek(2n);
    const spammer = await ethers.deployContract("StakeSpammer", [staking, token]);
    await as(token, deployer).transfer(spammer, 20_000n);
    const spam = async (count: number): Promise<void> => {
      for (let done = 0; done < count; done += 200) {
        await spammer.getFunction("stakeFor")(alice, Math.min(200, count - done), { gasLimit: 16_000_000 });
      }
    };
    const stake = async (): Promise<bigint> => (await (await as(staking, alice).stake(Tier.Week, 100n)).wait()).gasUsed;
    const votes = async (week: bigint): Promise<bigint> => staking.powerIn.estimateGas(bob, week);
    await spam(FEW);
    const week = (await now()) / WEEK;
    await stake();
    const [again, lookUp] = [await stake(), await votes(week)];
    await spam(MANY - FEW);
    same(await stake(), again, "a stake");
    same(await votes(week), lookUp, "a look-up");
    expect(await staking.weightOf(alice)).to.equal(1_000n + BigInt(MANY) + 300n);
    await toWeek(1n);
    expect(await staking.getVotes(bob)).to.equal(1_000n);
    expect(await votes(week + 1n)).to.be.at.most(lookUp);
  });
});
