import { type Address, decodeFunctionResult, encodeFunctionData } from "viem";
import { weekOf, weekStartsAt } from "../../sdk/mirrors/time.ts";
import type { Open } from "../lib/open.ts";
import { stakingOf } from "./staking.ts";

/**
 * The power that next week brings if nothing changes until then. The contract answers for weeks that have begun, so the
 * call is made at the first second of it; `undefined` where the node cannot call at another time.
 */
export async function powerNextWeek(open: Open, account: Address): Promise<bigint | undefined> {
  const week = weekOf(open.now) + 1;
  const ask = { abi: stakingOf(open).abi, functionName: "powerIn" } as const;
  const data = encodeFunctionData({ ...ask, args: [account, BigInt(week)] });
  try {
    const { data: answer } = await open.client.call({
      to: stakingOf(open).address,
      data,
      blockOverrides: { time: BigInt(weekStartsAt(week)) },
    });
    return answer === undefined ? undefined : decodeFunctionResult({ ...ask, data: answer });
  } catch {
    return undefined;
  }
}
