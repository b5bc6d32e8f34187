/** One fact that was read back: what it must be, and what it is. */
export type Check = {
  what: string;
  expected: string;
  actual: string;
  /** the powers, by their ids, that this fact speaks of */
  rows?: readonly string[];
  /** what to do where it differs */
  todo?: string;
};

export const isDifference = ({ expected, actual }: Check): boolean => expected !== actual;

/** A fact with the powers that rest on it. */
export function check(
  what: string,
  expected: unknown,
  actual: unknown,
  more: { rows?: readonly string[]; todo?: string } = {},
): Check {
  return { what, expected: textOf(expected), actual: textOf(actual), ...more };
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(", ")}]`;
  return String(value);
}
