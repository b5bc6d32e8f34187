import { formatUnits } from "viem";
import { formatNumber } from "../../text/format.ts";

/** No token has more places than its `uint8` can say; a contract that claims them writes noughts for pages. */
const MOST_PLACES = 36;

/** An amount of an asset as its contract counts: by its own places, or in its smallest unit where it names none. */
export function assetAmount(amount: bigint, decimals: number | undefined, locale: string): string {
  if (decimals === undefined || decimals > MOST_PLACES) return formatNumber(amount, locale);
  const [whole = "0", fraction] = formatUnits(amount, decimals).split(".");
  const parts = new Intl.NumberFormat(locale === "en" ? "en-GB" : locale).formatToParts(1.5);
  const point = parts.find(({ type }) => type === "decimal")?.value ?? ".";
  return formatNumber(BigInt(whole), locale) + (fraction ? point + fraction : "");
}
