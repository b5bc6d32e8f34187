import { type Address, formatUnits, isAddressEqual } from "viem";
import type { Asset } from "./facts.ts";

/** The asset of a movement or an approval, if the facts have it. */
export const assetOf = (treasury: readonly Asset[], token: Address | undefined): Asset | undefined =>
  treasury.find((asset) =>
    asset.token === undefined || token === undefined ? asset.token === token : isAddressEqual(asset.token, token),
  );

/** An amount of a token with its symbol; in its smallest unit where nothing is known of it. */
export function exactUnits(treasury: readonly Asset[], token: Address | undefined, value: bigint): string {
  const asset = assetOf(treasury, token);
  return asset === undefined ? `${value} of ${token}` : `${formatUnits(value, asset.decimals)} ${asset.symbol}`;
}
