import { formatUnits } from "viem";
import { formatNumber } from "../../text/format.ts";

/** No token has more places than its `uint8` can say; a contract that claims them writes noughts for pages. */
const MOST_PLACES = 36;

/** How many places an asset's amounts are written with: none where its contract names none, or too many. */
export const placesOf = (decimals: number | undefined): number =>
  decimals === undefined || decimals > MOST_PLACES ? 0 : decimals;

/** An amount of an asset as its contract counts: by its own places, or in its smallest unit where it names none. */
export function assetAmount(amount: bigint, decimals: number | undefined, locale: string): string {
  const [whole = "0", fraction] = formatUnits(amount, placesOf(decimals)).split(".");
  const parts = new Intl.NumberFormat(locale === "en" ? "en-GB" : locale).formatToParts(1.5);
  const point = parts.find(({ type }) => type === "decimal")?.value ?? ".";
  return formatNumber(BigInt(whole), locale) + (fraction ? point + fraction : "");
}
