import { type Address, getAddress, isAddressEqual, zeroAddress } from "viem";
import type { Lot } from "../../queries/auction.ts";

/** The assets of those lots and the chain's coin in its wrapped form, if it has one; each of them once. */
export const assetsOf = (lots: readonly Pick<Lot, "asset">[], wrappedCoin: Address): Address[] => {
  const coin = isAddressEqual(wrappedCoin, zeroAddress) ? [] : [wrappedCoin];
  return [...new Set([...lots.map(({ asset }) => asset), ...coin].map((asset) => getAddress(asset)))];
};
