import type { z } from "zod";

/** What is wrong with a file's JSON: of each fault the place, the value, and what it must be. */
export function faultsIn(error: z.ZodError, json: unknown): string[] {
  return error.issues.flatMap((issue) => {
    const path = pathOf(issue.path);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => `${path === "" ? key : `${path}.${key}`} is not known; remove it`);
    }
    const value = issue.path.reduce<unknown>(
      (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
      json,
    );
    if (value === undefined) return [`${path === "" ? "the file" : path} is missing: it ${issue.message}`];
    const shown = typeof value === "object" ? path : `${path} is ${JSON.stringify(value)}; it`;
    return [`${shown === "" ? "the file" : shown} ${issue.message}`];
  });
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}
