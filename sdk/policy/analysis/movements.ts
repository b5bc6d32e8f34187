import { type Address, isAddressEqual } from "viem";
import type { DecodedCall } from "./decodeCalls.ts";
import { argOf, nameOf, numberOf } from "./look.ts";
import type { Named } from "./names.ts";

/** What a call takes from the treasury by its own words; `token` is missing for the chain's coin. */
export type Movement = { call: number; token?: Address; amount: bigint };

/** What each call moves out of the treasury. What a strange contract takes besides, only a simulation shows. */
export function movementsOf(deployment: Named, calls: readonly DecodedCall[]): Movement[] {
  return calls.flatMap((call) => [
    ...(call.value > 0n ? [{ call: call.index, amount: call.value }] : []),
    ...tokenMovement(deployment, call),
  ]);
}

function tokenMovement({ contracts }: Named, call: DecodedCall): Movement[] {
  const moved = (amount: bigint, token = call.target): Movement[] =>
    amount === 0n ? [] : [{ call: call.index, token, amount }];
  const isTreasury = (value: unknown): boolean =>
    typeof value === "string" && isAddressEqual(value as Address, contracts.timelock.address);
  if (call.contract === "mextStaking") {
    const place = { fund: 0, stake: 1, stakeFor: 2 }[nameOf(call) ?? ""];
    return place === undefined ? [] : moved(numberOf(call, place), contracts.mextToken.address);
  }
  switch (nameOf(call)) {
    case "transfer":
      return isTreasury(argOf(call, 0)) ? [] : moved(numberOf(call, 1));
    case "transferFrom":
      return isTreasury(argOf(call, 0)) && !isTreasury(argOf(call, 1)) ? moved(numberOf(call, 2)) : [];
    case "burn":
      return call.contract === "mextToken" ? moved(numberOf(call, 0)) : [];
    default:
      return [];
  }
}
