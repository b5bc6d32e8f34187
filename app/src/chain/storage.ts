/** localStorage that never throws: a blocked or full store loses a convenience, not the page. */
export function readText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeText(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing to do: the choice holds until the page is closed.
  }
}

/** The same for those who want a `Storage`. */
export const quietStorage = {
  getItem: readText,
  setItem: writeText,
  removeItem: (key: string): void => writeText(key, null),
};

/** JSON with bigints written as `{"$n":"123"}`. */
export function pack(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (typeof item === "bigint" ? { $n: item.toString() } : item));
}

function isPackedBigint(item: unknown): item is { $n: string } {
  return typeof item === "object" && item !== null && "$n" in item && typeof item.$n === "string";
}

export function unpack(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text, (_key, item: unknown) => (isPackedBigint(item) ? BigInt(item.$n) : item));
  } catch {
    return null;
  }
}
