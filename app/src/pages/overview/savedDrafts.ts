import { readText, unpack } from "../../chain/storage.ts";

export type SavedDraft = { key: string; symbol: string };

type Written = { form?: Written; symbol?: unknown; asset?: unknown; applied?: unknown };

function symbolOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { form, symbol, asset, applied } = value as Written;
  if (applied !== undefined) return undefined;
  if (form) return symbolOf(form);
  if (typeof symbol === "string" && symbol !== "") return symbol;
  return typeof asset === "string" && asset !== "" ? asset : undefined;
}

function keys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/** Applications that were begun in this browser and not sent. */
export function savedDrafts(chainId: number): SavedDraft[] {
  const begins = new RegExp(`^mext\\.applications?\\.${chainId}\\.`);
  return keys()
    .filter((key) => begins.test(key))
    .flatMap((key) => {
      const symbol = symbolOf(unpack(readText(key)));
      return symbol === undefined ? [] : [{ key, symbol }];
    });
}
