const DECIMALS = 18;
const UNIT = 10n ** 18n;

/** The exact decimal of an amount: `1234500000000000000n` is `1.2345`. No rounding, no grouping. */
export function exactAmount(amount: bigint): string {
  const sign = amount < 0n ? "-" : "";
  const magnitude = amount < 0n ? -amount : amount;
  const fraction = (magnitude % UNIT).toString().padStart(DECIMALS, "0").replace(/0+$/, "");
  return `${sign}${magnitude / UNIT}${fraction === "" ? "" : `.${fraction}`}`;
}

/** Reads a decimal of at most 18 places; `undefined` where the text is no such number. */
export function parseAmount(text: string): bigint | undefined {
  const match = /^(\d+)(?:\.(\d{0,18}))?$|^\.(\d{1,18})$/.exec(text.trim());
  if (match === null) return undefined;
  const fraction = (match[2] ?? match[3] ?? "").padEnd(DECIMALS, "0");
  return BigInt(match[1] ?? "0") * UNIT + BigInt(fraction);
}

const scales = [
  { from: 10n ** 9n, suffix: "B" },
  { from: 10n ** 6n, suffix: "M" },
  { from: 10n ** 3n, suffix: "K" },
] as const;

/**
 * A short form for tight places: three significant digits at least, rounded down so that nobody sees more than there
 * is. `12_345_678` MEXT is `12.3M`.
 */
export function compactAmount(amount: bigint): string {
  const sign = amount < 0n ? "-" : "";
  const magnitude = amount < 0n ? -amount : amount;
  const scale = scales.find(({ from }) => magnitude >= from * UNIT);
  const base = scale === undefined ? UNIT : scale.from * UNIT;
  const whole = magnitude / base;
  const places = whole >= 100n ? 0 : whole >= 10n ? 1 : 2;
  const factor = 10n ** BigInt(places);
  const fraction = (((magnitude % base) * factor) / base).toString().padStart(places, "0").replace(/0+$/, "");
  if (whole === 0n && fraction === "" && magnitude > 0n) return `${sign}<0.01`;
  return `${sign}${whole}${fraction === "" || places === 0 ? "" : `.${fraction}`}${scale?.suffix ?? ""}`;
}

/** The exact decimal with thousands grouped, as English writes it. */
export function groupedAmount(amount: bigint): string {
  const [whole = "", fraction] = exactAmount(amount).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A share of the whole in hundredths of a percent, rounded down: 1 of 3 is `3333n`. */
export function shareBps(part: bigint, whole: bigint): bigint {
  return whole === 0n ? 0n : (part * 10_000n) / whole;
}
