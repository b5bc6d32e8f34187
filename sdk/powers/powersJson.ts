import type { Power } from "./power.ts";

/** Rows as JSON text, whole numbers as decimal strings. */
export function powersJson(value: Record<string, unknown> & { powers: readonly Power[] }): string {
  const plain = (_: string, part: unknown): unknown => (typeof part === "bigint" ? part.toString() : part);
  return `${JSON.stringify(value, plain, 2)}\n`;
}
