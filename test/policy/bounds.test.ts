import { expect } from "chai";
import type { BaseContract } from "ethers";
import { policyBounds } from "../../sdk/mirrors/policyVote.ts";
import { DAY, MEXT, stakingChain } from "../support/staking.ts";

type Name = keyof typeof policyBounds;

/** In the order of the constructor, with what each refuses as. */
const terms: [name: Name, usual: bigint, refusal: string][] = [
  ["votingDelay", 3n * DAY, "GovernorDelayOutOfBounds"],
  ["votingPeriod", 7n * DAY, "GovernorPeriodOutOfBounds"],
  ["timelockDelay", 3n * DAY, "TimelockDelayOutOfBounds"],
  ["quorumBps", 400n, "GovernorQuorumOutOfBounds"],
  ["quorumFloorBps", 100n, "GovernorQuorumFloorOutOfBounds"],
  ["proposalBond", 50_000n * MEXT, "GovernorBondOutOfBounds"],
  ["guardianTerm", 365n * DAY, "GovernorTermOutOfBounds"],
];

describe("The bounds that powers, configuration and commands know", () => {
  let chain: Awaited<ReturnType<typeof stakingChain>>;
  before(async () => (chain = await stakingChain()));

  const deploy = (name: Name, value: bigint): Promise<BaseContract> => {
    const chosen = terms.map(([each, usual]) => (each === name ? value : usual));
    return chain.ethers.deployContract("MextGovernor", [chain.staking, chain.bob, chosen]);
  };

  it("are all of them", () => {
    expect(terms.map(([name]) => name).sort()).to.deep.equal(Object.keys(policyBounds).sort());
  });

  for (const [name, , refusal] of terms) {
    it(`are those of the governor's code: ${name}`, async () => {
      const [least, most] = policyBounds[name];
      for (const value of [least, most]) await (await deploy(name, value)).waitForDeployment();
      const errors = await chain.ethers.getContractFactory(name === "timelockDelay" ? "MextTimelock" : "MextGovernor");
      for (const value of [least - 1n, most + 1n]) {
        await expect(deploy(name, value)).to.be.revertedWithCustomError(errors, refusal).withArgs(value, least, most);
      }
    });
  }
});
