import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Rolldown } from "vite";
import { root } from "../../scripts/launch/places.ts";
import { type Groups, nameOf } from "./groups.ts";

export type Chunk = Rolldown.OutputChunk;
export type Chunks = ReadonlyMap<string, Chunk>;

const OVERVIEW = "app/src/pages/overview/Overview.tsx";

/** Modules that the shell loads at once, without being asked: the chain, the first page, the language. */
export const FIRST = ["app/src/ChainApp.tsx", OVERVIEW, "app/src/locales/frame/en.po"];

/** What reads the past, which every page does behind its first figures. */
export const PAST = ["app/src/history/reader.ts", "node_modules/idb/build/index.js"];

const MAIN = "app/src/main.tsx";

export const GROUPS_FILE = join(root, "app", "groups.json");

/** The page as it is built; `ungrouped`: as the bundler itself would split it. */
export async function buildPage(mode: "production" | "ungrouped" = "production"): Promise<Chunks> {
  const result = await build({
    configFile: join(root, "app", "vite.config.ts"),
    logLevel: "error",
    mode,
    build: { write: false },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunks = outputs.flatMap(({ output }) => output).filter((part): part is Chunk => part.type === "chunk");
  return new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
}

export const moduleOf = ({ facadeModuleId }: Chunk): string => (facadeModuleId ? nameOf(facadeModuleId) : "");

export function entryOf(chunks: Chunks): Chunk {
  const entry = [...chunks.values()].find(({ isEntry }) => isEntry);
  if (!entry) throw new Error("The page has no entry.");
  return entry;
}

/** The file that a module became a part of. */
export function holderOf(chunks: Chunks, module: string): string {
  const holds = ({ moduleIds }: Chunk): boolean => moduleIds.some((id) => nameOf(id) === module);
  const file = [...chunks.values()].find(holds)?.fileName;
  if (file === undefined) throw new Error(`The page no longer has ${module}.`);
  return file;
}

/** A chunk and all that it imports statically. */
export function closureOf(chunks: Chunks, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const imported of chunks.get(file)?.imports ?? []) closureOf(chunks, imported, seen);
  return seen;
}

/** Which modules every visit loads: the shell's, those behind it whatever page is opened, and those of the past. */
export async function groupsNow(): Promise<Groups> {
  const chunks = await buildPage("ungrouped");
  const modulesOf = (files: Iterable<string>): string[] =>
    [...files].flatMap((file) => chunks.get(file)?.moduleIds ?? []).map(nameOf);
  const entry = entryOf(chunks);
  const shell = closureOf(chunks, entry.fileName);
  const all = new Set<string>();
  for (const module of FIRST) closureOf(chunks, holderOf(chunks, module), all);
  // What Overview alone needs stays with it, and the entry's own module with the entry.
  const chain = [...all].filter((file) => !shell.has(file) && file !== holderOf(chunks, OVERVIEW));
  const own = new Set([moduleOf(entry), MAIN]);
  const past = new Set<string>();
  for (const module of PAST) closureOf(chunks, holderOf(chunks, module), past);
  // A page that shares a module with the past need not wait for all of it.
  const others = [...chunks.values()].filter((chunk) => chunk.isDynamicEntry && !past.has(chunk.fileName));
  const shared = new Set(others.flatMap(({ fileName }) => [...closureOf(chunks, fileName)]));
  return {
    shell: modulesOf(shell)
      .filter((module) => !own.has(module))
      .sort(),
    chain: modulesOf(chain).sort(),
    past: modulesOf([...past].filter((file) => !all.has(file) && !shared.has(file))).sort(),
  };
}

export const groupsText = (groups: Groups): string => `${JSON.stringify(groups, undefined, 2)}\n`;

/** Whether `app/groups.json` says what the page is made of now. */
export const areGroupsCurrent = async (): Promise<boolean> =>
  readFileSync(GROUPS_FILE, "utf8") === groupsText(await groupsNow());
