/** Exact formatting in the active locale. Amounts arrive as bigint with 18 decimals and never pass through a float. */
const WAD = 10n ** 18n;

/** English dates are written with the day before the month, as a ledger is. */
const tagOf = (locale: string): string => (locale === "en" ? "en-GB" : locale);

type Exact = Intl.StringNumericLiteral;

/** A formatter costs far more to make than to use: each is made once a language. */
function kept<Options extends object, Formatter>(make: (tag: string, options: Options) => Formatter) {
  const made = new Map<string, Formatter>();
  return (tag: string, options: Options): Formatter => {
    const key = `${tag} ${JSON.stringify(options)}`;
    const formatter = made.get(key) ?? make(tag, options);
    made.set(key, formatter);
    return formatter;
  };
}

const numbersIn = kept((tag: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
const datesIn = kept((tag: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options));

/** A decimal string of `amount / 10^18` cut (not rounded up) to at most `digits` places. */
export function decimalOf(amount: bigint, digits = 18): string {
  const sign = amount < 0n ? "-" : "";
  const absolute = amount < 0n ? -amount : amount;
  const fraction = (absolute % WAD).toString().padStart(18, "0").slice(0, digits).replace(/0+$/, "");
  const whole = (absolute / WAD).toString();
  return fraction === "" ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

/** Places that tell something at this size: none for thousands, two for units, six for crumbs. */
function placesFor(amount: bigint): number {
  const absolute = amount < 0n ? -amount : amount;
  if (absolute >= 1_000n * WAD || absolute === 0n) return 0;
  if (absolute >= WAD) return 2;
  return 6;
}

export function formatMext(amount: bigint, locale: string, digits = placesFor(amount)): string {
  const numbers = numbersIn(locale, { maximumFractionDigits: digits });
  const least = 10n ** BigInt(18 - digits);
  // Dust is not nothing.
  if (amount > 0n && amount < least) return `<${numbers.format(decimalOf(least) as Exact)}`;
  return numbers.format(decimalOf(amount, digits) as Exact);
}

export function formatCompact(amount: bigint, locale: string): string {
  const value = Number(decimalOf(amount, 6));
  return numbersIn(locale, { notation: "compact", maximumSignificantDigits: 3 }).format(value);
}

/** `part / whole` as a percentage; the division is exact to a ten-thousandth of a percent. */
export function formatShare(part: bigint, whole: bigint, locale: string, digits = 1): string {
  const millionths = whole === 0n ? 0n : (part * 1_000_000n) / whole;
  return numbersIn(locale, { style: "percent", maximumFractionDigits: digits }).format(Number(millionths) / 1_000_000);
}

export function formatBps(bps: number, locale: string): string {
  return numbersIn(locale, { style: "percent", maximumFractionDigits: 2 }).format(bps / 10_000);
}

export function formatPercent(percent: number, locale: string): string {
  return numbersIn(locale, { style: "percent" }).format(percent / 100);
}

export function formatTimes(bps: number, locale: string): string {
  const value = numbersIn(locale, { minimumFractionDigits: 2 }).format(bps / 10_000);
  return `${value}×`;
}

export function formatNumber(value: number | bigint, locale: string): string {
  return numbersIn(locale, {}).format(value);
}

const DAY = 86_400;

/** Two units at most: "6 days, 4 hours", "3 minutes", "12 seconds". */
export function formatDuration(seconds: number, locale: string, width: "long" | "narrow" | "short" = "long"): string {
  const total = Math.max(0, Math.floor(seconds));
  const units: [string, number][] = [
    ["day", Math.floor(total / DAY)],
    ["hour", Math.floor((total % DAY) / 3_600)],
    ["minute", Math.floor((total % 3_600) / 60)],
    ["second", total % 60],
  ];
  const first = units.findIndex(([, count]) => count > 0);
  const shown = first < 0 ? units.slice(3) : units.slice(first, first + 2).filter(([, count]) => count > 0);
  return shown
    .map(([unit, value]) => numbersIn(locale, { style: "unit", unit, unitDisplay: width }).format(value))
    .join(" ");
}

/** Weeks turn at 00:00 UTC, so every date of the ledger is written in UTC. */
export function formatDay(seconds: number, locale: string): string {
  return datesIn(tagOf(locale), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(seconds * 1_000);
}

export function formatDate(seconds: number, locale: string): string {
  return datesIn(tagOf(locale), {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(seconds * 1_000);
}

export function formatMoment(seconds: number, locale: string): string {
  const text = datesIn(tagOf(locale), {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
    timeZone: "UTC",
  }).format(seconds * 1_000);
  return `${text} UTC`;
}

export function shortAddress(address: string): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`;
}
