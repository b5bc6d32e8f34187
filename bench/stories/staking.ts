import { Signature, Wallet, id } from "ethers";
import { DAY, MEXT, Tier, WEEK, as, stakingChain } from "../../test/support/staking.ts";
import { type Measured, gasOf } from "./gasOf.ts";

const PERMIT = {
  Permit: [
    { name: "owner", type: "address" },
    { name: "spender", type: "address" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
};

type Chain = Awaited<ReturnType<typeof stakingChain>>;

/** Turns to a new week with revenue in both buckets, whose checkpoint of the pool somebody else has written. */
function turner({ staking, toWeek, carol }: Chain): () => Promise<void> {
  const pool = as(staking, carol);
  return async () => {
    await toWeek(1n);
    await pool.fund(5_000n * MEXT);
    await pool.stake(Tier.Week, 1_000n * MEXT);
  };
}

/** Allowances were given before. */
export async function measureStaking(): Promise<Measured> {
  const gas: Measured = {};
  const chain = await stakingChain();
  const { staking, token, alice, bob } = chain;
  const hers = as(staking, alice);
  const turn = turner(chain);
  await turn();
  await turn();
  gas["stake, first ever"] = await gasOf(hers.stake(Tier.Quarter, 1_000n * MEXT));
  gas["stake again, same week"] = await gasOf(hers.stake(Tier.Quarter, 1_000n * MEXT));
  await turn();
  gas["stake again, first of one's own that week"] = await gasOf(hers.stake(Tier.Quarter, 1_000n * MEXT));
  await turn();
  gas["claim"] = await gasOf(hers.claim());
  gas["leave at once, with penalty"] = await gasOf(hers.leaveNow(Tier.Quarter, 500n * MEXT, 30n * MEXT));
  gas["give notice"] = await gasOf(hers.giveNotice(Tier.Quarter, 500n * MEXT));
  await chain.networkHelpers.time.increase(90n * DAY);
  gas["withdraw after notice"] = await gasOf(hers.withdraw(0));
  gas["MEXT transfer, existing receiver"] = await gasOf(as(token, alice).transfer(bob, MEXT));
  gas["MEXT burn"] = await gasOf(as(token, alice).burn(MEXT));
  return { ...gas, ...(await measureChanges()), ...(await measurePermit()) };
}

/** Changes of mind, each the first of its week for everyone it touches. */
async function measureChanges(): Promise<Measured> {
  const gas: Measured = {};
  const chain = await stakingChain();
  const { staking, alice, bob, people } = chain;
  const delegate = people[3];
  if (!delegate) throw new Error("The test chain has too few accounts.");
  const hers = as(staking, alice);
  const turn = turner(chain);
  await turn();
  for (const person of [alice, bob, delegate]) await as(staking, person).stake(Tier.Quarter, 10_000n * MEXT);
  await hers.giveNotice(Tier.Quarter, 1_000n * MEXT);
  await hers.giveNotice(Tier.Quarter, 1_000n * MEXT);
  await turn();
  gas["cancel a notice"] = await gasOf(hers.cancelNotice(0));
  gas["cut a notice short, with penalty"] = await gasOf(hers.cutNotice(1, 60n * MEXT));
  await turn();
  gas["move to a longer notice"] = await gasOf(hers.move(Tier.Quarter, Tier.Year, 1_000n * MEXT));
  await turn();
  gas["claim and stake"] = await gasOf(hers.claimAndStake(Tier.Year));
  await turn();
  gas["delegate, first time"] = await gasOf(hers.delegate(bob));
  await turn();
  gas["delegate, change"] = await gasOf(hers.delegate(delegate));
  await turn();
  gas["fund"] = await gasOf(as(staking, bob).fund(1_000n * MEXT));
  return gas;
}

/** An account that never gave an allowance stakes in one transaction. */
async function measurePermit(): Promise<Measured> {
  const chain = await stakingChain();
  const { staking, token, ethers, deployer, chainId } = chain;
  const turn = turner(chain);
  const newcomer = new Wallet(id("stakes with a permit"), ethers.provider);
  await deployer.sendTransaction({ to: newcomer.address, value: 10n ** 18n });
  await token.transfer(newcomer, 10_000n * MEXT);
  await turn();
  await turn();
  const amount = 1_000n * MEXT;
  const deadline = ((await chain.now()) / WEEK + 1n) * WEEK;
  const permit = { owner: newcomer.address, spender: await staking.getAddress(), value: amount, nonce: 0n, deadline };
  const domain = { name: "MEXT", version: "1", chainId, verifyingContract: await token.getAddress() };
  const { v, r, s } = Signature.from(await newcomer.signTypedData(domain, PERMIT, permit));
  const sent = as(staking, newcomer).stakeWithPermit(Tier.Quarter, amount, deadline, v, r, s);
  return { "stake with a permit, first ever": await gasOf(sent) };
}
