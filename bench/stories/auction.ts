import { type BaseContract, ZeroAddress } from "ethers";
import { DAY, MEXT, Tier, as, stakingChain } from "../../test/support/staking.ts";
import { type Measured, gasOfCall } from "./gasOf.ts";

const HOUR = 3_600n;
const FOREVER = 2n ** 40n - 1n;

/** Two lots of one asset: bought in part by two buyers, folded into a new one with what arrived; and MEXT as revenue. */
export async function measureAuction(): Promise<Measured> {
  const chain = await stakingChain();
  const { ethers, networkHelpers, chainId, deployer, people, staking, token } = chain;
  const [alice, bob, timelock] = people;
  if (!alice || !bob || !timelock) throw new Error("The test chain has too few accounts.");
  await as(staking, alice).stake(Tier.Month, 1_000n * MEXT);
  const supply = [{ account: deployer.address, amount: 10n ** 9n * MEXT }];
  const asset = (await ethers.deployContract("MextToken", [supply, chainId])) as BaseContract;
  const terms = { startPriceBps: 100, burnShareBps: 5_000 };
  const auction = (await ethers.deployContract("RevenueAuction", [
    staking,
    ZeroAddress,
    timelock,
    terms,
  ])) as BaseContract;
  const [place, sold] = [await auction.getAddress(), await asset.getAddress()];
  for (const buyer of [alice, bob]) await as(token, buyer).approve(auction, ethers.MaxUint256);
  const pay = (amount: bigint) => gasOfCall(asset, deployer, "transfer", place, amount * MEXT);
  const buy = (lot: bigint, amount: bigint) =>
    gasOfCall(auction, alice, "buy", lot, amount * MEXT, 900_000n * MEXT, FOREVER);

  const gas: Measured = {};
  await pay(1_000n);
  gas["auction: start a lot"] = await gasOfCall(auction, bob, "start", sold);
  // The price has fallen to what a buyer of the test chain can pay.
  await networkHelpers.time.increase(2n * DAY + HOUR);
  gas["auction: buy part of a lot, one's first of the asset"] = await buy(1n, 100n);
  gas["auction: buy part of a lot"] = await buy(1n, 100n);
  await pay(5_000n);
  gas["auction: fold a running lot into a new one"] = await gasOfCall(auction, bob, "start", sold);
  await as(token, bob).transfer(place, 1_000n * MEXT);
  gas["auction: share MEXT that came as revenue"] = await gasOfCall(auction, bob, "shareMext");
  return gas;
}
