import { MEXT } from "../../test/support/staking.ts";
import { type Measured, gasOfCall } from "../stories/gasOf.ts";
import { type Artifacts, peerChain } from "./chain.ts";
import { shippedStaker } from "./compile.ts";

const NAME = "Synthetix StakingRewards";
const HOUR = 3_600n;
const AMOUNT = 1_000n * MEXT;

/** Vaults without votes or revenue, and a wrapper with votes without revenue; others have deposited before. */
export async function measureDeposits(artifacts: Artifacts): Promise<Measured> {
  const gas: Measured = {};
  for (const [contract, peer] of Object.entries({ OzVault: "OpenZeppelin ERC4626", SoladyVault: "solady ERC4626" })) {
    const { alice, bob, deploy, deployToken, approve } = await peerChain(artifacts);
    const token = await deployToken("OzToken");
    const vault = await deploy(contract, token);
    await approve(token, vault);
    await gasOfCall(vault, bob, "deposit", AMOUNT, bob.address);
    gas[`${peer}: deposit, first`] = await gasOfCall(vault, alice, "deposit", AMOUNT, alice.address);
    gas[`${peer}: deposit again`] = await gasOfCall(vault, alice, "deposit", AMOUNT, alice.address);
  }
  const { alice, bob, deploy, deployToken, approve } = await peerChain(artifacts);
  const token = await deployToken("OzToken");
  const wrapper = await deploy("OzVotesWrapper", token);
  await approve(token, wrapper);
  for (const person of [bob, alice]) await gasOfCall(wrapper, person, "delegate", person.address);
  await gasOfCall(wrapper, bob, "depositFor", bob.address, AMOUNT);
  await gasOfCall(wrapper, alice, "depositFor", alice.address, AMOUNT);
  const again = await gasOfCall(wrapper, alice, "depositFor", alice.address, AMOUNT);
  return { ...gas, "OpenZeppelin ERC20Wrapper+Votes: deposit again": again };
}

/** A pool that streams rewards, without votes. Everybody has staked and earned before, except where it is the first. */
export async function measureStaker(artifacts: Artifacts): Promise<Measured> {
  const { alice, bob, deployer, deployToken, deployArtifact, approve, networkHelpers } = await peerChain(artifacts);
  const [staked, rewards] = [await deployToken("OzToken"), await deployToken("OzToken")];
  const pool = await deployArtifact(shippedStaker(), deployer.address, rewards, staked);
  await approve(staked, pool);
  await gasOfCall(rewards, deployer, "transfer", await pool.getAddress(), 100n * AMOUNT);
  await gasOfCall(pool, bob, "stake", AMOUNT);
  await gasOfCall(pool, deployer, "notifyRewardAmount", 100n * AMOUNT);
  await gasOfCall(pool, bob, "stake", AMOUNT);

  const gas: Measured = {};
  const hers = async (verb: string, ...args: unknown[]): Promise<bigint> => {
    await networkHelpers.time.increase(HOUR);
    return gasOfCall(pool, alice, verb, ...args);
  };
  gas[`${NAME}: stake, first`] = await hers("stake", AMOUNT);
  await hers("stake", AMOUNT);
  gas[`${NAME}: stake again`] = await hers("stake", AMOUNT);
  gas[`${NAME}: claim`] = await hers("getReward");
  await hers("stake", AMOUNT);
  gas[`${NAME}: withdraw, part`] = await hers("withdraw", AMOUNT);
  gas[`${NAME}: withdraw, all`] = await hers("withdraw", 3n * AMOUNT);
  return gas;
}
