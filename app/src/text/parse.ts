/** Reads what a person types into an amount field. */
export type ParsedAmount = { kind: "empty" } | { kind: "bad" } | { kind: "ok"; amount: bigint };

const ARABIC_ZERO = 0x0660;

function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO));
}

/** Digits, one decimal point, optional thousands separators; at most `places` decimals. */
export function parseUnits(text: string, places: number): ParsedAmount {
  const plain = latinDigits(text)
    .replace(/[\s,\u066c_]/g, "")
    .replace(/\u066b/g, ".");
  if (plain === "") return { kind: "empty" };
  const match = /^(\d*)(?:\.(\d*))?$/.exec(plain);
  if (!match || (match[1] === "" && !match[2]) || (match[2] ?? "").length > places) return { kind: "bad" };
  const whole = BigInt(match[1] || "0");
  const fraction = BigInt((match[2] ?? "").padEnd(places, "0"));
  return { kind: "ok", amount: whole * 10n ** BigInt(places) + fraction };
}

export const parseMext = (text: string): ParsedAmount => parseUnits(text, 18);
