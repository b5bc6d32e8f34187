import type { BaseContract, ContractMethod, Signer } from "ethers";
import { freshChain } from "./chain.ts";

export const DAY = 86_400n;
export const WEEK = 7n * DAY;
export const MEXT = 10n ** 18n;
export const GENESIS = 1_000_000_000n * MEXT;
export const Tier = { Free: 0, Week: 1, Month: 2, Quarter: 3, Year: 4 } as const;

type With<Name extends string> = BaseContract & Record<Name, ContractMethod>;

export type Token = With<
  | "allowance"
  | "approve"
  | "balanceOf"
  | "burn"
  | "burnFrom"
  | "burned"
  | "decimals"
  | "name"
  | "nonces"
  | "permit"
  | "symbol"
  | "totalSupply"
  | "transfer"
  | "transferFrom"
>;

export type Staking = With<
  | "balanceOf"
  | "balancesOf"
  | "cancelNotice"
  | "claim"
  | "claimAndStake"
  | "cutNotice"
  | "delegate"
  | "delegateBySig"
  | "delegates"
  | "earned"
  | "exitsOf"
  | "fund"
  | "getVotes"
  | "giveNotice"
  | "leaveNow"
  | "move"
  | "nonces"
  | "penaltyToCut"
  | "penaltyToLeave"
  | "powerIn"
  | "revenue"
  | "revenueHeld"
  | "stake"
  | "stakeFor"
  | "stakeWithPermit"
  | "totalPowerIn"
  | "totalWeight"
  | "weightOf"
  | "withdraw"
>;

/** The same contract, called by `signer`. */
export function as<T extends BaseContract>(contract: T, signer: Signer): T {
  return contract.connect(signer) as T;
}

/** A chain of its own with token and staking; every signer holds 1,000,000 MEXT and has approved staking without limit. */
export async function stakingChain() {
  const chain = await freshChain();
  const { ethers, networkHelpers, chainId, deployer, people, signers, now } = chain;
  const [alice, bob, carol] = people;
  if (!alice || !bob || !carol) throw new Error("The test chain has too few accounts.");

  // Every chain begins one day into a week.
  await networkHelpers.time.increaseTo(((await now()) / WEEK + 1n) * WEEK + DAY);

  const allocation = [{ account: deployer.address, amount: GENESIS }];
  const token = (await ethers.deployContract("MextToken", [allocation, chainId])) as unknown as Token;
  const staking = (await ethers.deployContract("MextStaking", [token])) as unknown as Staking;
  for (const person of people) await token.transfer(person, 1_000_000n * MEXT);
  for (const signer of signers) await as(token, signer).approve(staking, ethers.MaxUint256);

  /** Moves the clock to `seconds` after the beginning of the week `turns` from now; returns that week. */
  async function toWeek(turns: bigint, seconds = 3_600n): Promise<bigint> {
    const week = (await now()) / WEEK + turns;
    await networkHelpers.time.increaseTo(week * WEEK + seconds);
    return week;
  }

  return { ...chain, alice, bob, carol, token, staking, toWeek };
}
