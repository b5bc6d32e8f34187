/** An amount of a token with any number of decimals, grouped as the language does, and exact. */
export function scaled(amount: bigint, decimals: number, locale: string): string {
  const unit = 10n ** BigInt(decimals);
  const fraction = (amount % unit).toString().padStart(decimals, "0").replace(/0+$/, "");
  const text = fraction === "" ? `${amount / unit}` : `${amount / unit}.${fraction}`;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: Math.min(decimals, 20) }).format(
    text as Intl.StringNumericLiteral,
  );
}
