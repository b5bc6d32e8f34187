import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "./places.ts";

const IGNORED = new Set(["node_modules", "dist", ".git", ".DS_Store"]);

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => !IGNORED.has(name))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** One hash over the names and contents of files and folders. */
export function contentHash(paths: string[], keep: (file: string) => boolean = () => true): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesUnder).filter(keep)) {
    const bytes = readFileSync(file);
    hash.update(`${relative(root, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/** Does the work unless its inputs are what they were when it was last finished. The stamp goes first, so that work cut off is done again. */
export async function whenChanged(stampFile: string, key: string, work: () => Promise<void>): Promise<boolean> {
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === key) return false;
  rmSync(stampFile, { force: true });
  await work();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, key);
  return true;
}
