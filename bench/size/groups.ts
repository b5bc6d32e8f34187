import { isAbsolute, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The modules of each script that every visit loads; `app/groups.json`. */
export type Groups = Record<"shell" | "chain" | "past", string[]>;

/** A module's path in the project, whatever is asked of it; the bundler's own modules keep their names. */
export function nameOf(id: string): string {
  const path = id.split("?")[0] ?? id;
  return isAbsolute(path) ? relative(root, path).split(sep).join("/") : path;
}
