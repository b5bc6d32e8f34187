import { join } from "node:path";
import { root } from "../../scripts/launch/places.ts";
import type { Entry } from "./entries.ts";
import { othersTable, storiesTable } from "./tables.ts";

export const COSTS_PAGE = join(root, "docs", "costs.md");

/** The generated parts of docs/costs.md. */
export const costsParts = (entries: readonly Entry[]): Record<string, string> => ({
  stories: storiesTable(entries),
  "other peers": othersTable(entries),
});
