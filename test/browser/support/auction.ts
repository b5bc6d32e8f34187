import { type Address, erc20Abi } from "viem";
import { mextStakingAbi, revenueAuctionAbi } from "../../../sdk/generated/abi.ts";
import { accountAt, exchange } from "../../../scripts/demo/people.ts";
import { dollarsOf } from "../../../scripts/demo/revenue.ts";
import { send } from "./past.ts";
import type { Chain } from "./stack.ts";

export const DOLLAR = 1_000_000n;
export const COIN = 10n ** 18n;

const earner = accountAt(exchange);

/** The revenue auction as the tests read it, past the page; and the dollars that the demo's exchange earns. */
export function auctionIn(chain: Chain) {
  const { client, deployment } = chain;
  const auction = { address: deployment.contracts.revenueAuction.address, abi: revenueAuctionAbi } as const;
  const staking = { address: deployment.contracts.mextStaking.address, abi: mextStakingAbi } as const;
  const dollars = dollarsOf(deployment, earner.address).address;
  const token = (address: Address) => ({ address, abi: erc20Abi }) as const;
  const runningLotOf = (asset: Address) =>
    client.readContract({ ...auction, functionName: "runningLotOf", args: [asset] });
  return {
    address: auction.address,
    dollars,
    coin: deployment.auction.wrappedCoin,
    lotCount: () => client.readContract({ ...auction, functionName: "lotCount" }),
    lot: (lot: bigint) => client.readContract({ ...auction, functionName: "lotOf", args: [lot] }),
    left: (lot: bigint) => client.readContract({ ...auction, functionName: "leftOf", args: [lot] }),
    waiting: (asset: Address) => client.readContract({ ...auction, functionName: "waitingOf", args: [asset] }),
    rules: () => client.readContract({ ...auction, functionName: "parameters" }),
    cost: (lot: bigint, amount: bigint) =>
      client.readContract({ ...auction, functionName: "paymentFor", args: [lot, amount] }),
    runningLotOf,
    /** The number of the demo's lot of dollars, which runs. */
    dollarLot: async () => {
      const lot = await runningLotOf(dollars);
      if (lot === 0n) throw new Error("The demo has no running lot of dollars.");
      return lot;
    },
    held: (asset: Address, holder: Address) =>
      client.readContract({ ...token(asset), functionName: "balanceOf", args: [holder] }),
    /** What streams to the stakers next week. */
    nextWeek: async () => (await client.readContract({ ...staking, functionName: "revenue" }))[1],
    earnDollars: (amount: bigint) =>
      send(chain, earner, { ...token(dollars), functionName: "transfer", args: [auction.address, amount] }),
  };
}

export const timeOfLast = async ({ client }: Chain) => Number((await client.getBlock()).timestamp);
