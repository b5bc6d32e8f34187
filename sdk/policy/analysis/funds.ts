import { type Abi, type Address, decodeFunctionResult, encodeFunctionData, isAddressEqual } from "viem";
import type { Deployed } from "../../deployment.ts";
import { mextStakingViews, mextTokenViews } from "../../generated/views.ts";
import type { Answers, Simulation, View } from "./simulateProposal.ts";
import type { Transfer } from "./transfers.ts";

/** What an account has: amounts of MEXT, but for the power in force, which are votes. */
export type Funds = Record<"wallet" | "staked" | "onNotice" | "claimable" | "power", bigint>;

const NOTICES = 1_000n;

type Question = { of: keyof Funds; address: Address; abi: Abi; functionName: string; args: readonly unknown[] };

function questions({ contracts }: Deployed, account: Address): Question[] {
  const token = { address: contracts.mextToken.address, abi: mextTokenViews as Abi };
  const staking = { address: contracts.mextStaking.address, abi: mextStakingViews as Abi };
  return [
    { of: "wallet", ...token, functionName: "balanceOf", args: [account] },
    { of: "staked", ...staking, functionName: "balancesOf", args: [account] },
    { of: "onNotice", ...staking, functionName: "exitsOf", args: [account, 0n, NOTICES] },
    { of: "claimable", ...staking, functionName: "earned", args: [account] },
    { of: "power", ...staking, functionName: "getVotes", args: [account] },
  ];
}

/** What has to be read before and after the calls, to tell what they do to an account. */
export const fundsViews = (deployment: Deployed, account: Address): View[] =>
  questions(deployment, account).map(({ address, abi, functionName, args }) => ({
    to: address,
    data: encodeFunctionData({ abi, functionName, args }),
  }));

/** The answers to `fundsViews`; `undefined` where one is missing. */
export function fundsFrom(deployment: Deployed, account: Address, answers: Answers): Funds | undefined {
  const entries = questions(deployment, account).map(({ of, abi, functionName }, index) => {
    const data = answers[index];
    return data === undefined ? undefined : ([of, sum(decodeFunctionResult({ abi, functionName, data }))] as const);
  });
  return entries.every((entry) => entry !== undefined) ? (Object.fromEntries(entries) as Funds) : undefined;
}

/** Balances of several tiers, and amounts on notice, are what they are together. */
function sum(value: unknown): bigint {
  if (typeof value === "bigint") return value;
  if (Array.isArray(value)) return value.reduce<bigint>((total, each) => total + sum(each), 0n);
  return sum((value as { amount: bigint }).amount);
}

/** What the calls do to an account: before and after, where the node could make them one after the other. */
export type FundsEffect = { account: Address; before: Funds | undefined; after: Funds | undefined };

export const effectOn = (deployment: Deployed, account: Address, { before, after }: Simulation): FundsEffect => ({
  account,
  before: fundsFrom(deployment, account, before),
  after: after === undefined ? undefined : fundsFrom(deployment, account, after),
});

/** What leaves the treasury, in the order in which it does. */
export const leavingTreasury = ({ contracts }: Deployed, { calls }: Simulation): Transfer[] =>
  calls.flatMap(({ transfers }) => transfers.filter(({ from }) => isAddressEqual(from, contracts.timelock.address)));
